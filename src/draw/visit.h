// Walks the items of a page through its groups.
#pragma once

#include "draw/document.h"

namespace pliego::draw {

// Calls f(leaf item, transform to page coordinates) for every TextRun, Path, Link and Image, in
// painting order.
template <class F>
void for_each_leaf(const std::vector<Item>& items, const Transform& to_page, F&& f) {
  for (const Item& item : items) {
    if (const auto* group = std::get_if<Group>(&item)) {
      for_each_leaf(group->items, group->transform.then(to_page), f);
    } else {
      f(item, to_page);
    }
  }
}

template <class F>
void for_each_leaf(const Page& page, F&& f) {
  for_each_leaf(page.items, Transform{}, f);
}

// The item's content id; nothing for links and artifacts.
inline Mark mark_of(const Item& item) {
  if (const auto* run = std::get_if<TextRun>(&item)) return run->mark;
  if (const auto* path = std::get_if<Path>(&item)) return path->mark;
  if (const auto* image = std::get_if<Image>(&item)) return image->mark;
  return std::nullopt;
}

}  // namespace pliego::draw
