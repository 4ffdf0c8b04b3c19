// Which files a content folder has.
#pragma once

#include <string>
#include <vector>

#include "files/source.h"
#include "yaml/yaml.h"

namespace pliego::content {

// Names of the folders in content/, sorted. Hidden ones are passed over.
std::vector<std::string> content_folders(const files::Source& project, Diagnostics& diagnostics);

// Names without ".yaml" of the files in `folder`, sorted. A name that ends in ".yml" is
// reported with rule "file-name": it would silently be passed over.
std::vector<std::string> yaml_stems(const files::Source& project, const std::string& folder,
                                    Diagnostics& diagnostics);

}  // namespace pliego::content
