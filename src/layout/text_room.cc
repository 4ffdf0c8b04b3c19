#include "layout/text_room.h"

#include <algorithm>
#include <cmath>

#include "layout/measured_pages.h"
#include "layout/script_rules.h"

namespace pliego::layout {
namespace {

constexpr double hair = 0.01;  // points, as for fit

int room_of(const TextMeasure& text, double left) {
  const double lines = std::floor(left / text.leading);  // of what is over, the next whole line
  const double whole = lines * text.line_letters;
  return static_cast<int>(std::floor(left >= 0 ? whole + text.rest : whole));
}

FullPanel full_panel(const Group& group, const std::vector<TextMeasure>& texts, double left) {
  FullPanel full{.panel = group.name, .letters = 0, .texts = {}};
  for (const TextMeasure& text : texts) {
    full.letters = std::max(full.letters, -room_of(text, left));
    const auto known = std::find(full.texts.begin(), full.texts.end(), text.id);
    if (known == full.texts.end() && !text.id.empty()) full.texts.push_back(text.id);
  }
  return full;
}

}  // namespace

TextRoom text_room(const language::Material& material, const Layout& layout, const Theme& latin,
                   text::Typesetter& typesetter) {
  const auto changed = theme_for(latin, material.locale, typesetter.library());
  const Theme& theme = changed ? *changed : latin;
  const TypeScale& steps = theme.scales.find(layout.scale)->second;
  BlockCache own;  // what is kept elsewhere would not be set again, and so not measured
  PieceSetter setter(typesetter, own, theme, steps, material);
  TextRoom room;
  for (const Group& group : groups_of(layout)) {
    std::vector<TextMeasure> texts;
    Setting setting(theme, steps, layout.fit.smallest, material, setter);
    setting.measuring = true;
    setting.measures = &texts;
    const double over = measure_pages(group, layout, group.most_repeats(), setting).over;
    const double left = over <= hair ? std::max(0.0, -over) : -over;
    for (const TextMeasure& text : texts) {
      const auto [known, is_new] = room.letters.emplace(text.id, room_of(text, left));
      if (!is_new) known->second = std::min(known->second, room_of(text, left));
    }
    if (left < 0) room.full.push_back(full_panel(group, texts, left));
  }
  return room;
}

}  // namespace pliego::layout
