// Which files a content folder has, and reading them as YAML.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/yaml.h"

namespace pliego::content {

// Names of the folders in root/content, sorted. Hidden ones are passed over.
std::vector<std::string> content_folders(const std::filesystem::path& root,
                                         Diagnostics& diagnostics);

// Names without ".yaml" of the files in root/`folder`, sorted. A name that ends in ".yml" is
// reported with rule "file-name": it would silently be passed over.
std::vector<std::string> yaml_stems(const std::filesystem::path& root, const std::string& folder,
                                    Diagnostics& diagnostics);

// The root node of root/`file`. Nothing after an error: rules file-missing, path-outside (a link
// out of the project), file-type (a folder, a pipe), yaml-size, and those of yaml::parse(). Throws
// SystemError where the file exists and can't be read.
std::optional<yaml::Node> read_yaml(const std::filesystem::path& root, const std::string& file,
                                    Diagnostics& diagnostics);

}  // namespace pliego::content
