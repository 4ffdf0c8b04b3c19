#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_stats = {
    .name = "stats",
    .doc = "Several statistics with one base, side by side.",
    .fields = {
        {.name = "style",
         .type = FieldType::choice,
         .doc = "Side by side in one row, or large in a grid.",
         .choices = words_of_values<StatsStyle>()},
        {.name = "columns",
         .type = FieldType::integer,
         .doc = "Of the grid, at most this many side by side; two where not written.",
         .low = 1,
         .high = 4},
        {.name = "lead", .required = true, .doc = "The sentence that names their base."},
        {.name = "items",
         .type = FieldType::items,
         .required = true,
         .doc = "The statistics, each under an id of its own.",
         .fields = {
             {.name = "fact",
              .type = FieldType::fact,
              .required = true,
              .doc = "The statistic's name in facts.yaml."},
             {.name = "text", .required = true, .doc = "The sentence that the number begins."}}}}};

}  // namespace pliego::content
