#include "resolve/arguments.h"

namespace pliego::resolve {

const Argument* WordArguments::find(std::string_view name) const {
  const auto found = words_.find(name);
  return found == words_.end() ? nullptr : &found->second;
}

std::vector<std::string> WordArguments::names() const {
  std::vector<std::string> names;
  for (const auto& [name, argument] : words_) names.push_back(name);
  return names;
}

Argument as_argument(InlineSpan span) {
  Argument argument;
  argument.spans.push_back(std::move(span));
  return argument;
}

}  // namespace pliego::resolve
