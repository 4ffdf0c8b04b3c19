// The built program, run as people run it, on the project itself.
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "support/process.h"

namespace pliego::test {

using Json = nlohmann::ordered_json;  // <nlohmann/json.hpp> where it is read

std::filesystem::path real_project();

// Tests that break one thing do so in a copy with this material alone: they are quick, and what is
// told is short.
inline const std::vector<std::string> palm_card_only = {"palm-card"};

// The program's file, for tests that start it in a way of their own.
std::string program_file();

// The program's own main function, in this process, where nothing but its arguments matters; else
// the program is started.
Said run_pliego(std::vector<std::string> arguments, const Surroundings& surroundings = {});
Said start_pliego(std::vector<std::string> arguments, const Surroundings& surroundings = {});

// A diagnostic as it stands on the terminal.
struct Told {
  std::string file;
  int line = 0, column = 0;
  std::string severity, message, rule;
  std::string source, caret;  // the line of YAML and what stands under it, without the indent
  std::string hint;
};

std::vector<Told> told_by(const std::string& err);

// "content/en/palm-card.yaml:12 [key-unknown]" for each error; those of whole files have no line.
std::vector<std::string> places_of_errors(const std::string& err);
std::string place(const std::string& file, int line, const std::string& rule);  // one of them

}  // namespace pliego::test
