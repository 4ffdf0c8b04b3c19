// One guard for every YAML file that a project has.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/yaml.h"

namespace pliego::yaml {

// The root node of `file`, which diagnostics call `name`: its path from the project's folder on, at
// which `file` ends, or its name alone. Nothing after an error: rules path-outside (`file` or a
// folder of `name` is a link out of the project), file-missing, file-type (a folder, a pipe),
// yaml-size, and those of parse(). Throws SystemError where the file is there and can't be read.
std::optional<Node> load(const std::filesystem::path& file, const std::string& name,
                         Diagnostics& diagnostics);

// A fault of the whole file, or folder, of this name.
Place whole_file(std::string name);

// root/`name`, or nothing after an error (path-outside). For files that are not YAML, and folders.
std::optional<std::filesystem::path> in_project(const std::filesystem::path& root,
                                                const std::string& name, Diagnostics& diagnostics);

}  // namespace pliego::yaml
