#include "draw/item.h"

#include <algorithm>

namespace pliego::draw {
namespace {

std::shared_ptr<const Gradient> gradient_moved(Gradient gradient, double dx, double dy) {
  gradient.place = gradient.place.then(Transform::translate(dx, dy));
  return std::make_shared<const Gradient>(std::move(gradient));
}

struct Shift {
  double dx, dy;
  Structure::Offsets by;

  Point moved(Point p) const { return {p.x + dx, p.y + dy}; }
  Mark marked(const Mark& mark) const { return mark ? Mark(*mark + by.content) : mark; }

  void operator()(TextRun& run) const {
    run.origin = moved(run.origin);
    run.mark = marked(run.mark);
  }
  void operator()(Path& path) const {
    for (PathSegment& s : path.segments) s = {s.kind, moved(s.p1), moved(s.p2), moved(s.p)};
    path.mark = marked(path.mark);
    if (path.gradient && (dx != 0 || dy != 0))
      path.gradient = gradient_moved(*path.gradient, dx, dy);
  }
  void operator()(Link& link) const {
    link.area = link.area.moved(dx, dy);
    link.node += by.node;
  }
  void operator()(Image& image) const {
    image.area = image.area.moved(dx, dy);
    image.mark = marked(image.mark);
  }
  void operator()(PlacedPage& placed) const {
    placed.at = moved(placed.at);
    for (Mark& mark : placed.marks) mark = marked(mark);
  }
  void operator()(Group& group) const {
    group.transform = group.transform.then(Transform::translate(dx, dy));
    const Shift ids_only{0, 0, by};
    for (Item& item : group.items) std::visit(ids_only, item);
  }
};

struct Bounds {
  std::optional<Rect> operator()(const TextRun& item) const {
    const auto& run = item.run;
    const auto& m = run.font->metrics();
    const double em = run.size / m.units_per_em;
    const double width = run.width() - trailing_space(run);
    const double left = run.right_to_left ? item.origin.x + trailing_space(run) : item.origin.x;
    if (width <= 0) return std::nullopt;
    return Rect{left, item.origin.y - m.ascender * em, width, (m.ascender - m.descender) * em};
  }
  std::optional<Rect> operator()(const Path& path) const {
    std::optional<Rect> box = pliego::bounds(path.segments);
    if (box && path.stroke) box = box->outset(path.stroke->width / 2);
    return box;
  }
  std::optional<Rect> operator()(const Link& link) const { return link.area; }
  std::optional<Rect> operator()(const Image& image) const { return image.area; }
  std::optional<Rect> operator()(const PlacedPage& placed) const {
    const Size& size = placed.page->size;
    return Rect{placed.at.x, placed.at.y, size.width, size.height};
  }
  std::optional<Rect> operator()(const Group& group) const {
    std::optional<Rect> box;
    for (const Item& item : group.items) {
      if (const auto inner = bounds(item)) box = box ? united(*box, *inner) : *inner;
    }
    if (box && group.clip) {
      const double x = std::max(box->x, group.clip->x), y = std::max(box->y, group.clip->y);
      box = Rect{x, y, std::max(0.0, std::min(box->right(), group.clip->right()) - x),
                 std::max(0.0, std::min(box->bottom(), group.clip->bottom()) - y)};
    }
    return box ? std::optional(group.transform.apply(*box)) : std::nullopt;
  }

  // Advance of the space glyph that hangs at a line's end.
  static double trailing_space(const text::GlyphRun& run) {
    double sum = 0;
    const auto is_space = [&](const text::Glyph& g) {
      return g.cluster < run.text.size() && run.text[g.cluster] == ' ';
    };
    if (run.right_to_left) {
      for (const auto& g : run.glyphs) {
        if (!is_space(g)) break;
        sum += g.advance;
      }
    } else {
      for (auto g = run.glyphs.rbegin(); g != run.glyphs.rend() && is_space(*g); ++g)
        sum += g->advance;
    }
    return sum;
  }
};

}  // namespace

void append(std::vector<Item>& to, std::vector<Item> items, double dx, double dy,
            Structure::Offsets offsets) {
  const Shift shift{dx, dy, offsets};
  to.reserve(to.size() + items.size());
  for (Item& item : items) {
    std::visit(shift, item);
    to.push_back(std::move(item));
  }
}

void retarget(std::vector<Item>& items, const std::vector<int>& pages) {
  for (Item& item : items) {
    if (auto* group = std::get_if<Group>(&item)) retarget(group->items, pages);
    auto* link = std::get_if<Link>(&item);
    if (link && link->page >= 0) link->page = pages.at(static_cast<std::size_t>(link->page));
  }
}

void make_decoration(std::vector<Item>& items) {
  std::erase_if(items, [](const Item& item) { return std::holds_alternative<Link>(item); });
  for (Item& item : items) {
    std::visit(
        [](auto& each) {
          if constexpr (requires { each.mark; }) each.mark.reset();
          if constexpr (requires { each.marks; })
            for (Mark& mark : each.marks) mark.reset();
          if constexpr (requires { each.items; }) make_decoration(each.items);
        },
        item);
  }
}

std::optional<Rect> bounds(const Item& item) { return std::visit(Bounds{}, item); }

std::optional<Rect> ink_bounds(const TextRun& text) {
  const text::Font& font = *text.run.font;
  const double em = text.run.size / font.metrics().units_per_em;
  std::optional<Rect> box;
  double x = text.origin.x;
  for (const text::Glyph& glyph : text.run.glyphs) {
    if (const auto ink = font.ink(glyph.id)) {
      const Rect area{x + glyph.dx + ink->left * em, text.origin.y + glyph.dy - ink->top * em,
                      (ink->right - ink->left) * em, (ink->top - ink->bottom) * em};
      box = box ? united(*box, area) : area;
    }
    x += glyph.advance;
  }
  return box;
}

}  // namespace pliego::draw
