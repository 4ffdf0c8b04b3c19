// The drawing of a guide: the sheet in small, how it turns, what it folds to.
#pragma once

#include "aids/guide_job.h"
#include "layout/theme.h"

namespace pliego::aids {

// `areas`: room for front, back and folded piece, as far as the job has them. Pictures stand on the
// foot of their area, at its start. First what is decoration, then what belongs to `mark`, without
// anything between.
std::vector<draw::Item> guide_drawing(const GuideJob& job, const std::vector<Rect>& areas,
                                      const layout::Theme& theme, draw::ContentId mark);

}  // namespace pliego::aids
