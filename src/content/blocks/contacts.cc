#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_contacts = {
    .name = "contacts",
    .doc = "Whom to call, each with the ways in for the page's language.",
    .fields = {{.name = "contacts",
                .type = FieldType::contacts,
                .required = true,
                .doc = "Names in contacts.yaml, in the order of the page."},
               {.name = "show",
                .type = FieldType::choices,
                .doc = "What is told of each, in this order.",
                .choices = {"call", "text", "tty", "chat", "web", "languages", "hours"},
                .otherwise = {"call", "text", "web"}}}};

}  // namespace pliego::content
