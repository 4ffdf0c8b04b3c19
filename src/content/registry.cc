#include "content/registry.h"

namespace pliego::content {

std::vector<const Message*> Registries::messages() const {
  std::vector<const Message*> messages;
  for (const auto& [id, base] : bases) messages.push_back(&base.text);
  for (const auto& [id, fact] : facts) messages.push_back(&fact.meaning);
  for (const auto& [id, contact] : contacts) messages.push_back(&contact.name);
  for (const auto& [id, notice] : notices) messages.push_back(&notice.text);
  return messages;
}

}  // namespace pliego::content
