#include "program.h"

#include <regex>
#include <sstream>

namespace pliego::test {

std::filesystem::path real_project() { return PLIEGO_SOURCE_DIR; }

Said pliego(std::vector<std::string> arguments, const Surroundings& surroundings) {
  arguments.insert(arguments.begin(), PLIEGO_PROGRAM);
  return run_program(arguments, surroundings);
}

namespace {

bool read_head(const std::string& line, Told& told) {
  static const std::regex head(R"(^(\S+?):(?:(\d+):)?(?:(\d+):)? (error|warning|note): (.*) \[([a-z-]+)\]$)");
  std::smatch found;
  if (!std::regex_match(line, found, head)) return false;
  told = {.file = found[1],
          .line = found[2].matched ? std::stoi(found[2]) : 0,
          .column = found[3].matched ? std::stoi(found[3]) : 0,
          .severity = found[4],
          .message = found[5],
          .rule = found[6]};
  return true;
}

}  // namespace

std::vector<Told> told_by(const std::string& err) {
  std::vector<Told> all;
  std::istringstream lines(err);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    Told told;
    if (read_head(line, told)) {
      all.push_back(told);
      inside = true;
    } else if (line.empty()) {
      inside = false;
    } else if (inside && line.starts_with("    ")) {
      (all.back().source.empty() ? all.back().source : all.back().caret) = line.substr(4);
    } else if (inside && line.starts_with("  ")) {
      all.back().hint = line.substr(2);
    }
  }
  return all;
}

std::vector<std::string> places_of_errors(const std::string& err) {
  std::vector<std::string> all;
  for (const Told& told : told_by(err)) {
    if (told.severity != "error") continue;
    all.push_back(told.file + (told.line > 0 ? ":" + std::to_string(told.line) : "") + " [" + told.rule + "]");
  }
  return all;
}

}  // namespace pliego::test
