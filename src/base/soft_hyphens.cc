#include "base/soft_hyphens.h"

#include <string_view>

namespace pliego {

std::string without_soft_hyphens(std::string text) {
  constexpr std::string_view soft_hyphen = "\u00AD";
  for (std::size_t at = text.find(soft_hyphen); at != std::string::npos;
       at = text.find(soft_hyphen, at))
    text.erase(at, soft_hyphen.size());
  return text;
}

}  // namespace pliego
