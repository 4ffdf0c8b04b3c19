#include "resolve/inline_markup.h"

#include <algorithm>
#include <set>

#include "base/blanks.h"
#include "resolve/inline_pieces.h"
#include "resolve/link_target.h"
#include "resolve/message_place.h"

namespace pliego::resolve {

namespace {

bool is_plain(const std::string& text) {
  return text.find_first_of("\\`*[]<") == std::string::npos;
}

std::string in_words(InlineFault::Kind kind) {
  switch (kind) {
    case InlineFault::Kind::html:
      return "an HTML tag";
    case InlineFault::Kind::code:
      return "code between backticks";
    case InlineFault::Kind::image:
      return "an image";
  }
  return {};
}

class FaultTeller {
 public:
  FaultTeller(const content::Message& message, Diagnostics& diagnostics)
      : message_(message), diagnostics_(diagnostics) {}

  void tell(const InlinePieces& found) {
    for (const InlineFault& fault : found.faults)
      tell("markup", fault.part, "Markup of this kind can't be set: " + in_words(fault.kind),
           "There is **strong**, *emphasis* and [links](https://…). A backslash before a "
           "character keeps it as it is.");
    std::set<std::string_view> told;
    for (std::size_t i = 0; i < found.addresses.size(); ++i)
      if (told.insert(found.addresses[i]).second) tell_link(found.addresses[i]);
    const auto silent = std::find(found.has_words.begin(), found.has_words.end(), false);
    if (silent != found.has_words.end())
      tell("link-text", found.addresses[static_cast<std::size_t>(silent - found.has_words.begin())],
           "A link without words can't be read out", "Write [words](address).");
    if (std::any_of(found.pieces.begin(), found.pieces.end(),
                    [](const InlinePiece& piece) { return piece.orphan; }))
      tell("markup", "**", "Two stars stand here without the two that go with them",
           "Put two before the strong words and two behind, without a space inside them. For stars "
           "to be printed, put a backslash before each.");
  }

 private:
  void tell_link(const std::string& address) {
    const LinkTarget target = link_target(address);
    if (!target.fault.empty())
      tell("link-address", address,
           "A link can't lead to '" + address + "': it " + target.fault + ".", target.hint);
  }

  void tell(std::string_view rule, std::string_view part, std::string text, std::string hint) {
    diagnostics_.error(rule, mark_of_part(message_, part).place(), std::move(text),
                       std::move(hint));
  }

  const content::Message& message_;
  Diagnostics& diagnostics_;
};

std::vector<InlineSpan> spans_of(InlinePieces found) {
  std::vector<InlineSpan> spans;
  for (std::string& address : found.addresses)
    if (LinkTarget target = link_target(address); target.fault.empty())
      address = std::move(target.uri);
  for (InlinePiece& piece : found.pieces) {
    if (piece.text.empty()) continue;
    InlineSpan span;
    span.text = std::move(piece.text);
    span.strong = piece.strong;
    span.emphasis = piece.emphasis;
    if (piece.link >= 0) span.uri = found.addresses[static_cast<std::size_t>(piece.link)];
    append_span(spans, std::move(span));
  }
  return spans;
}

// The text on one line: what may not be in it is dropped here and told by parse_inline().
InlinePieces pieces_of(const std::string& line) {
  if (!is_plain(line)) return inline_pieces(line);
  InlinePieces plain;
  plain.pieces.push_back({.text = line});
  return plain;
}

// CommonMark 0.30, 6.7: two spaces or a backslash before a line end.
void refuse_hard_breaks(const std::string& text, const content::Message& message,
                        Diagnostics& diagnostics) {
  const std::size_t end = text.find_last_not_of(" \t\r\n");
  for (std::size_t at = text.find('\n'); at < end; at = text.find('\n', at + 1)) {
    const std::string_view before = std::string_view(text).substr(0, at);
    const bool blank_line = text[at + 1] == '\n';
    if (!blank_line && !before.ends_with("\\") && !before.ends_with("  ")) continue;
    diagnostics.error("markup", message.mark.place(), "A text is one paragraph without line breaks",
                      "Use another block, or another item, for what follows.");
    return;
  }
}

}  // namespace

void append_span(std::vector<InlineSpan>& spans, InlineSpan span) {
  if (!spans.empty()) {
    InlineSpan& last = spans.back();
    const bool alike = last.strong == span.strong && last.emphasis == span.emphasis &&
                       last.uri == span.uri && last.language == span.language &&
                       !last.isolate_ltr && !span.isolate_ltr;
    if (alike) {
      last.text += span.text;
      return;
    }
  }
  spans.push_back(std::move(span));
}

std::vector<InlineSpan> parse_inline(const std::string& text, const content::Message& message,
                                     Diagnostics& diagnostics) {
  refuse_hard_breaks(text, message, diagnostics);
  InlinePieces found = pieces_of(collapsed(text));
  FaultTeller(message, diagnostics).tell(found);
  return spans_of(std::move(found));
}

std::vector<std::string> link_addresses(const std::string& text) {
  if (is_plain(text)) return {};
  return pieces_of(collapsed(text)).addresses;
}

}  // namespace pliego::resolve
