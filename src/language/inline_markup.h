// CommonMark's inline part (CommonMark 0.30, chapter 6): strong, emphasis and links, nothing else.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "language/resolved.h"

namespace pliego::language {

// `text` is the message's text with its choices made. It is one paragraph whatever it begins with:
// neither "988. Call" nor "- x" nor "# x" starts a list or a heading. Line ends become spaces.
// Rules: markup (code, images, HTML, hard breaks), link-address (not https, tel, sms or mailto),
// link-text (a link of no words).
std::vector<InlineSpan> parse_inline(const std::string& text, const content::Message& message,
                                     Diagnostics& diagnostics);

// Adds a span, or its text to the last one where only the text differs.
void append_span(std::vector<InlineSpan>& spans, InlineSpan span);

}  // namespace pliego::language
