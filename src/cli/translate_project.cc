#include "cli/translate_project.h"

#include <algorithm>
#include <iostream>

#include "base/language_names.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/workspace.h"
#include "language/resolve.h"

namespace pliego::cli {

content::Project open_content(const std::string& asked, Diagnostics& diagnostics) {
  return content::load_project(project_root(asked), diagnostics);
}

WritingTurn turn_to_write(const std::string& asked) {
  return WritingTurn(project_root(asked), "content");
}

const content::Language& translated_language(const content::Project& project,
                                             const std::string& asked) {
  const std::string folder = language::canonical_locale(asked).value_or(asked);
  const content::Language* language = project.language(asked);
  if (!language) language = project.language(folder);
  if (language && language->folder == content::source_language)
    throw UsageError("'" + asked + "' is the source language: it is translated from, not into.");
  if (language) return *language;
  std::vector<std::string> known;
  for (const content::Language& each : project.languages)
    if (each.folder != content::source_language) known.push_back(each.folder);
  const std::string hint = known_language_hint(asked, known), sign = language_sign(asked);
  const std::string new_one = sign.empty() ? folder : sign;
  throw UsageError("There is no language '" + asked + "' in content/. " +
                   (hint.empty() ? "'pliego translate new " + new_one + "' adds it." : hint));
}

int stop_or_go_on(const Diagnostics& diagnostics) {
  print_diagnostics(diagnostics, std::cerr);
  if (!diagnostics.has_errors()) return done;
  std::cerr << "Nothing was changed.\n";
  return input_errors;
}

void print_names(const std::string& what, const std::vector<std::string>& names) {
  constexpr std::size_t told = 6;  // of each file
  if (names.empty()) return;
  std::cout << what << ": " << names.size() << "\n";
  std::string file;
  std::size_t in_file = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t colon = names[i].find(':');
    const std::string of = names[i].substr(0, colon);
    if (of != file) {
      std::cout << (file.empty() ? "" : "\n") << "  " << of << ": ";
      file = of;
      in_file = 0;
    }
    if (++in_file <= told) std::cout << (in_file > 1 ? ", " : "") << names[i].substr(colon + 1);
    const bool last = i + 1 == names.size() || !names[i + 1].starts_with(of + ":");
    if (last && in_file > told) std::cout << " and " << in_file - told << " more";
  }
  std::cout << "\n";
}

}  // namespace pliego::cli
