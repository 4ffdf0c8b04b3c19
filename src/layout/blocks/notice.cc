// What a piece says about itself, small, run together; draft marks stand by themselves.
#include "content/blocks/notice.h"

#include "layout/block.h"

namespace pliego::layout {

namespace {

// The draft mark stands out on any fill: on dark ones as a kicker does.
const Color& mark_color(const Setting& setting) {
  return setting.color(ColorRole::mark, setting.theme().style("kicker").on_dark);
}

}  // namespace

SetBlock notice_block(const resolve::Block& block, double width, Setting& setting) {
  SetBlock set = start_block();
  const TextStyle& style = setting.theme().style("note");
  resolve::Text all{.id = block.id, .spans = {}, .mark = block.mark};
  std::vector<const resolve::Text*> drafts;  // one for each language of the page
  for (const auto& text : block.fields.texts(content::notice::notices)) {
    if (text.id == "label.draft") {
      drafts.push_back(&text);
      continue;
    }
    if (!all.spans.empty()) all.spans.push_back({.text = " "});
    all.spans.insert(all.spans.end(), text.spans.begin(), text.spans.end());
    all.mark = text.mark;
  }
  if (!all.empty())
    add_paragraph(set, setting, all, style, draw::Role::paragraph, block.id, width,
                  setting.space(0.5));
  TextStyle bold = style;
  bold.font = style.strong.empty() ? style.font : style.strong;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    add_paragraph(set, setting, *drafts[i], bold, draw::Role::paragraph,
                  block.id + ".draft" + (i > 0 ? "-" + std::to_string(i + 1) : ""), width,
                  setting.space(all.empty() && i == 0 ? 0.5 : 0.15), &mark_color(setting));
  return set;
}

}  // namespace pliego::layout
