// The words that the program itself puts on a page, in the page's language.
#pragma once

#include <functional>
#include <map>

#include "content/project.h"
#include "language/arguments.h"
#include "language/formats.h"

namespace pliego::language {

class Labels {
 public:
  // `source` is the source language: a label names the same values in every language.
  Labels(const content::Language& language, const content::Language* source, const Formats& formats,
         Diagnostics& diagnostics)
      : language_(language), source_(source), formats_(formats), diagnostics_(diagnostics) {}

  bool has(std::string_view id) const { return language_.labels.contains(id); }

  // Without spans after an error: rules label-missing, arguments-differ and those of compose().
  Text text(std::string_view id, const WordArguments& words = WordArguments()) const;

 private:
  const content::Language& language_;
  const content::Language* source_;
  const Formats& formats_;
  Diagnostics& diagnostics_;
};

// Whole numbers by the names that a label has for them.
using LabelNumbers = std::map<std::string, int, std::less<>>;
WordArguments as_arguments(const LabelNumbers& numbers, const Formats& formats);

// A label of a resolved material, for what is known only when its pages are: page numbers. Empty
// where the language has no such label, or a broken one, which resolving has told.
std::string label(const Material& material, std::string_view id, const LabelNumbers& numbers);

}  // namespace pliego::language
