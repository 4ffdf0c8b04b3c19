#include "content/blocks/cards.h"

#include "base/enum_words.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_cards = {
    .name = "cards",
    .doc = "Small panels of equal weight, side by side.",
    .fields = {
        {.key = cards::columns,
         .doc = "How many stand side by side where there is room.",
         .low = 1,
         .high = 4},
        {.key = cards::style,
         .doc = "plain: without a panel behind each.",
         .choices = words_of_values<CardStyle>()},
        {.key = cards::icons,
         .doc = "Where a card's icon stands: above its words, beside them in a disc, or small "
                "before its head.",
         .choices = words_of_values<CardIcons>()},
        {.key = cards::items,
         .required = true,
         .doc = "The cards, each under an id of its own.",
         .fields = {{.key = cards::item::icon, .doc = "An icon that says the same as the card."},
                    {.key = cards::item::head, .doc = "The card in a few words."},
                    {.key = cards::item::text, .required = true, .doc = "What it says."}}}}};

}  // namespace pliego::content
