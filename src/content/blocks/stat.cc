#include "content/blocks/stat.h"

#include "base/enum_words.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_stat = {
    .name = "stat",
    .doc = "One statistic: its number large, beside it whom it counts and what it says.",
    .fields = {{.key = stat::style,
                .doc = "How large the number is.",
                .choices = words_of_values<StatStyle>()},
               {.key = stat::fact, .required = true, .doc = "The statistic's name in facts.yaml."},
               {.key = stat::text,
                .required = true,
                .doc = "The sentence that the number begins; it names the statistic's base."}}};

}  // namespace pliego::content
