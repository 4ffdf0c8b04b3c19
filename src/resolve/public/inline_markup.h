// The marks that a text may have: **strong**, *emphasis* and [links](https://…), nothing else.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/resolved.h"

namespace pliego::resolve {

// `text` is the message's text with its choices made. It is one paragraph whatever it begins with:
// neither "988. Call" nor "- x" nor "# x" starts a list or a heading. Line ends become spaces.
// A star that marks nothing, an underscore, an entity: all else is printed as it is typed. Rules:
// markup (code, images, HTML, two stars that have lost their others, hard breaks), link-address
// (not https, tel, sms or mailto), link-text (a link of no words).
std::vector<InlineSpan> parse_inline(const std::string& text, const content::Message& message,
                                     Diagnostics& diagnostics);

// Where the links of a text lead, in their order; of a pattern as it is written too.
std::vector<std::string> link_addresses(const std::string& text);

// Adds a span, or its text to the last one where only the text differs.
void append_span(std::vector<InlineSpan>& spans, InlineSpan span);

}  // namespace pliego::resolve
