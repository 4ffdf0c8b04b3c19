#include "program/program.h"

#include <regex>
#include <sstream>

namespace pliego::test {

std::filesystem::path real_project() { return PLIEGO_SOURCE_DIR; }

std::string program_file() { return PLIEGO_PROGRAM; }

Said run_pliego(std::vector<std::string> arguments, const Surroundings& surroundings) {
  std::vector<std::string> words = {program_file()};
  for (std::string& argument : arguments) words.push_back(std::move(argument));
  return run_program(words, surroundings);
}

namespace {

bool read_head(const std::string& line, Told& told) {
  static const std::regex head(
      R"(^(\S+?):(?:(\d+):)?(?:(\d+):)? (error|warning|note): (.*) \[([a-z0-9-]+)\]$)");
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

std::string place(const std::string& file, int line, const std::string& rule) {
  std::string text = file;
  if (line > 0) text.append(":").append(std::to_string(line));
  return text.append(" [").append(rule).append("]");
}

std::vector<std::string> places_of_errors(const std::string& err) {
  std::vector<std::string> all;
  for (const Told& told : told_by(err)) {
    if (told.severity == "error") all.push_back(place(told.file, told.line, told.rule));
  }
  return all;
}

}  // namespace pliego::test
