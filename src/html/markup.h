// HTML's syntax (HTML Living Standard, 13.1): text, attributes, tags.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pliego::html {

// Text or an attribute's value in quotes (base/markup.h).
std::string escaped(std::string_view text);

struct Attribute {
  std::string name, value;
};

// "<p class="small">"; attributes without a value are left out.
std::string start_tag(std::string_view name, const std::vector<Attribute>& attributes = {});
std::string end_tag(std::string_view name);

}  // namespace pliego::html
