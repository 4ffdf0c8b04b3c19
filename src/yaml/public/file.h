// One guard for every YAML file that a project has.
#pragma once

#include <optional>
#include <string>

#include "files/source.h"
#include "yaml/yaml.h"

namespace pliego::yaml {

// The root node of the file, which diagnostics call by its path. Nothing after an error: rules
// path-outside (it, or a folder above it, is a link out of the project), file-missing, file-type (a
// folder, a pipe), yaml-size, and those of parse(). Throws SystemError where the file is there and
// can't be read. What the project's source keeps (files::Source::keeping) is parsed once.
std::optional<Node> load(const files::Source& project, const std::string& path,
                         Diagnostics& diagnostics);

// "palm-card" of "content/en/palm-card.yaml".
std::string stem_of(const std::string& path);

// A fault of the whole file, or folder, of this name.
Place whole_file(std::string name);

// False after an error (path-outside): for folders, and files that are not YAML.
bool lies_inside(const files::Source& project, const std::string& path, Diagnostics& diagnostics);

}  // namespace pliego::yaml
