// XML as it is written: elements with attributes, numbers short.
#pragma once

#include <string>
#include <string_view>

#include "base/markup.h"
#include "base/number_text.h"

namespace pliego::svg {

inline constexpr int place_decimals = 3;  // of points
inline constexpr int scale_decimals = 7;

class Elements {
 public:
  Elements& open(std::string_view name) {
    (text_ += '<') += name;
    return *this;
  }
  Elements& set(std::string_view name, std::string_view value) {
    start(name);
    append_markup(text_, value);
    text_ += '"';
    return *this;
  }
  // Of letters, digits and signs that mean nothing to XML.
  Elements& set_plain(std::string_view name, std::string_view value) {
    start(name);
    (text_ += value) += '"';
    return *this;
  }
  Elements& set(std::string_view name, double value, int decimals = place_decimals) {
    start(name);
    append_number(text_, value, decimals);
    text_ += '"';
    return *this;
  }
  void inside() { text_ += '>'; }
  void end() { text_ += "/>"; }
  void close(std::string_view name) { ((text_ += "</") += name) += '>'; }
  void words(std::string_view utf8) { append_markup(text_, utf8); }

  void add(std::string_view markup) { text_ += markup; }
  bool empty() const { return text_.empty(); }
  std::string take() { return std::move(text_); }
  void move_to(Elements& other) {
    other.text_ += text_;
    text_.clear();
  }

 private:
  void start(std::string_view name) { ((text_ += ' ') += name) += "=\""; }

  std::string text_;
};

}  // namespace pliego::svg
