#include "resolve/share.h"

#include <cmath>

#include "content/blocks/chart.h"

namespace pliego::resolve {

int count_of(double percent, int total) {
  return static_cast<int>(std::lround(percent * total / 100));
}

void add_share(Block& block, const Labels& labels, const Formats& formats) {
  if (block.kind->name != "chart" ||
      block.fields.look(content::chart::style) != content::ChartStyle::people)
    return;
  const int total = block.fields.integer(content::chart::of, 0);
  const auto& items = block.fields.items(content::chart::items);
  const Figure* figure =
      items.empty() ? nullptr : items.front().fields.figure(content::chart::item::fact);
  if (!figure) return;
  const LabelNumbers numbers = {{"count", count_of(figure->number, total)}, {"total", total}};
  Text share = labels.text("share", as_arguments(numbers, formats));
  share.mark = items.front().mark;
  block.fields.set(content::chart::share, std::move(share));
}

}  // namespace pliego::resolve
