// Shares drawn to scale. The sentence that names their base stands above them.
#include "layout/charts/chart.h"

namespace pliego::layout {
namespace {

void add_lead(const language::Block& block, double width, Setting& setting, SetBlock& set) {
  const language::Text* lead = block.fields.text("lead");
  if (!lead) return;
  add_paragraph(set, setting, *lead, setting.theme().style("small"), draw::Role::paragraph,
                lead->id, width, setting.space(0.9));
  keep_together(set, 0);
}

}  // namespace

SetBlock chart_block(const language::Block& block, double width, Setting& setting) {
  SetBlock set = start_block();
  add_lead(block, width, setting, set);
  const std::string_view style = block.fields.word("style", "bars");
  if (style == "columns") {
    set_columns(block, width, setting, set);
  } else if (style == "donut") {
    set_donut(block, width, setting, set);
  } else if (style == "people") {
    set_people(block, width, setting, set);
  } else {
    set_bars(block, width, setting, set);
  }
  return set;
}

}  // namespace pliego::layout
