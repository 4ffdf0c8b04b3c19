#include "cli/guide_job.h"

#include <algorithm>

#include "sheet/marks.h"

namespace pliego::cli {
namespace {

int copies_of(const sheet::Plan& plan) {
  int last = 0;
  for (const sheet::Placement& each : plan.sides.front().panels) last = std::max(last, each.copy);
  return last + 1;
}

// Seen from one side of the sheet; `turned`: that side is turned by half for the other flip.
std::vector<sheet::Fold> folds_of(const sheet::Plan& plan, bool is_back, bool mirrored,
                                  bool turned) {
  std::vector<sheet::Fold> folds;
  for (sheet::Fold fold : plan.folds) {
    fold.at = sheet::fold_at(fold, plan, is_back, mirrored);
    if (turned) fold.at = (fold.vertical ? plan.width : plan.height) - fold.at;
    folds.push_back(fold);
  }
  return folds;
}

}  // namespace

GuideJob::GuideJob(draw::Document pages, const std::optional<sheet::Plan>& plan,
                   const layout::Layout& layout, const Printing& printing) {
  job_.stock = plan && !plan->paper.empty() ? plan->paper : layout.paper;
  job_.one_side_alone = printing.options.sides != sheet::Sides::both;
  if (plan) {
    const bool mirrored = pages.metadata.right_to_left;
    const bool turned = printing.options.flip.value_or(plan->flip) != plan->flip;
    job_.copies = copies_of(*plan);
    job_.front_folds = folds_of(*plan, false, mirrored, false);
    job_.back_folds = folds_of(*plan, true, mirrored, turned);
    if (!plan->folds.empty()) job_.held = sheet::held_views(pages, plan);
  }
  sheet::PrintOptions both = printing.options;
  both.sides = sheet::Sides::both;
  sheets_ = sheet::prepare(std::move(pages), plan, sheet::Purpose::office, both);
  job_.sheets = &sheets_;
}

}  // namespace pliego::cli
