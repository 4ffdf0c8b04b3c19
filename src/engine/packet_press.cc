#include "engine/packet_press.h"

#include "engine/press_findings.h"
#include "press/finish.h"

namespace pliego::engine {

packet::PageNumbers in_inks(packet::PageNumbers numbers) {
  draw::Document together;  // small type is simplified by kinds, which all numbers share
  for (auto& [page, items] : numbers) together.pages.push_back({.items = std::move(items)});
  together = press::Finisher().finish(std::move(together));
  std::size_t next = 0;
  for (auto& [page, items] : numbers) items = std::move(together.pages[next++].items);
  return numbers;
}

void check_for_press(const draw::Document& document, const packet::Packet& packet,
                     const std::string& language, Diagnostics& diagnostics) {
  tell_findings(press::preflight(document), "'" + packet.name + "' (" + language + ")",
                packet.mark.place(), diagnostics);
}

}  // namespace pliego::engine
