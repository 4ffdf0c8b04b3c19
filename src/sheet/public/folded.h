// The piece as it is held once it is cut and folded: what one looks at to check a fold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "draw/document.h"
#include "sheet/plan.h"

namespace pliego::sheet {

// What is seen at a time: a panel, or the inside of a folded sheet laid open.
struct HeldView {
  std::string name;  // the panel's, or that of the inside's side
  Size size;
  std::vector<draw::Item> items;  // decoration, cut at the trim, from the view's top-left corner
};

// In reading order. A panel on the outside of a fold is seen by itself, the panels inside together,
// as they lie on their side; without folds each page is a view.
std::vector<HeldView> held_views(const draw::Document& pages, const std::optional<Plan>& plan);

// One page with all views beside each other on a grey ground, in the direction of reading: a
// picture to look at, without structure or links.
draw::Document folded(const draw::Document& pages, const std::optional<Plan>& plan);

}  // namespace pliego::sheet
