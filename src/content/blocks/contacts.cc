#include "content/blocks/contacts.h"

#include "base/enum_words.h"
#include "content/kinds.h"
#include "content/registry.h"

namespace pliego::content {

const BlockKind kind_contacts = {
    .name = "contacts",
    .doc = "Whom to call, each with the ways in for the page's language.",
    .fields = {{.key = contacts::contacts,
                .required = true,
                .doc = "Names in contacts.yaml, in the order of the page."},
               {.key = contacts::show,
                .doc = "What is told of each, in this order.",
                .choices = words_of_values<ContactPart>(
                    {ContactPart::call, ContactPart::text, ContactPart::tty, ContactPart::chat,
                     ContactPart::web, ContactPart::languages, ContactPart::hours}),
                .otherwise = words_of_values<ContactPart>(
                    {ContactPart::call, ContactPart::text, ContactPart::web})}}};

}  // namespace pliego::content
