#include "text/paragraph_text.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "text/characters.h"

namespace pliego::text {
namespace {

// A span in capitals, with the way back to the bytes it was made from.
struct Capitals {
  std::string text;
  icu::Edits edits;
};

void make_capitals(const std::string& text, std::string_view language, Capitals& capitals) {
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&capitals.text);
  const std::string locale(language);
  icu::CaseMap::utf8ToUpper(locale.c_str(), 0,
                            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                            sink, &capitals.edits, status);
  if (U_FAILURE(status)) capitals.text = text;
}

bool is_line_end(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

// Right-to-left scripts start at U+0590; besides them only the direction controls matter.
bool needs_bidi(char32_t c) {
  if (c < 0x590) return false;
  return c <= 0x8FF || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || (c >= 0xFB1D && c <= 0xFEFC) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

bool stands_alone(char32_t c) {
  return c < 0x300 || u_getIntPropertyValue(static_cast<UChar32>(c),
                                            UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_OTHER;
}

class Joiner {
 public:
  explicit Joiner(const ParagraphInput& input) : input_(input) {}

  ParagraphText join() {
    for (std::size_t i = 0; i < input_.spans.size(); ++i) add_span(i);
    text_.byte_of_unit.push_back(static_cast<std::uint32_t>(text_.utf8.size()));
    return std::move(text_);
  }

 private:
  void add_span(std::size_t index) {
    const Span& span = input_.spans[index];
    if (span.text.empty()) return;
    span_ = static_cast<std::uint32_t>(index);
    if (span.isolate_ltr) add_unit(left_to_right_isolate);
    if (span.style.uppercase) {
      Capitals capitals;
      make_capitals(span.text, language_of(input_, index), capitals);
      add_text(capitals.text, &capitals.edits);
    } else {
      add_text(span.text, nullptr);
    }
    if (span.isolate_ltr) add_unit(pop_directional_isolate);
  }

  void add_text(const std::string& text, const icu::Edits* edits) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Edits::Iterator way_back;
    if (edits) way_back = edits->getFineIterator();
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < length;) {
      const std::int32_t at = i;
      UChar32 c;
      U8_NEXT_OR_FFFD(text.data(), i, length, c);
      const std::int32_t source = edits ? way_back.sourceIndexFromDestinationIndex(at, status) : at;
      add_char(static_cast<char32_t>(c), static_cast<std::uint32_t>(source));
    }
  }

  void add_char(char32_t c, std::uint32_t source) {
    const auto unit = static_cast<std::uint32_t>(text_.utf16.size());
    if (c == soft_hyphen) {
      text_.soft_hyphens.push_back(text_.utf8.size());
      add_unit(c);
      return;
    }
    add_unit(c);
    if (is_line_end(c) || c == '\t') c = ' ';
    text_.chars.push_back({c, static_cast<std::uint32_t>(text_.utf8.size()), unit, source, span_});
    append_utf8(c);
    text_.has_rtl = text_.has_rtl || needs_bidi(c);
    text_.simple_clusters = text_.simple_clusters && stands_alone(c);
  }

  void add_unit(char32_t c) {
    char16_t units[2];
    std::int32_t size = 0;
    U16_APPEND_UNSAFE(units, size, static_cast<UChar32>(c));
    text_.utf16.append(units, static_cast<std::size_t>(size));
    text_.byte_of_unit.insert(text_.byte_of_unit.end(), static_cast<std::size_t>(size),
                              static_cast<std::uint32_t>(text_.utf8.size()));
  }

  void append_utf8(char32_t c) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(c));
    text_.utf8.append(bytes, static_cast<std::size_t>(size));
  }

  const ParagraphInput& input_;
  ParagraphText text_;
  std::uint32_t span_ = 0;
};

}  // namespace

std::size_t ParagraphText::char_at(std::size_t byte) const {
  const auto it = std::lower_bound(chars.begin(), chars.end(), byte,
                                   [](const TextChar& c, std::size_t b) { return c.byte < b; });
  return static_cast<std::size_t>(it - chars.begin());
}

ParagraphText join_spans(const ParagraphInput& input) { return Joiner(input).join(); }

std::string_view language_of(const ParagraphInput& input, std::size_t span) {
  const std::string& own = input.spans[span].language;
  return own.empty() ? input.language : own;
}

}  // namespace pliego::text
