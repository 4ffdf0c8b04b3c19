#include "packet/numbers.h"

#include <algorithm>
#include <map>

#include "layout/loose_line.h"
#include "packet/margin.h"
#include "resolve/labels.h"

namespace pliego::packet {
namespace {

bool takes_number(const PagePlace& place, const Parts& parts) {
  if (place.part < 0) return false;
  const Part& part = *parts[as_index(place.part)];
  return part.kind != Part::Kind::cover && !part.is_discreet;
}

class Numbering {
 public:
  Numbering(const draw::Document& joined, const NumberLook& look, layout::Compositor& compositor)
      : joined_(joined), look_(look), compositor_(compositor) {}

  // Where this page has room; with much air around, where there is such a place.
  void look_at(int index) {
    const draw::Page& page = joined_.pages[as_index(index)];
    const Size ink = words(index, false).ink;
    const Margin margin(page, look_.in_safe_area);
    Numbered numbered{index, page.trim, strips_in(margin, ink, roomy_clearance)};
    if (numbered.strips.empty()) numbered.strips = strips_in(margin, ink, least_clearance);
    for (const auto& [slot, strip] : numbered.strips) ++rooms_[key_of(page.trim)][slot];
    pages_.push_back(std::move(numbered));
  }

  PageNumbers place() {
    PageNumbers numbers;
    for (const Numbered& page : pages_) {
      if (const auto chosen = chosen_strip(page))
        numbers.emplace(page.index, items_in(*chosen, page.index));
    }
    return numbers;
  }

 private:
  struct Strip {
    Rect area;
    bool on_dark;
  };
  struct Numbered {
    int index;
    Size trim;
    std::map<Slot, Strip> strips;
  };
  using SizeKey = std::pair<double, double>;
  static SizeKey key_of(Size size) { return {size.width, size.height}; }

  std::map<Slot, Strip> strips_in(const Margin& margin, Size ink, double clearance) const {
    std::map<Slot, Strip> strips;
    for (const Slot slot : slots) {
      const auto strip = margin.find(slot, ink, clearance);
      const auto on_dark = strip ? color_on(*strip) : std::nullopt;
      if (on_dark) strips.emplace(slot, Strip{strip->area, *on_dark});
    }
    return strips;
  }

  layout::LooseLine words(int index, bool on_dark) const {
    const std::string text =
        resolve::label(look_.words, "packet-page", {{"page", look_.first_number + index}});
    return layout::set_loose_line(text, look_.theme.style("note"), on_dark, look_.theme,
                                  look_.steps, look_.words, compositor_);
  }

  // Whether its words are set in the colour for dark grounds; nothing where neither can be read.
  std::optional<bool> color_on(const FreeStrip& strip) const {
    if (!strip.ground) return false;
    const layout::TextStyle& style = look_.theme.style("note");
    for (const bool on_dark : {false, true}) {
      const Color& color = look_.theme.color(on_dark ? style.on_dark : style.color);
      if (contrast(color, *strip.ground) >= least_contrast) return on_dark;
    }
    return std::nullopt;
  }

  // The one with room on most pages of this size; of equals the first.
  Slot usual_slot(Size trim) const {
    const auto found = rooms_.find(key_of(trim));
    Slot best = slots[0];
    int most = 0;
    for (const Slot slot : slots) {
      const auto room = found->second.find(slot);
      if (room == found->second.end() || room->second <= most) continue;
      best = slot;
      most = room->second;
    }
    return best;
  }

  std::optional<Strip> chosen_strip(const Numbered& page) const {
    if (page.strips.empty()) return std::nullopt;
    const auto usual = page.strips.find(usual_slot(page.trim));
    return usual != page.strips.end() ? usual->second : page.strips.begin()->second;
  }

  std::vector<draw::Item> items_in(const Strip& strip, int index) const {
    std::vector<draw::Item> items;
    draw::append(items, words(index, strip.on_dark).items, strip.area.x, strip.area.y, {});
    return items;
  }

  const draw::Document& joined_;
  const NumberLook& look_;
  layout::Compositor& compositor_;
  std::vector<Numbered> pages_;
  std::map<SizeKey, std::map<Slot, int>> rooms_;  // on how many pages of a size a slot is free
};

}  // namespace

PageNumbers find_numbers(const draw::Document& joined, const Parts& parts, const PageOrder& order,
                         const NumberLook& look, layout::Compositor& compositor) {
  Numbering numbering(joined, look, compositor);
  for (std::size_t i = 0; i < order.size(); ++i)
    if (takes_number(order[i], parts)) numbering.look_at(static_cast<int>(i));
  return numbering.place();
}

void add_numbers(draw::Document& joined, const PageNumbers& numbers) {
  for (const auto& [page, items] : numbers)
    draw::append(joined.pages[as_index(page)].items, items, 0, 0, {});
}

}  // namespace pliego::packet
