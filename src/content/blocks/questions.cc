#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_questions = {
    .name = "questions",
    .doc = "Questions with lines to write on.",
    .fields = {
        {.name = "style",
         .type = FieldType::choice,
         .doc = "What sets the questions apart.",
         .choices = words_of_values<QuestionStyle>()},
        {.name = "items",
         .type = FieldType::items,
         .required = true,
         .doc = "The questions, each under an id of its own.",
         .fields = {{.name = "head", .doc = "A few words above the question, in bold."},
                    {.name = "text", .required = true, .doc = "The question."},
                    {.name = "lines",
                     .type = FieldType::integer,
                     .doc = "How many lines to write on stand below it; none where not written.",
                     .low = 0,
                     .high = 12}}}}};

}  // namespace pliego::content
