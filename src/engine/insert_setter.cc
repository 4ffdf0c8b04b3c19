#include "engine/insert_setter.h"

#include "packet/words.h"

namespace pliego::engine {
namespace {

inserts::TextSetter::Lines drawn(std::optional<std::vector<text::Line>> lines) {
  if (!lines) return std::nullopt;
  std::vector<inserts::SetLine> all;
  for (text::Line& line : *lines) {
    inserts::SetLine& set = all.emplace_back();
    set.width = line.width;
    for (text::PlacedRun& placed : line.runs)
      set.runs.push_back({.run = std::move(placed.run),
                          .origin = {placed.x - line.x, 0},
                          .color = {},
                          .mark = {}});
  }
  return all;
}

}  // namespace

InsertSetter::InsertSetter(const Workspace& workspace) : typesetter_(*workspace.fonts) {
  const auto cover = workspace.layouts.layouts.find(packet::cover_layout);
  if (cover == workspace.layouts.layouts.end()) return;
  const auto theme = workspace.layouts.themes.find(cover->second.theme);
  if (theme == workspace.layouts.themes.end()) return;
  const layout::TextStyle& body = theme->second.style("body");
  font_ = body.font;
  strong_ = body.strong.empty() ? body.font : body.strong;
}

text::PlainText InsertSetter::plain(const std::string& text, const Style& style) const {
  return {.text = text,
          .font = style.is_bold ? strong_ : font_,
          .size = style.size,
          .language = style.language};
}

InsertSetter::Lines InsertSetter::lines(const std::string& text, const Style& style, double width) {
  if (font_.empty()) return std::nullopt;
  return drawn(text::plain_lines(typesetter_, plain(text, style), width));
}

InsertSetter::Lines InsertSetter::letters(const std::string& text, const Style& style) {
  if (font_.empty()) return std::nullopt;
  return drawn(text::plain_letters(typesetter_, plain(text, style)));
}

}  // namespace pliego::engine
