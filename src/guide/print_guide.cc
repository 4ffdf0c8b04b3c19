#include "guide/print_guide.h"

#include <algorithm>
#include <stdexcept>

#include "draw/visit.h"
#include "guide/drawing.h"
#include "guide/words.h"
#include "language/draft_mark.h"

namespace pliego::guide {
namespace {

constexpr double cell_gap = 24;   // between the pictures, points
constexpr double air_above = 34;  // between the words and the pictures, with room for the arrow
constexpr double air_below = 7;   // between a picture and its words

draw::NodeId node_called(const draw::Structure& structure, const std::string& id) {
  for (std::size_t i = 0; i < structure.nodes.size(); ++i)
    if (structure.nodes[i].id == id) return static_cast<draw::NodeId>(i);
  throw std::logic_error("the guide's layout has no place for '" + id + "'");
}

// The box around what a node holds by itself.
Rect box_of(const draw::Document& document, draw::NodeId node) {
  std::optional<Rect> box;
  for (const draw::Kid& kid : document.structure.nodes[static_cast<std::size_t>(node)].kids) {
    const auto* content = std::get_if<draw::ContentRef>(&kid);
    if (!content) continue;
    draw::for_each_leaf(document.pages.front(), [&](const draw::Item& item, const Transform&) {
      if (draw::mark_of(item) != content->id) return;
      const auto bounds = draw::bounds(item);
      if (bounds && box) {
        const double top = std::min(box->y, bounds->y);
        box = Rect{box->x, top, box->width, std::max(box->bottom(), bounds->bottom()) - top};
      } else if (bounds) {
        box = bounds;
      }
    });
  }
  if (!box) throw std::logic_error("a guide's words take no room");
  return *box;
}

std::vector<Rect> areas_of(const draw::Document& document, const layout::Layout& layout,
                           std::size_t count) {
  const Rect above = box_of(document, node_called(document.structure, "about"));
  const Rect words = box_of(document, node_called(document.structure, "view-front"));
  const double top = above.bottom() + air_above, bottom = words.y - air_below;
  const double all = layout.trim.width - 2 * layout.margin;
  const double width =
      (all - static_cast<double>(count - 1) * cell_gap) / static_cast<double>(count);
  std::vector<Rect> areas;
  for (std::size_t i = 0; i < count; ++i) {
    const double start = static_cast<double>(i) * (width + cell_gap);
    const double x = document.metadata.right_to_left ? all - start - width : start;
    areas.push_back({layout.margin + x, top, width, bottom - top});
  }
  return areas;
}

// A figure that is read before the words below its first picture.
draw::ContentId add_figure(draw::Structure& structure, const std::string& alt) {
  const draw::NodeId before = node_called(structure, "view-front");
  const draw::NodeId parent = structure.nodes[static_cast<std::size_t>(before)].parent;
  const draw::NodeId figure = structure.add(parent, draw::Role::figure);
  structure.nodes[static_cast<std::size_t>(figure)].alt = alt;
  structure.nodes[static_cast<std::size_t>(figure)].id = "drawing";
  auto& kids = structure.nodes[static_cast<std::size_t>(parent)].kids;
  const auto at = std::find(kids.begin(), kids.end(), draw::Kid{draw::ChildRef{before}});
  std::rotate(at, kids.end() - 1, kids.end());
  return structure.add_content(figure);
}

// Items of a page are in reading order: the drawing goes before the words below it.
void insert(std::vector<draw::Item>& items, std::vector<draw::Item> drawing,
            draw::ContentId before) {
  const auto at = std::find_if(items.begin(), items.end(), [&](const draw::Item& item) {
    return draw::mark_of(item) == before;
  });
  items.insert(at, std::make_move_iterator(drawing.begin()),
               std::make_move_iterator(drawing.end()));
}

draw::ContentId first_content(const draw::Structure& structure, const std::string& id) {
  const draw::Node& node = structure.nodes[static_cast<std::size_t>(node_called(structure, id))];
  for (const draw::Kid& kid : node.kids)
    if (const auto* content = std::get_if<draw::ContentRef>(&kid)) return content->id;
  throw std::logic_error("'" + id + "' has no words of its own");
}

}  // namespace

std::optional<draw::Document> print_guide(const language::Material& piece, const Job& job,
                                          const layout::Layout& layout, const layout::Theme& theme,
                                          layout::Compositor& compositor, Diagnostics& diagnostics,
                                          const language::Text& draft_mark) {
  auto material = words(piece, job, diagnostics);
  if (!material) return std::nullopt;
  language::add_draft_notice(*material, draft_mark);
  auto pages = layout::paginate(*material, layout, theme, compositor, diagnostics);
  if (!pages) return std::nullopt;
  draw::Document& document = pages->document;
  const std::size_t count = 1 + std::size_t{job.is_two_sided()} + std::size_t{job.held.has_value()};
  const std::vector<Rect> areas = areas_of(document, layout, count);
  const draw::ContentId before = first_content(document.structure, "view-front");
  const draw::ContentId mark = add_figure(document.structure, drawing_words(piece, job));
  insert(document.pages.front().items, drawing(job, areas, theme, mark), before);
  document.metadata.no_print_scaling = true;
  return std::move(document);
}

}  // namespace pliego::guide
