// Web and mail addresses in running text.
#pragma once

#include <string_view>
#include <vector>

namespace pliego::resolve {

struct AddressSpan {
  std::size_t begin = 0, end = 0;  // bytes
};

// What has a scheme, begins with "www.", holds '@' between a name and a host, or is a host whose
// last label is one that such hosts have (org, gov, …), each with its path. A sentence's stop after
// it does not belong to it.
std::vector<AddressSpan> addresses(std::string_view text);

// "https://www.example.org/help" -> "example.org".
std::string_view host_of(std::string_view address);

}  // namespace pliego::resolve
