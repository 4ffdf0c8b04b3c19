#include "program/program.h"

#include <unistd.h>

#include <iostream>
#include <mutex>
#include <regex>
#include <sstream>

#include "cli/command.h"

namespace pliego::test {

std::filesystem::path real_project() { return PLIEGO_SOURCE_DIR; }

std::string program_file() { return PLIEGO_PROGRAM; }

namespace {

// What is said to a stream, for as long as it lives.
class Heard {
 public:
  explicit Heard(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(said_.rdbuf())) {}
  ~Heard() { stream_.rdbuf(before_); }
  Heard(const Heard&) = delete;
  Heard& operator=(const Heard&) = delete;
  std::string text() const { return said_.str(); }

 private:
  std::ostringstream said_;
  std::ostream& stream_;
  std::streambuf* const before_;
};

Said run_here(const std::vector<std::string>& words) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  std::vector<const char*> pointers;
  for (const std::string& word : words) pointers.push_back(word.c_str());
  const Heard out(std::cout), err(std::cerr);
  const int status = cli::run(static_cast<int>(pointers.size()), pointers.data());
  return {status, out.text(), err.text()};
}

}  // namespace

Said start_pliego(std::vector<std::string> arguments, const Surroundings& surroundings) {
  arguments.insert(arguments.begin(), program_file());
  return run_program(arguments, surroundings);
}

// On a terminal the program would show how far it is.
Said run_pliego(std::vector<std::string> arguments, const Surroundings& surroundings) {
  if (!surroundings.folder.empty() || !surroundings.variables.empty() || ::isatty(STDERR_FILENO))
    return start_pliego(std::move(arguments), surroundings);
  arguments.insert(arguments.begin(), program_file());
  return run_here(arguments);
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
