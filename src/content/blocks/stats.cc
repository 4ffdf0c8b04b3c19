#include "content/blocks/stats.h"

#include "base/enum_words.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_stats = {
    .name = "stats",
    .doc = "Several statistics with one base, side by side.",
    .fields = {{.key = stats::style,
                .doc = "Side by side in one row, or large in a grid.",
                .choices = words_of_values<StatsStyle>()},
               {.key = stats::columns,
                .doc = "Of the grid, at most this many side by side; two where not written.",
                .low = 1,
                .high = 4},
               {.key = stats::lead, .required = true, .doc = "The sentence that names their base."},
               {.key = stats::items,
                .required = true,
                .doc = "The statistics, each under an id of its own.",
                .fields = {{.key = stats::item::fact,
                            .required = true,
                            .doc = "The statistic's name in facts.yaml."},
                           {.key = stats::item::text,
                            .required = true,
                            .doc = "The sentence that the number begins."}}}}};

}  // namespace pliego::content
