// Texts as people write them, pictures, and translators' files.
#include "base/utf8.h"
#include "picture/picture.h"
#include "resolve/inline_markup.h"
#include "resolve/pattern.h"
#include "target.h"
#include "translate/exchange.h"

namespace pliego::fuzz {

namespace {

// The bytes as a text of a YAML file, so that faults have places in it. Files have been held to be
// UTF-8 before (yaml-utf8, translate/exchange_bytes.h): other bytes are no text.
template <class Read>
void read_text(std::string_view bytes, Read read) {
  if (!is_utf8(bytes)) return;
  auto source = std::make_shared<yaml::Source>();
  source->file = "f.yaml";
  source->text = std::string(bytes);
  source->line_starts = {0};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\n') source->line_starts.push_back(i + 1);
  content::Message message{.id = "a.text", .pattern = source->text, .mark = {}, .note = {}};
  message.mark = {source, 1, 0, 1};
  Diagnostics diagnostics;
  read(message, diagnostics);
  for (const Diagnostic& each : diagnostics.sorted()) to_text(each);
}

}  // namespace

void pattern(std::string_view bytes) {
  read_text(bytes, [](const content::Message& message, Diagnostics& diagnostics) {
    resolve::parse_pattern(message, diagnostics);
  });
}

void markup(std::string_view bytes) {
  read_text(bytes, [](const content::Message& message, Diagnostics& diagnostics) {
    resolve::parse_inline(message.pattern, message, diagnostics);
  });
}

void picture(std::string_view bytes) {
  try {
    const Picture picture = decode_picture(bytes);
    const std::size_t expected = picture.pixels() * static_cast<std::size_t>(picture.channels);
    if (picture.color.size() != expected) finding("a picture of too few or too many samples");
  } catch (const PictureError&) {
    // Told to people.
  }
}

void exchange(std::string_view bytes) {
  Diagnostics diagnostics;
  translate::read_exchange("f", bytes, diagnostics);
  for (const Diagnostic& each : diagnostics.sorted()) to_text(each);
}

}  // namespace pliego::fuzz
