#include "resolve/picture_words.h"

#include "base/utf8.h"
#include "resolve/message_place.h"

namespace pliego::resolve {

void expect_no_links(const content::Message& message, Diagnostics& diagnostics) {
  const std::size_t at = message.pattern.find("](");
  if (at == std::string::npos) return;
  diagnostics.error("plain-text", mark_of_bytes(message, at, at + 2).place(),
                    "'" + message.id + "' is plain text and can't hold a link",
                    "Write the address itself, or leave it out.");
}

void check_caption(const Text& caption, std::string_view language, Diagnostics& diagnostics) {
  const int length = count_graphemes(caption.plain());
  const int over = length - longest_caption;
  if (over <= 0) return;
  diagnostics.error("caption-too-long", caption.mark.place(),
                    "The caption in '" + std::string(language) + "' is " + std::to_string(over) +
                        (over == 1 ? " character" : " characters") + " too long: it has " +
                        std::to_string(length) + ", and a post takes " +
                        std::to_string(longest_caption),
                    "Cut it. Values such as {name} count as they are printed.");
}

}  // namespace pliego::resolve
