// What `pliego --version` says.
#pragma once

#include <string>

namespace pliego::cli {

// "Pliego 0.1.0" and, one a line, the libraries it was built with.
std::string version_text();

}  // namespace pliego::cli
