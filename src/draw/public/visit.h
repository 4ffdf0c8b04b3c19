// Walks the items of a page through its groups.
#pragma once

#include <algorithm>

#include "draw/document.h"

namespace pliego::draw {

// Calls f(leaf item, transform to page coordinates) for every TextRun, Path, Link, Image and
// PlacedPage, in painting order.
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

// What two areas share; without width or height where they share nothing.
inline Rect common_area(const Rect& a, const Rect& b) {
  const double x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0.0, std::min(a.right(), b.right()) - x),
          std::max(0.0, std::min(a.bottom(), b.bottom()) - y)};
}

// The same as for_each_leaf with what the groups' clips leave visible, in page coordinates:
// f(leaf item, transform to page coordinates, visible area).
template <class F>
void for_each_visible_leaf(const std::vector<Item>& items, const Transform& to_page,
                           const Rect& visible, F&& f) {
  for (const Item& item : items) {
    if (const auto* group = std::get_if<Group>(&item)) {
      const Transform inner = group->transform.then(to_page);
      const Rect seen = group->clip ? common_area(visible, inner.apply(*group->clip)) : visible;
      for_each_visible_leaf(group->items, inner, seen, f);
    } else {
      f(item, to_page, visible);
    }
  }
}

template <class F>
void for_each_visible_leaf(const Page& page, F&& f) {
  constexpr double far = 1e6;  // no clip: beyond any page
  for_each_visible_leaf(page.items, Transform{}, Rect{-far, -far, 2 * far, 2 * far}, f);
}

// The item's content id; nothing for links, artifacts and placed pages, which have many.
inline Mark mark_of(const Item& item) {
  if (const auto* run = std::get_if<TextRun>(&item)) return run->mark;
  if (const auto* path = std::get_if<Path>(&item)) return path->mark;
  if (const auto* image = std::get_if<Image>(&item)) return image->mark;
  return std::nullopt;
}

// f(content id) for each that a leaf item has.
template <class F>
void for_each_mark(const Item& item, F&& f) {
  if (const auto mark = mark_of(item)) f(*mark);
  if (const auto* placed = std::get_if<PlacedPage>(&item))
    for (const Mark& mark : placed->marks)
      if (mark) f(*mark);
}

}  // namespace pliego::draw
