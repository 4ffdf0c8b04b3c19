// What the words of links say of where they lead.
#pragma once

#include "base/diagnostic.h"
#include "resolve/resolved.h"

namespace pliego::resolve {

// Whether `words` hold the address or number that `uri` leads to, so that it can be typed or
// dialled from paper: "example.org/a" for https://www.example.org/a/, "555-555-0100" for
// tel:+15555550100.
bool says_target(std::string_view words, std::string_view uri);

// Whether `words`, a number or an address, are no more than where `uri` leads: what the hint of
// "link-unseen" would have written.
bool is_target(std::string_view words, std::string_view uri);

// The words of the link that the span belongs to, neighbours with its target joined.
std::string link_words(const Text& text, std::size_t span);

// Rule "link-unseen": a warning for each link whose text doesn't say where it leads. On paper, and
// in a picture, nobody could follow it.
void report_unseen_links(const Text& text, Diagnostics& diagnostics);
void report_unseen_links(const Material& material, Diagnostics& diagnostics);

}  // namespace pliego::resolve
