// The inflected forms of a word or phrase, as lists of words and the glossary have them.
#pragma once

#include <string>
#include <vector>

#include "yaml/fields.h"

namespace pliego::content {

using Words = std::vector<std::string>;

// As written: whole forms, and a stem with its endings.
struct WordForms {
  Words forms, endings;
  std::string stem;

  Words all() const {
    Words whole = forms;
    for (const std::string& ending : endings) whole.push_back(stem + ending);
    return whole;
  }
};

// One form: text without commas, semicolons, slashes or bars, in any script. Several forms whose
// brackets were forgotten would be one that no text has, so that none of them is found: rule
// "value-type", with the list that was meant.
Reader<std::string> form(std::size_t longest = 200);

inline Reader<Words> words() { return read::list(form(), true); }

// T is a WordForms with more keys.
template <class T>
std::vector<Field<T>> form_fields() {
  return {optional<T, Words>("forms", &T::forms, words(), "words and phrases in full"),
          optional<T, std::string>("stem", &T::stem, form(100), "what the endings are put to"),
          optional<T, Words>("endings", &T::endings, words(), "such as s and ed")};
}

template <class T>
std::vector<Field<T>> with_forms(std::vector<Field<T>> fields) {
  std::vector<Field<T>> all = form_fields<T>();
  for (Field<T>& field : fields) all.push_back(std::move(field));
  return all;
}

// Rule key-missing where a stem stands without endings, or endings without a stem.
inline void expect_stem_and_endings(const WordForms& forms, const yaml::Node& node,
                                    std::string_view what, Diagnostics& diagnostics) {
  if (forms.stem.empty() == forms.endings.empty()) return;
  diagnostics.error("key-missing", node.mark.place(),
                    std::string(what) + " has both 'stem' and 'endings', or none",
                    "Write whole words after 'forms'.");
}

// "value-type" where the text of `first` is no single form and no others stand beside it: then
// nothing would be found. With others it may say more, as in "pareja; of a service: aliado".
void expect_one_form(const WordForms& forms, const yaml::Node* first, Diagnostics& diagnostics);

}  // namespace pliego::content
