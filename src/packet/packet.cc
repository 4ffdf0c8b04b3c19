#include "packet/packet.h"

#include <algorithm>

namespace pliego::packet {

const Words::Entry* Words::in(std::string_view language) const {
  auto found = by_language.find(language);
  if (found == by_language.end()) found = by_language.find("");
  return found == by_language.end() ? nullptr : &found->second;
}

bool Packet::has(Item::Kind kind) const {
  return std::any_of(items.begin(), items.end(),
                     [&](const Item& item) { return item.kind == kind; });
}

std::vector<std::string> Packet::pdf_paths() const {
  std::vector<std::string> paths;
  for (const Item& item : items)
    for (const auto& [language, path] : item.pdf.by_language)
      if (std::find(paths.begin(), paths.end(), path.text) == paths.end())
        paths.push_back(path.text);
  return paths;
}

}  // namespace pliego::packet
