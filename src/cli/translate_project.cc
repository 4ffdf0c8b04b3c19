#include "cli/translate_project.h"

#include <iostream>

#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"

namespace pliego::cli {

WritingTurn turn_to_write(const Face& face) {
  return WritingTurn(project_root(face.project), "content");
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
