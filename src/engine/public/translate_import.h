// The steps of an import of translators' files; nothing is written here.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/project.h"
#include "engine/surroundings.h"
#include "translate/import.h"

namespace pliego::engine {

using ExchangeFiles = std::map<std::string, std::vector<translate::ExchangeFile>>;  // by folder

// Nothing where one of them is damaged or of no language of the project: then no file goes in.
// Throws SystemError where one can't be read.
std::optional<ExchangeFiles> read_exchange_files(const Surroundings& outside,
                                                 const std::vector<std::string>& names,
                                                 const content::Project& project,
                                                 Diagnostics& diagnostics);

// What a maintainer says of single texts, as "palm-card:title".
struct ImportSayings {
  std::set<std::string> same;   // right, though they say what the source says
  std::set<std::string> links;  // right, though their links lead elsewhere
};

struct LanguageImport {
  const content::Language* language = nullptr;
  std::vector<translate::Edit> edits;
  translate::ImportCount count;
  bool adds_texts = false;  // some of them have no place in the language's files yet
};

// `refused` gets what is left out, text by text: what the file tells against it
// (translate::Import), and what `check` would refuse once it is in (without_faults()). Throws
// SystemError.
LanguageImport gather(const content::Project& project, const std::string& folder,
                      const std::vector<translate::ExchangeFile>& files,
                      const ImportSayings& sayings, Diagnostics& refused);

// The language's files with the texts in them. Nothing after an error: rules of
// translate::plan_files() and splice().
std::optional<translate::NewFiles> plan_import(const content::Project& project,
                                               const LanguageImport& import,
                                               Diagnostics& diagnostics);

}  // namespace pliego::engine
