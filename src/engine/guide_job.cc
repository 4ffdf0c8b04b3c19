#include "engine/guide_job.h"

#include "sheet/marks.h"
#include "sheet/repeat.h"

namespace pliego::engine {
namespace {

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

// What each kind of sheet says of the job.
struct Describe {
  const draw::Document& pages;
  const sheet::PrintOptions& options;
  guide::Job& job;

  void operator()(const sheet::Plan& plan) const {
    const bool mirrored = pages.metadata.right_to_left;
    const bool turned = options.flip.value_or(plan.flip) != plan.flip;
    if (plan.stock) job.stock = *plan.stock;
    job.copies = sheet::pieces_on(plan);
    job.front_folds = folds_of(plan, false, mirrored, false);
    job.back_folds = folds_of(plan, true, mirrored, turned);
    if (plan.folds.empty()) return;
    job.finish = guide::Finish::folded;
    job.held = sheet::held_views(pages, plan).front();
  }
  void operator()(const sheet::Booklet& booklet) const {
    job.finish = guide::Finish::booklet;
    job.front_folds = job.back_folds = {{true, booklet.width / 2}};
    job.held = sheet::held_views(pages, std::nullopt).front();
  }
  void operator()(const sheet::Tiles&) const {
    job.finish = guide::Finish::joined;
    job.held = sheet::held_views(pages, std::nullopt).front();
  }
  void operator()(const sheet::NUp&) const {}
};

}  // namespace

GuideJob::GuideJob(draw::Document pages, const std::optional<sheet::Sheet>& sheet,
                   const layout::Layout& layout, const sheet::PrintOptions& options) {
  job_.stock = layout.stock;
  job_.one_side_alone = options.sides != sheet::Sides::both;
  if (sheet) std::visit(Describe{pages, options, job_}, *sheet);
  sheet::PrintOptions both = options;
  both.sides = sheet::Sides::both;
  sheets_ = sheet::prepare(std::move(pages), sheet, sheet::Purpose::office, both);
  job_.sheets = &sheets_;
}

}  // namespace pliego::engine
