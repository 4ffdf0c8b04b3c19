// Which program this is, and of which parts.
#pragma once

#include <string>

namespace pliego::engine {

// "Pliego 0.1.0" and, one a line, the libraries it was built with.
std::string version_text();
std::string version_name();  // the first line of it: "Pliego 0.1.0"

}  // namespace pliego::engine
