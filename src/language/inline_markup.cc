#include "language/inline_markup.h"

#include <cmark.h>

#include <algorithm>
#include <memory>

#include "language/message_place.h"

namespace pliego::language {

namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

// A no-break space before the text: to the inline rules it is white space, as the start of a line
// is; to the block rules it is a letter like any other, so that they see nothing but a paragraph.
constexpr std::string_view guard = "\u00A0";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// On one line, without white space at its ends.
std::string on_one_line(const std::string& text) {
  const auto begin = std::find_if_not(text.begin(), text.end(), is_space);
  const auto end = std::find_if_not(text.rbegin(), text.rend(), is_space).base();
  std::string line;
  for (auto at = begin; at < end; ++at) {
    if (!is_space(*at)) {
      line += *at;
    } else if (line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

bool is_plain(const std::string& text) {
  return text.find_first_of("\\`*_[<&") == std::string::npos;
}

// cmark's kinds of nodes as authors call them.
std::string in_words(cmark_node_type type) {
  switch (type) {
    case CMARK_NODE_HTML_INLINE:
    case CMARK_NODE_HTML_BLOCK:
      return "an HTML tag";
    case CMARK_NODE_CODE:
    case CMARK_NODE_CODE_BLOCK:
      return "code between backticks";
    case CMARK_NODE_IMAGE:
      return "an image";
    case CMARK_NODE_LINEBREAK:
      return "a forced line break";
    default:
      return "a heading, list, quotation or rule";
  }
}

class MarkupReader {
 public:
  MarkupReader(const content::Message& message, Diagnostics& diagnostics)
      : message_(message), diagnostics_(diagnostics) {}

  std::vector<InlineSpan> read(const std::string& line) {
    const std::string guarded = std::string(guard) + line;
    const std::unique_ptr<cmark_node, FreeNode> document(
        cmark_parse_document(guarded.data(), guarded.size(), CMARK_OPT_DEFAULT));
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(document.get()));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
    }
    drop_guard();
    if (line.find("\\*") == std::string::npos) expect_pairs();
    return std::move(spans_);
  }

 private:
  void visit(cmark_node* node, bool enter) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_DOCUMENT:
      case CMARK_NODE_PARAGRAPH:
        break;
      case CMARK_NODE_TEXT:
        add_text(cmark_node_get_literal(node));
        break;
      case CMARK_NODE_STRONG:
        strong_ += enter ? 1 : -1;
        break;
      case CMARK_NODE_EMPH:
        emphasis_ += enter ? 1 : -1;
        break;
      case CMARK_NODE_LINK:
        enter ? open_link(node) : uri_.clear();
        break;
      default:
        if (enter) refuse(node);
        break;
    }
  }

  void add_text(std::string_view literal) {
    InlineSpan span;
    span.text = literal;
    span.strong = strong_ > 0;
    span.emphasis = emphasis_ > 0;
    span.uri = uri_;
    append_span(spans_, std::move(span));
  }

  // Of a text without backslashes: stars that cmark leaves over have lost their others.
  void expect_pairs() {
    const auto has_stars = [](const InlineSpan& span) {
      return span.text.find("**") != std::string::npos;
    };
    if (std::any_of(spans_.begin(), spans_.end(), has_stars))
      fault("markup", "**", "Two stars stand here without the two that go with them",
            "Put two before the strong words and two behind, without a space inside them.");
  }

  void open_link(cmark_node* node) {
    uri_ = cmark_node_get_url(node);
    const auto begins = [&](std::string_view scheme) { return uri_.starts_with(scheme); };
    const bool known = begins("https://") || begins("tel:") || begins("sms:") || begins("mailto:");
    const bool plain =
        std::all_of(uri_.begin(), uri_.end(), [](char c) { return c > ' ' && c < 127; });
    if (!known || !plain) {
      fault("link-address", uri_, "A link can't lead to '" + uri_ + "'",
            "Write an address with https://, tel:, sms: or mailto:, without spaces or values.");
    }
    if (!cmark_node_first_child(node)) {
      fault("link-text", uri_, "A link without words can't be read out", "Write [words](address).");
    }
  }

  void refuse(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    fault("markup", literal ? literal : "",
          "Markup of this kind can't be set: " + in_words(cmark_node_get_type(node)),
          "There is **strong**, *emphasis* and [links](https://…). A backslash before a "
          "character keeps it as it is.");
  }

  void fault(std::string_view rule, std::string_view part, std::string text, std::string hint) {
    diagnostics_.error(rule, mark_of_part(message_, part).place(), std::move(text),
                       std::move(hint));
  }

  void drop_guard() {
    if (spans_.empty()) return;
    std::string& first = spans_.front().text;
    if (first.starts_with(guard)) first.erase(0, guard.size());
    if (first.empty()) spans_.erase(spans_.begin());
  }

  const content::Message& message_;
  Diagnostics& diagnostics_;
  std::vector<InlineSpan> spans_;
  int strong_ = 0, emphasis_ = 0;
  std::string uri_;
};

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
  const std::string line = on_one_line(text);
  if (!is_plain(line)) return MarkupReader(message, diagnostics).read(line);
  std::vector<InlineSpan> spans;
  if (line.empty()) return spans;
  spans.emplace_back();
  spans.back().text = line;
  return spans;
}

}  // namespace pliego::language
