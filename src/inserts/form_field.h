// A field of a form to fill in, as one of its places on a page has it (ISO 32000-1, 12.7).
#pragma once

#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace pliego::inserts {

class FormField {
 public:
  static constexpr int most_options = 1'000;  // that are looked at; no page shows more
  static constexpr int most_cells = 1'000;
  enum class Kind { text, choice, button, signature, none };

  // `widget`: its annotation; `form`: the catalog's AcroForm, which may be none.
  FormField(QPDFObjectHandle widget, QPDFObjectHandle form) : widget_(widget), form_(form) {}

  Kind kind() const;
  bool is_multiline() const { return has_flag(13); }
  bool is_secret() const { return has_flag(14); }  // its characters are not to be seen
  bool is_radio() const { return has_flag(16); }
  bool is_pushed() const { return has_flag(17); }
  bool is_list() const { return !has_flag(18); }  // of a choice: all options are seen
  bool has_cells() const {
    return has_flag(25) && most_letters() > 0 && most_letters() <= most_cells;
  }
  int most_letters() const { return number("/MaxLen"); }
  int quadding() const { return number("/Q"); }  // 0 left, 1 middle, 2 right

  // What it says, UTF-8, as people are shown it; of a choice all that are chosen.
  std::vector<std::string> values() const;
  // Of a choice, as people are shown them.
  std::vector<std::string> options() const;
  // Of a button: the state that is on, with slash.
  std::string state() const;

  bool is_on() const;  // of a button
  // What it is for, in its maker's words (entry TU); may be empty.
  std::string words() const;

  // How its text is set (12.7.3.3).
  std::string default_appearance() const;
  // "person.name", for people.
  std::string name() const;

 private:
  std::vector<std::string> chosen_options() const;
  bool has_flag(int position) const { return (number("/Ff") >> (position - 1) & 1) != 0; }
  int number(const char* key) const;
  // Of a choice's options that are shown otherwise than they are sent; the first of each counts.
  std::map<std::string, std::string> shown_for_sent() const;
  // Fields have what stands above them (12.7.3.1), some of it in the form itself.
  QPDFObjectHandle inherited(const char* key) const;

  mutable QPDFObjectHandle widget_, form_;
};

}  // namespace pliego::inserts
