#include "draw/link_line.h"

namespace pliego::draw {
namespace {

constexpr const char* note = "underline";

bool is_link_line(const Item& item) {
  const auto* path = std::get_if<Path>(&item);
  return path && path->note == note;
}

}  // namespace

void remove_link_lines(std::vector<Item>& items) {
  std::erase_if(items, is_link_line);
  for (Item& item : items)
    if (auto* group = std::get_if<Group>(&item)) remove_link_lines(group->items);
}

Path link_line(const Rect& area, const Color& color) { return rectangle(area, color, note); }

}  // namespace pliego::draw
