#include "check/spoiled.h"

#include "base/spoiled_text.h"

namespace pliego::check {

std::vector<Finding> spoiled(std::string_view pattern) {
  std::vector<Finding> all;
  if (auto lost = find_lost_letter(pattern))
    all.push_back({lost->begin, lost->end, "lost-letter", lost->what, lost->advice});
  for (auto entity = find_entity(pattern); entity; entity = find_entity(pattern, entity->end))
    all.push_back({entity->begin, entity->end, "html-entity", entity->what, entity->advice});
  return all;
}

}  // namespace pliego::check
