#include "content/blocks/questions.h"

#include "base/enum_words.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_questions = {
    .name = "questions",
    .doc = "Questions with lines to write on.",
    .fields = {
        {.key = questions::style,
         .doc = "What sets the questions apart.",
         .choices = words_of_values<QuestionStyle>()},
        {.key = questions::items,
         .required = true,
         .doc = "The questions, each under an id of its own.",
         .fields = {
             {.key = questions::item::head, .doc = "A few words above the question, in bold."},
             {.key = questions::item::text, .required = true, .doc = "The question."},
             {.key = questions::item::lines,
              .doc = "How many lines to write on stand below it; none where not written.",
              .low = 0,
              .high = 12}}}}};

}  // namespace pliego::content
