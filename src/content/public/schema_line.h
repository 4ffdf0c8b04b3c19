// The first line of a YAML file, which tells editors its schema.
#pragma once

#include <string>
#include <string_view>

namespace pliego::content {

// The schema of a file of the project, by where it is: "material" of "content/en/palm-card.yaml".
// Empty for files that no person edits, and for those elsewhere.
std::string schema_name(std::string_view file);

// "# yaml-language-server: $schema=../../schemas/material.json" without a line end, for a file of
// the project that has a schema; else empty.
std::string schema_line(std::string_view file);

}  // namespace pliego::content
