// A contact as a page of one language shows it.
#pragma once

#include "resolve/contact_channels.h"
#include "resolve/labels.h"

namespace pliego::resolve {

// `show` says what is told and in which order.
ContactEntry contact_entry(const content::Contact& contact, Text name,
                           const std::vector<content::ContactPart>& show, std::string_view language,
                           const Labels& labels, const Formats& formats);

// The same with every way in, whatever languages it is for: those of the page first, then those for
// any, then those for others, and each of a language says so. Texts are named after what they tell:
// "local.phone", "local.web".
ContactEntry entry_of_all_ways(const content::Contact& contact, Text name,
                               const std::vector<content::ContactPart>& show,
                               std::string_view language, const Labels& labels,
                               const Formats& formats);

}  // namespace pliego::resolve
