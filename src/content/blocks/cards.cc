#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_cards = {
    .name = "cards",
    .doc = "Small panels of equal weight, side by side.",
    .fields = {
        {.name = "columns",
         .type = FieldType::integer,
         .doc = "How many stand side by side where there is room.",
         .low = 1,
         .high = 4},
        {.name = "style",
         .type = FieldType::choice,
         .doc = "plain: without a panel behind each.",
         .choices = words_of_values<CardStyle>()},
        {.name = "icons",
         .type = FieldType::choice,
         .doc = "Where a card's icon stands: above its words, beside them in a disc, or small "
                "before its head.",
         .choices = words_of_values<CardIcons>()},
        {.name = "items",
         .type = FieldType::items,
         .required = true,
         .doc = "The cards, each under an id of its own.",
         .fields = {{.name = "icon",
                     .type = FieldType::icon,
                     .doc = "An icon that says the same as the card."},
                    {.name = "head", .doc = "The card in a few words."},
                    {.name = "text", .required = true, .doc = "What it says."}}}}};

}  // namespace pliego::content
