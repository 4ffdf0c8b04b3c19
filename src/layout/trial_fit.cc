#include "layout/trial_fit.h"

namespace pliego::layout {

bool would_fit(const language::Material& changed, const Layout& layout, const Theme& theme,
               PieceSetter& setter, const Group& group) {
  BlockCache blocks;
  const TypeScale& steps = theme.scales.find(layout.scale)->second;
  PieceSetter own(setter.typesetter(), blocks, theme, steps, changed);
  FitSearch search(changed, layout, theme, own);
  for (const SmallestFit& fit : search.at_smallest())
    if (fit.group.name == group.name) return fit.measured.holds();
  return false;
}

}  // namespace pliego::layout
