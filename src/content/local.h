// What a local program adds to every piece: one file of its own, never an edit of the content.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/yaml.h"

namespace pliego::content {

// As written, not translated: a program's own name and numbers are the same in every language.
struct Local {
  std::string name;
  std::string phone;  // digits, hyphens, spaces, parentheses and a leading +
  std::string text;   // a number to text
  std::string web;    // without https://
  std::string hours;
  yaml::Mark mark;
};

// Reads --local FILE; faults in it are diagnostics (rules of base/fields.h, "local-phone",
// "local-web"). Throws SystemError when it can't be read.
std::optional<Local> load_local(const std::filesystem::path& file, Diagnostics& diagnostics);

}  // namespace pliego::content
