#include "layout/text_room.h"

#include <algorithm>
#include <cmath>

#include "layout/fit.h"
#include "layout/measured_pages.h"
#include "layout/script_rules.h"

namespace pliego::layout {
namespace {

constexpr double hair = 0.01;  // points, as for fit

int room_of(const TextMeasure& text, double left) {
  return static_cast<int>(
      std::floor(std::floor(left / text.leading) * text.line_letters + text.rest));
}

FullPanel full_panel(const Group& group, const std::vector<TextMeasure>& texts, int letters) {
  FullPanel full{.panel = group.name, .letters = letters, .texts = {}};
  for (const TextMeasure& text : texts) {
    const auto known = std::find(full.texts.begin(), full.texts.end(), text.id);
    if (known == full.texts.end() && !text.id.empty()) full.texts.push_back(text.id);
  }
  return full;
}

}  // namespace

TextRoom text_room(const resolve::Material& material, const Layout& layout, const Theme& latin,
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
    const MeasuredPages measured = measure_pages(group, layout, group.most_repeats(), setting);
    const double over = measured.over;
    const int excess = over > hair ? excess_of(over, layout, setting).letters : 0;
    for (const TextMeasure& text : texts) {
      const int letters = excess > 0 ? -excess : room_of(text, std::max(0.0, -over));
      const auto [known, is_new] = room.letters.emplace(text.id, letters);
      if (!is_new) known->second = std::min(known->second, letters);
    }
    if (!measured.holds()) room.full.push_back(full_panel(group, texts, excess));
  }
  return room;
}

}  // namespace pliego::layout
