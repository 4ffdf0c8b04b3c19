// Shares drawn to scale. The sentence that names their base stands above several, below one.
#include "content/blocks/chart.h"

#include "layout/charts/chart.h"

namespace pliego::layout {
namespace {

using content::ChartStyle;

void add_lead(const resolve::Block& block, double width, Setting& setting, SetBlock& set) {
  const resolve::Text* lead = block.fields.text(content::chart::lead);
  if (!lead) return;
  add_paragraph(set, setting, *lead, setting.theme().style("small"), draw::Role::paragraph,
                lead->id, width, setting.space(0.9));
  keep_together(set, 0);
}

// One share is a picture first: whom it counts stands below it.
void add_base(const resolve::Block& block, double width, Setting& setting, SetBlock& set) {
  const resolve::Text* lead = block.fields.text(content::chart::lead);
  if (!lead) return;
  set.pieces.back().keep_with_next = true;
  const std::size_t first = set.pieces.size();
  add_paragraph(set, setting, *lead, setting.theme().style("small"), draw::Role::paragraph,
                lead->id, width, setting.space(0.5));
  if (set.pieces.size() > first) set.pieces[first].stretch = false;
}

}  // namespace

SetBlock chart_block(const resolve::Block& block, double width, Setting& setting) {
  SetBlock set = start_block();
  const auto style = block.fields.look(content::chart::style);
  set.chooses = style != ChartStyle::bars;  // where its words stand
  const bool several = style == ChartStyle::bars || style == ChartStyle::columns;
  if (several) add_lead(block, width, setting, set);
  switch (style) {
    case ChartStyle::bars:
      set_bars(block, width, setting, set);
      break;
    case ChartStyle::columns:
      set_columns(block, width, setting, set);
      break;
    case ChartStyle::donut:
      set_donut(block, width, setting, set);
      break;
    case ChartStyle::people:
      set_people(block, width, setting, set);
      break;
  }
  if (!several) add_base(block, width, setting, set);
  return set;
}

}  // namespace pliego::layout
