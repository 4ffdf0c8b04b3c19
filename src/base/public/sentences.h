// Sentences one after the other.
#pragma once

#include <initializer_list>
#include <string>

namespace pliego {

// With a blank between two, and without those that are empty.
inline std::string sentences(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts)
    if (!part.empty()) text += (text.empty() ? "" : " ") + part;
  return text;
}

}  // namespace pliego
