// Requests as text, run on a project in memory or in a folder.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/run_request.h"
#include "program/program.h"

namespace pliego::test {

struct Answered {
  engine::Status status;
  Json told;
  std::map<std::string, std::string> files;
};

// Of the real project where `outside` has none.
Answered answered(const std::string& request, engine::Surroundings outside = {});

// Messages and hints, a line each.
std::string words_of(const Json& told);

// All files by their paths from the folder on.
std::map<std::string, std::string> files_below(const std::filesystem::path& folder);

// What the real project is made of.
std::map<std::string, std::string> project_files();

}  // namespace pliego::test
