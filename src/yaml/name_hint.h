// What to write where a name was meant.
#pragma once

#include <string>

#include "yaml/yaml.h"

namespace pliego {

// For a scalar that is no name: "front-page" for "Front page", "card-5x7" for "card-5x7.yaml", the
// brackets of "front, back". Else an example.
std::string name_hint(const yaml::Node& node);

}  // namespace pliego
