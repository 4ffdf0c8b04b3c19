#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_cards = {
    .name = "cards",
    .doc = "Small panels of equal weight, side by side.",
    .fields = {{.name = "columns",
                .type = FieldType::integer,
                .doc = "How many stand side by side where there is room.",
                .low = 1,
                .high = 4},
               {.name = "items",
                .type = FieldType::items,
                .required = true,
                .doc = "The cards, each under an id of its own.",
                .fields = {{.name = "icon",
                            .type = FieldType::icon,
                            .doc = "An icon that says the same as the card."},
                           {.name = "head", .required = true, .doc = "The card in a few words."},
                           {.name = "text", .required = true, .doc = "What it says."}}}}};

}  // namespace pliego::content
