// Walks the items of a page to change them.
#pragma once

#include "draw/document.h"

namespace pliego::press {

// As draw::for_each_leaf, with items that may be changed.
template <class F>
void change_each_leaf(std::vector<draw::Item>& items, const Transform& to_page, F&& f) {
  for (draw::Item& item : items) {
    if (auto* group = std::get_if<draw::Group>(&item)) {
      change_each_leaf(group->items, group->transform.then(to_page), f);
    } else {
      f(item, to_page);
    }
  }
}

template <class F>
void change_each_leaf(draw::Document& document, F&& f) {
  for (draw::Page& page : document.pages) change_each_leaf(page.items, Transform{}, f);
}

}  // namespace pliego::press
