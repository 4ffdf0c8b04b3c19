#include "draw/run_words.h"

namespace pliego::draw {

std::string_view words_of(const text::GlyphRun& run) {
  const std::string_view text = run.text;
  if (!run.inserted_hyphen || text.empty()) return text;
  std::size_t end = text.size() - 1;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace pliego::draw
