#include <set>

#include "draw/document.h"
#include "draw/visit.h"

namespace pliego::draw {
namespace {

using Faults = std::vector<std::string>;

void check_tree(const Structure& tree, Faults& faults) {
  std::set<ContentId> seen;
  for (NodeId id = 0; id < static_cast<NodeId>(tree.nodes.size()); ++id) {
    for (const Kid& kid : tree.nodes[id].kids) {
      if (const auto* child = std::get_if<ChildRef>(&kid)) {
        if (child->id <= 0 || child->id >= static_cast<NodeId>(tree.nodes.size()) ||
            tree.nodes[child->id].parent != id) {
          faults.push_back("node " + std::to_string(id) + " has a kid whose parent is another");
        }
      } else if (!seen.insert(std::get<ContentRef>(kid).id).second) {
        faults.push_back("content " + std::to_string(std::get<ContentRef>(kid).id) +
                         " stands twice");
      }
    }
  }
  for (ContentId id = 0; id < tree.content_count; ++id) {
    if (!seen.contains(id)) faults.push_back("content " + std::to_string(id) + " is in no element");
  }
}

void check_links(const Structure& tree, const Link& link, std::size_t pages, Faults& faults) {
  if (link.page >= static_cast<int>(pages))
    faults.push_back("link to page " + std::to_string(link.page) + ", which is not there");
  const bool known = link.node > 0 && link.node < static_cast<NodeId>(tree.nodes.size());
  const bool owns =
      known && (tree.nodes[link.node].role == Role::link || tree.nodes[link.node].outside);
  if (!owns) {
    faults.push_back("link to " + link.uri + " belongs to no Link element");
  }
  if (link.contents.empty()) faults.push_back("link to " + link.uri + " says nothing");
}

}  // namespace

std::vector<std::string> faults(const Document& document) {
  Faults found;
  const Structure& tree = document.structure;
  check_tree(tree, found);
  std::set<ContentId> drawn;
  for (const Page& page : document.pages) {
    for_each_visible_leaf(
        page, [&](const Item& item, const Transform& to_page, const Rect& visible) {
          for_each_mark(item, [&](ContentId mark) {
            drawn.insert(mark);
            if (mark < 0 || mark >= tree.content_count) {
              found.push_back("an item on page " + page.label + " has unknown content " +
                              std::to_string(mark));
            }
          });
          if (const auto* link = std::get_if<Link>(&item))
            check_links(tree, *link, document.pages.size(), found);
          const auto box = bounds(item);
          if (box && mark_of(item) &&
              !page.media.contains(common_area(to_page.apply(*box), visible), 0.5)) {
            found.push_back("an item on page " + page.label + " lies outside the sheet");
          }
        });
  }
  for (ContentId id = 0; id < tree.content_count; ++id) {
    if (!drawn.contains(id)) found.push_back("content " + std::to_string(id) + " is drawn nowhere");
  }
  return found;
}

}  // namespace pliego::draw
