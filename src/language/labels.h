// The words that the program itself puts on a page, in the page's language.
#pragma once

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

}  // namespace pliego::language
