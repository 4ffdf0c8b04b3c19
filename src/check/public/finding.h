// A fault in one text, before it is known whether its author lets it stand.
#pragma once

#include <string>

namespace pliego::check {

struct Finding {
  std::size_t begin = 0, end = 0;  // bytes of the message's pattern, or of its text as read
  std::string rule, message, hint;
};

}  // namespace pliego::check
