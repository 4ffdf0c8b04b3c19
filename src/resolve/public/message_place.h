// Where in a YAML file a part of a message is written.
#pragma once

#include <string_view>

#include "content/material.h"

namespace pliego::resolve {

// `part` within the message's pattern, the one after `before` others like it. The whole message
// where it can't be found: YAML may write it in another way (escapes, folded lines).
yaml::Mark mark_of_part(const content::Message& message, std::string_view part, int before = 0);

// Bytes [begin, end) of the message's pattern.
yaml::Mark mark_of_bytes(const content::Message& message, std::size_t begin, std::size_t end);

}  // namespace pliego::resolve
