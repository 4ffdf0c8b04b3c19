#include "sheet/sides.h"

#include <algorithm>
#include <map>

#include "draw/visit.h"

namespace pliego::sheet {
namespace {

// What of the structure is still drawn, under new numbers.
class Pruning {
 public:
  Pruning(const draw::Structure& from, const std::vector<draw::Page>& pages) : from_(from) {
    drawn_.resize(static_cast<std::size_t>(from.content_count));
    for (const draw::Page& page : pages) {
      draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
        draw::for_each_mark(
            item, [&](draw::ContentId mark) { drawn_[static_cast<std::size_t>(mark)] = true; });
      });
    }
    if (!from.nodes.empty()) copy(0, -1);
    for (draw::Node& node : to_.nodes) keep_headers(node);
  }

  draw::Structure take() { return std::move(to_); }

  void renumber(std::vector<draw::Item>& items) const {
    for (draw::Item& item : items) {
      std::visit(
          [&](auto& each) {
            if constexpr (requires { each.mark; })
              if (each.mark) each.mark = contents_.at(*each.mark);
            if constexpr (requires { each.marks; })
              for (draw::Mark& mark : each.marks)
                if (mark) mark = contents_.at(*mark);
            if constexpr (requires { each.node; }) each.node = nodes_.at(each.node);
            if constexpr (requires { each.items; }) renumber(each.items);
          },
          item);
    }
  }

 private:
  // Whether all that stood below the node is gone. What held nothing from the start, such as a
  // table's empty cell, goes and stays with its neighbours.
  bool is_gone(draw::NodeId id) const {
    bool had = false;
    return !has_drawn(id, had) && had;
  }

  bool has_drawn(draw::NodeId id, bool& had) const {
    bool drawn = false;
    for (const draw::Kid& kid : from_.nodes[static_cast<std::size_t>(id)].kids) {
      if (const auto* child = std::get_if<draw::ChildRef>(&kid)) {
        drawn = has_drawn(child->id, had) || drawn;
      } else {
        had = true;
        drawn = drawn_[static_cast<std::size_t>(std::get<draw::ContentRef>(kid).id)] || drawn;
      }
    }
    return drawn;
  }

  void copy(draw::NodeId id, draw::NodeId parent) {
    const draw::Node& source = from_.nodes[static_cast<std::size_t>(id)];
    const draw::NodeId added = to_.add(parent, source.role);
    nodes_[id] = added;
    draw::Node node = source;
    node.parent = parent;
    node.kids.clear();
    to_.nodes[static_cast<std::size_t>(added)] = std::move(node);
    for (const draw::Kid& kid : source.kids) {
      if (const auto* child = std::get_if<draw::ChildRef>(&kid)) {
        if (!is_gone(child->id)) copy(child->id, added);
      } else if (const auto content = std::get<draw::ContentRef>(kid).id;
                 drawn_[static_cast<std::size_t>(content)]) {
        contents_[content] = to_.add_content(added);
      }
    }
  }

  void keep_headers(draw::Node& node) const {
    std::vector<draw::NodeId> kept;
    for (const draw::NodeId header : node.headers)
      if (const auto found = nodes_.find(header); found != nodes_.end())
        kept.push_back(found->second);
    node.headers = std::move(kept);
  }

  const draw::Structure& from_;
  draw::Structure to_;
  std::vector<bool> drawn_;
  std::map<draw::ContentId, draw::ContentId> contents_;
  std::map<draw::NodeId, draw::NodeId> nodes_;
};

// `keeps` says of each old page whether it stays. Levels close up: none rises by more than one.
std::vector<draw::OutlineEntry> keep_entries(const std::vector<draw::OutlineEntry>& entries,
                                             const std::vector<bool>& keeps) {
  std::vector<draw::OutlineEntry> kept;
  for (draw::OutlineEntry entry : entries) {
    const auto page = keeps.begin() + entry.page;
    if (!*page) continue;
    entry.page = static_cast<int>(std::count(keeps.begin(), page, true));
    entry.level = std::min(entry.level, kept.empty() ? 1 : kept.back().level + 1);
    kept.push_back(std::move(entry));
  }
  return kept;
}

void turn_by_half(draw::Page& page) {
  const double width = page.trim.width, height = page.trim.height;
  const Transform half{-1, 0, 0, -1, width, height};
  for (Rect* area : {&page.media, &page.bleed}) *area = half.apply(*area);
  for (draw::PanelArea& panel : page.panels) {
    panel.trim = half.apply(panel.trim);
    panel.safe = half.apply(panel.safe);
  }
  draw::Group all{.transform = half, .clip = std::nullopt, .items = std::move(page.items)};
  page.items.clear();
  page.items.push_back(std::move(all));
}

}  // namespace

draw::Document for_flip(draw::Document document, draw::Duplex flip) {
  draw::Duplex& now = document.metadata.duplex;
  if (now == draw::Duplex::none || flip == draw::Duplex::none || flip == now) return document;
  now = flip;
  for (std::size_t i = 1; i < document.pages.size(); i += 2) turn_by_half(document.pages[i]);
  for (draw::OutlineEntry& entry : document.outline) {
    if (entry.page % 2 == 1)
      entry.y = document.pages[static_cast<std::size_t>(entry.page)].trim.height - entry.y;
  }
  return document;
}

draw::Document keep_side(draw::Document document, Sides side) {
  if (side == Sides::both) return document;
  const bool shares_paper = document.metadata.duplex != draw::Duplex::none;
  std::vector<bool> keeps;
  std::vector<draw::Page> pages;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const bool is_back = shares_paper && i % 2 == 1;
    keeps.push_back(is_back == (side == Sides::back));
    if (keeps.back()) pages.push_back(std::move(document.pages[i]));
  }
  Pruning pruning(document.structure, pages);
  for (draw::Page& page : pages) pruning.renumber(page.items);
  document.structure = pruning.take();
  document.outline = keep_entries(document.outline, keeps);
  document.pages = std::move(pages);
  document.metadata.duplex = draw::Duplex::none;
  return document;
}

}  // namespace pliego::sheet
