// What a piece says about itself, small, run together; a draft mark stands by itself.
#include "layout/block.h"

namespace pliego::layout {

SetBlock notice_block(const language::Block& block, double width, Setting& setting) {
  SetBlock set = start_block();
  const TextStyle& style = setting.theme().style("note");
  language::Text all{.id = block.id, .spans = {}, .mark = block.mark};
  for (const auto& text : block.fields.texts("notices")) {
    if (!all.spans.empty()) all.spans.push_back({.text = " "});
    all.spans.insert(all.spans.end(), text.spans.begin(), text.spans.end());
    all.mark = text.mark;
  }
  if (all.empty()) return set;
  add_paragraph(set, setting, all, style, draw::Role::paragraph, block.id, width, setting.space(0.6));
  return set;
}

}  // namespace pliego::layout
