#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_stat = {
    .name = "stat",
    .doc = "One statistic: its number large, beside it whom it counts and what it says.",
    .fields = {{.name = "style",
                .type = FieldType::choice,
                .doc = "How large the number is.",
                .choices = words_of_values<StatStyle>()},
               {.name = "fact",
                .type = FieldType::fact,
                .required = true,
                .doc = "The statistic's name in facts.yaml."},
               {.name = "text",
                .required = true,
                .doc = "The sentence that the number begins; it names the statistic's base."}}};

}  // namespace pliego::content
