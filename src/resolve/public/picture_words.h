// Rules over the words that go with a picture.
#pragma once

#include "base/diagnostic.h"
#include "resolve/resolved.h"

namespace pliego::resolve {

// Rule "plain-text": where these words go there are no links, and an address would be lost.
void expect_no_links(const content::Message& message, Diagnostics& diagnostics);

// Rule "caption-too-long": at most longest_caption characters, its values filled in.
void check_caption(const Text& caption, std::string_view language, Diagnostics& diagnostics);

}  // namespace pliego::resolve
