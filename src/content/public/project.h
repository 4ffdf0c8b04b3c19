// A project's content folder, loaded and checked: registries, materials, languages and their
// translations.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "content/glossary.h"
#include "content/material.h"
#include "content/registry.h"
#include "content/word_list.h"
#include "files/source.h"

namespace pliego::content {

// content/<folder>/language.yaml
struct Language {
  std::string folder;  // "es"
  std::string locale;  // BCP 47 as written: "es-US"
  std::string name;    // in itself: "español"
  std::string
      percent;  // pattern around {number} where ICU's own is not this readership's; may be empty
  // Words that the program itself puts on a page: those that have a text, and those that wait.
  std::map<std::string, Message, std::less<>> labels;
  std::map<std::string, yaml::Mark, std::less<>> empty_labels;
  TranslationRecord record;  // of the labels, by "labels.<name>"
  std::vector<Allowance> allowances;
  yaml::Mark mark;
};

struct Project {
  files::Source files;  // from the project's folder on
  Registries registries;
  std::vector<Language> languages;          // source language "en" first, then by folder
  std::vector<std::string> language_names;  // of all their folders, whether read and sound or not
  std::vector<Material> materials;          // by name; English source
  std::vector<std::string> material_names;  // of all files, whether read and sound or not
  std::map<std::string, Translation, std::less<>> registry_strings;  // by language folder
  std::map<std::string, std::map<std::string, Translation, std::less<>>, std::less<>>
      translations;                                    // by material name, then by language folder
  std::map<std::string, WordList, std::less<>> words;  // by language folder
  std::vector<GlossaryTerm> glossary;

  const Language* language(std::string_view folder) const;
  const Material* material(std::string_view name) const;
  const Translation* translation(std::string_view material, std::string_view folder) const;

  // What the material's output files are called in a language: its 'file' there, else its name.
  const std::string& file_name(const Material& material, std::string_view folder) const;
};

inline constexpr std::string_view source_language = "en";

// The nearest folder upward from `start` that has content, layouts and fonts.
std::optional<std::filesystem::path> find_project(const std::filesystem::path& start);

// The ids that labels have in records and in lists of texts begin with this.
inline constexpr std::string_view label_prefix = "labels.";

// Empty: all.
struct Only {
  std::vector<std::string> materials, languages;

  bool is_all() const { return materials.empty() && languages.empty(); }
};

// Loads everything under content/; all faults of all files in one run. A material with faults
// is left out of `materials` so that the others still work. Where `only` names materials or
// languages, the files of others are not read: one card need not wait for a whole catalogue. Nor is
// the glossary then, of which no page is made; the source language is read always, and of all
// languages the names that stand in no rule's way (resolve/proper_names.h).
Project load_project(const files::Source& files, Diagnostics& diagnostics, const Only& only = {});

}  // namespace pliego::content
