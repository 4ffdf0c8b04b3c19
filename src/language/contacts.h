// A contact as a page of one language shows it.
#pragma once

#include "language/contact_channels.h"
#include "language/labels.h"

namespace pliego::language {

// A number, keyword or address: Latin digits, left to right and in one piece, in any language.
InlineSpan fixed_span(std::string text, std::string uri = {});

// The number to call, linked; no spans where there is none.
Text primary_number(const content::Contact& contact, std::string_view language);

// `show` says what is told and in which order: call, text, tty, chat, web, languages, hours.
ContactEntry contact_entry(const content::Contact& contact, Text name,
                           const std::vector<std::string>& show, std::string_view language,
                           const Labels& labels, const Formats& formats);

}  // namespace pliego::language
