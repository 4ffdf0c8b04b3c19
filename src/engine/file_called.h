// A file by the name that people type.
#pragma once

#include <string>

#include "files/source.h"

namespace pliego::engine {

// `path`, from `folder`, as it is called on disk: macOS and others write "ñ" as "n" and a tilde,
// which nobody sees. As it stands where it is there so, or nothing there is called like it.
std::string as_it_is_called(const files::Source& folder, const std::string& path);

}  // namespace pliego::engine
