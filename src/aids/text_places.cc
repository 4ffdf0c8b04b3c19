#include "aids/text_places.h"

#include <algorithm>

#include "draw/visit.h"

namespace pliego::aids {
namespace {

std::size_t at(int id) { return static_cast<std::size_t>(id); }

// By content: the id of the nearest node around it that has one.
std::vector<std::string> ids_of_contents(const draw::Structure& tree) {
  std::vector<std::string> ids(at(tree.content_count));
  for (const draw::Node& node : tree.nodes) {
    const draw::Node* named = &node;
    while (named->id.empty() && named->parent >= 0) named = &tree.nodes[at(named->parent)];
    for (const draw::Kid& kid : node.kids)
      if (const auto* content = std::get_if<draw::ContentRef>(&kid))
        ids[at(content->id)] = named->id;
  }
  return ids;
}

Rect around(const Rect& a, const Rect& b) {
  const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace

std::vector<TextPlace> places_of(const draw::Document& document, const draw::Page& page) {
  const auto ids = ids_of_contents(document.structure);
  std::vector<TextPlace> places;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
    const auto* run = std::get_if<draw::TextRun>(&item);
    if (!run || !run->mark || ids[at(*run->mark)].empty()) return;
    const auto box = draw::bounds(item);
    if (!box) return;
    const Rect area = to_page.apply(*box);
    const auto same = [&](const TextPlace& place) { return place.id == ids[at(*run->mark)]; };
    const auto known = std::find_if(places.begin(), places.end(), same);
    if (known == places.end())
      places.push_back({ids[at(*run->mark)], area});
    else
      known->area = around(known->area, area);
  });
  return places;
}

}  // namespace pliego::aids
