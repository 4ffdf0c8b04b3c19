#include "layout/loose_line.h"

#include "layout/set_text.h"

namespace pliego::layout {

LooseLine set_loose_line(const std::string& words, const TextStyle& style, bool on_dark,
                         const Theme& theme, const TypeScale& steps,
                         const resolve::Material& material, Compositor& compositor) {
  constexpr double endless = 1e4;  // no line breaks
  PieceSetter setter(compositor.typesetter, compositor.blocks, theme, steps, material);
  Setting setting(theme, steps, 1, material, setter);
  setting.dark = on_dark;
  resolve::Text text;
  text.spans.push_back({.text = words});
  const SetText set = set_text(setting, text, style, endless);
  draw::Structure aside;
  aside.add(-1, draw::Role::document);
  std::vector<draw::Item> items;
  place_text(set, text, {0, 0}, aside, 0, items);
  draw::make_decoration(items);
  std::optional<Rect> ink;
  for (const draw::Item& item : items) {
    const auto* run = std::get_if<draw::TextRun>(&item);
    const auto box = run ? draw::ink_bounds(*run) : std::nullopt;
    if (!box) continue;
    if (!ink) ink = *box;
    const double x = std::min(ink->x, box->x), y = std::min(ink->y, box->y);
    ink = Rect{x, y, std::max(ink->right(), box->right()) - x,
               std::max(ink->bottom(), box->bottom()) - y};
  }
  LooseLine line;
  if (!ink) return line;
  draw::append(line.items, std::move(items), -ink->x, -ink->y, {});
  line.ink = {ink->width, ink->height};
  return line;
}

}  // namespace pliego::layout
