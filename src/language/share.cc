#include "language/share.h"

#include <cmath>

namespace pliego::language {

int count_of(double percent, int total) {
  return static_cast<int>(std::lround(percent * total / 100));
}

void add_share(Block& block, const Labels& labels, const Formats& formats) {
  if (block.kind->name != "chart" ||
      block.fields.look<content::ChartStyle>("style") != content::ChartStyle::people)
    return;
  const int total = block.fields.integer("of", 0);
  const auto& items = block.fields.items("items");
  const Figure* figure = items.empty() ? nullptr : items.front().fields.figure("fact");
  if (!figure) return;
  const LabelNumbers numbers = {{"count", count_of(figure->number, total)}, {"total", total}};
  Text share = labels.text("share", as_arguments(numbers, formats));
  share.mark = items.front().mark;
  block.fields.values.emplace("share", std::move(share));
}

}  // namespace pliego::language
