#include "inserts/worded.h"

#include <algorithm>

#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr double endless = 1e6;              // points
constexpr std::size_t longest_set = 20'000;  // bytes: more than a page holds
constexpr std::size_t steps_of_code = 100, steps_of_set_byte = 2'000;

class InFileFont : public Worded {
 public:
  InFileFont(const FieldFont& font, const TextStyle& style) : font_(font), style_(style) {}

  WordedLine line(const std::string& text, double size) const override {
    return line_of(font_.codes(text).value_or(""), size);
  }

  std::vector<WordedLine> lines(const std::string& text, double size, double width) const override {
    spend(steps_of_code * text.size());
    const std::string codes = font_.codes(text).value_or("");
    std::vector<WordedLine> all;
    std::size_t begin = 0;
    do {
      const std::size_t end = line_end(codes, begin, width / size);
      all.push_back(line_of(codes.substr(begin, end - begin), size));
      begin = end;
    } while (begin < codes.size());
    return all;
  }

  std::vector<WordedLine> letters(const std::string& text, double size) const override {
    std::vector<WordedLine> all;
    for (const char code : font_.codes(text).value_or(""))
      all.push_back(line_of(std::string(1, code), size));
    return all;
  }

  void open(Look& look, double size, const Rect& box) const override {
    look.add("q\n");
    look.rectangle(box);
    look.add("W n\nBT\n" + (style_.color.empty() ? "0 g\n" : style_.color) +
             look.font(font_.dictionary()) + " ");
    look.add({size}, "Tf");
  }
  void put(Look& look, const WordedLine& line, Point baseline) const override {
    look.add({1, 0, 0, 1, baseline.x, baseline.y}, "Tm");
    look.show(line.codes);
  }
  void close(Look& look) const override { look.add("ET\nQ\n"); }

 private:
  WordedLine line_of(std::string codes, double size) const {
    const double width = font_.width(codes) * size;
    return {width, std::move(codes), {}};
  }

  // Where the next line begins in `codes`: behind the last space that still holds, or in a word
  // that is wider than the box. `width`: for a size of 1.
  std::size_t line_end(const std::string& codes, std::size_t begin, double width) const {
    double reached = 0;
    std::size_t last_space = begin;
    for (std::size_t i = begin; i < codes.size(); ++i) {
      reached += font_.width(codes.substr(i, 1));
      if (reached > width && i > begin && codes[i] != ' ')
        return last_space > begin ? last_space : i;
      if (codes[i] == ' ') last_space = i + 1;
    }
    return codes.size();
  }

  const FieldFont& font_;
  const TextStyle& style_;
};

class BySetter : public Worded {
 public:
  BySetter(TextSetter& setter, const TextStyle& style, bool is_bold)
      : setter_(setter), style_(style), is_bold_(is_bold) {}

  bool says(const std::string& text) const {
    return text.size() <= longest_set && set(text, 10, endless).has_value();
  }

  WordedLine line(const std::string& text, double size) const override {
    auto all = lines(text, size, endless);
    return all.empty() ? WordedLine() : std::move(all.front());
  }

  std::vector<WordedLine> lines(const std::string& text, double size, double width) const override {
    auto all = worded(set(text, size, width));
    if (all.empty()) all.emplace_back();  // an empty one takes its place
    return all;
  }

  std::vector<WordedLine> letters(const std::string& text, double size) const override {
    spend(steps_of_set_byte * text.size());
    return worded(setter_.letters(text, {size, is_bold_}));
  }

  void open(Look& look, double, const Rect& box) const override { look.open_set(box); }
  void put(Look& look, const WordedLine& line, Point baseline) const override {
    look.put_set(line.set, baseline, style_.fill);
  }
  void close(Look&) const override {}

 private:
  TextSetter::Lines set(const std::string& text, double size, double width) const {
    spend(steps_of_set_byte * text.size());
    return setter_.lines(text, {size, is_bold_}, width);
  }

  static std::vector<WordedLine> worded(TextSetter::Lines lines) {
    std::vector<WordedLine> all;
    if (!lines) return all;
    for (SetLine& line : *lines) all.push_back({line.width, "", std::move(line)});
    return all;
  }

  TextSetter& setter_;
  const TextStyle& style_;
  const bool is_bold_;
};

}  // namespace

std::unique_ptr<Worded> worded_by(const FieldFont& font, const TextStyle& style, TextSetter* setter,
                                  const std::vector<std::string>& texts) {
  const auto all = [&](const auto& says) { return std::all_of(texts.begin(), texts.end(), says); };
  if (all([&](const std::string& text) { return font.codes(text).has_value(); }))
    return std::make_unique<InFileFont>(font, style);
  if (!setter) return nullptr;
  auto made = std::make_unique<BySetter>(*setter, style, font.is_bold());
  if (!all([&](const std::string& text) { return made->says(text); })) return nullptr;
  return made;
}

}  // namespace pliego::inserts
