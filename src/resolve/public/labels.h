// The words that the program itself puts on a page, in the page's language.
#pragma once

#include <functional>
#include <map>

#include "content/project.h"
#include "resolve/arguments.h"
#include "resolve/formats.h"
#include "resolve/source_strings.h"

namespace pliego::resolve {

class Labels {
 public:
  // Labels as they stand, for sheets that belong to no piece. `source` is the source language: a
  // label names the same values in every language, and one that a language lacks is the source's,
  // marked as such.
  Labels(const content::Language& language, const content::Language* source, const Formats& formats,
         Diagnostics& diagnostics)
      : language_(language), source_(source), formats_(formats), diagnostics_(diagnostics) {}

  // The same for a piece, whose `strings` keep count of the labels that it prints.
  Labels(const content::Language& language, const content::Language* source, const Formats& formats,
         Diagnostics& diagnostics, const SourceStrings& strings)
      : Labels(language, source, formats, diagnostics) {
    strings_ = &strings;
  }

  bool has(std::string_view id) const;

  // Those of the language that the label is printed in, of which `own` is the page's.
  const Formats& formats_of(std::string_view id, const Formats& own) const;

  // Without spans after an error: rules label-missing, arguments-differ and those of compose().
  Text text(std::string_view id, const WordArguments& words = WordArguments()) const;

 private:
  SourceStrings::Chosen choose(std::string_view id) const;

  const content::Language& language_;
  const content::Language* source_;
  const Formats& formats_;
  Diagnostics& diagnostics_;
  const SourceStrings* strings_ = nullptr;
};

// Every label as a pattern: the source's, marked as such, where the language has none.
std::map<std::string, std::string, std::less<>> label_patterns(const content::Language& language,
                                                               const content::Language* source);

// Whole numbers by the names that a label has for them.
using LabelNumbers = std::map<std::string, int, std::less<>>;
WordArguments as_arguments(const LabelNumbers& numbers, const Formats& formats);

// A label of a resolved material, for what is known only when its pages are: page numbers. Empty
// where the language has no such label, or a broken one, which resolving has told.
std::string label(const Material& material, std::string_view id, const LabelNumbers& numbers);

}  // namespace pliego::resolve
