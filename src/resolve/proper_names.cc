#include "resolve/proper_names.h"

#include <algorithm>

#include "resolve/text_as_read.h"

namespace pliego::resolve {

std::vector<std::string> proper_names(const content::Project& project) {
  std::vector<std::string> names;
  for (const auto& [language, list] : project.words)
    names.insert(names.end(), list.names.begin(), list.names.end());
  for (const auto& [id, contact] : project.registries.contacts)
    names.push_back(contact.name.pattern);
  for (const auto& [language, strings] : project.registry_strings)
    for (const auto& [id, message] : strings.strings)
      if (id.starts_with("contact.")) names.push_back(message.pattern);
  for (std::string& name : names) name = without_invisible(name);
  std::stable_sort(names.begin(), names.end(),
                   [](const auto& left, const auto& right) { return left.size() > right.size(); });
  return names;
}

}  // namespace pliego::resolve
