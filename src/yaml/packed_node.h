// A parsed file in a compact form, to be kept: what yaml-cpp takes milliseconds for is read back in
// microseconds.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/yaml.h"

namespace pliego::yaml {

// What parse() does with a file depends on nothing but its bytes and this, which is another one for
// every version of the parser.
std::string_view parser_state();

// `root` is what parse() gave.
std::string packed(const Node& root);

// The same again, with marks into `source`, which the node came from. Nothing where these bytes are
// no packed node.
std::optional<Node> unpacked(std::string_view bytes, const std::shared_ptr<const Source>& source);

}  // namespace pliego::yaml
