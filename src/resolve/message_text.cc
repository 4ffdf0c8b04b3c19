#include "resolve/message_text.h"

#include <unicode/msgfmt.h>

#include "resolve/fixed_span.h"
#include "resolve/inline_markup.h"
#include "resolve/message_place.h"
#include "resolve/pattern_checks.h"
#include "resolve/unicode.h"

namespace pliego::resolve {

namespace {

using Use = Mention::Use;

bool check_mention(const Mention& mention, const Arguments& arguments, Diagnostics& diagnostics) {
  const Argument* argument = arguments.find(mention.name);
  if (!argument) {
    std::string hint = nearest_hint(mention.name, arguments.names());
    if (hint.empty())
      hint = "Names in braces are those of facts, bases and contacts, and are never translated.";
    diagnostics.error("unknown-argument", mention.mark.place(),
                      "There is no value '" + mention.name + "' to fill in here", std::move(hint));
    return false;
  }
  const bool needs_number =
      mention.use == Use::plural || mention.use == Use::select || mention.use == Use::count;
  const bool fits =
      (!needs_number || argument->number) && (mention.use != Use::percent || argument->share);
  if (fits) return true;
  diagnostics.error("pattern-style", mention.mark.place(),
                    "'" + mention.name + "' is no " + (needs_number ? "number" : "percentage"),
                    "Write {" + mention.name + "}.");
  return false;
}

// Makes the choices of plurals and selects: ICU takes the numbers, the slots stay as they are.
std::optional<icu::UnicodeString> choose(const Pattern& pattern, const Arguments& arguments,
                                         const Formats& formats) {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const Mention& mention : pattern.mentions) {
    if (mention.use != Use::plural && mention.use != Use::select) continue;
    const double number = *arguments.find(mention.name)->number;
    names.push_back(utf16(mention.name));
    values.push_back(mention.use == Use::plural ? icu::Formattable(number)
                                                : icu::Formattable(utf16(formats.number(number))));
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(formats.locale(), status);
  const icu::MessageFormat format(pattern.text, locale, status);
  icu::UnicodeString text;
  format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
  if (U_FAILURE(status)) return std::nullopt;
  return text;
}

// The number of the slot at text[at], a character of three bytes; -1 where there is none.
int slot_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) < 0xEE || byte(0) > 0xEF || at + 2 >= text.size()) return -1;
  const int c = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return c >= first_slot && c <= last_slot ? c - first_slot : -1;
}

class Filler {
 public:
  Filler(const Pattern& pattern, const Arguments& arguments, const Formats& formats)
      : pattern_(pattern), arguments_(arguments), formats_(formats) {}

  std::vector<InlineSpan> fill(const std::vector<InlineSpan>& spans) {
    for (const InlineSpan& span : spans) fill_span(span);
    return std::move(filled_);
  }

 private:
  void fill_span(const InlineSpan& span) {
    std::size_t done = 0;
    for (std::size_t at = 0; at < span.text.size(); ++at) {
      const int slot = slot_at(span.text, at);
      if (slot < 0) continue;
      add(span, span.text.substr(done, at - done));
      add_value(span, pattern_.mentions[pattern_.slots[static_cast<std::size_t>(slot)]]);
      done = at + 3;
      at += 2;
    }
    add(span, span.text.substr(done));
  }

  void add(const InlineSpan& like, std::string text) {
    if (text.empty()) return;
    InlineSpan span = like;
    span.text = std::move(text);
    append_span(filled_, std::move(span));
  }

  // The value keeps its own marks and takes those of the text around it.
  void add_value(const InlineSpan& around, const Mention& mention) {
    const Argument& argument = *arguments_.find(mention.name);
    if (mention.use == Use::count) return add(around, formats_.number(*argument.number));
    for (InlineSpan span : argument.spans) {
      span.strong = span.strong || around.strong;
      span.emphasis = span.emphasis || around.emphasis;
      if (!around.uri.empty()) span.uri = around.uri;
      append_span(filled_, std::move(span));
    }
  }

  const Pattern& pattern_;
  const Arguments& arguments_;
  const Formats& formats_;
  std::vector<InlineSpan> filled_;
};

bool check_mentions(const Pattern& pattern, const Arguments& arguments, Diagnostics& diagnostics) {
  bool good = true;
  for (const Mention& mention : pattern.mentions) {
    good = check_mention(mention, arguments, diagnostics) && good;
  }
  return good;
}

// It would be printed where a line ends in it, and become part of what people type.
void refuse_soft_hyphens(const Text& text, const content::Message& message,
                         Diagnostics& diagnostics) {
  for (const InlineSpan& span : text.spans) {
    if (!span.address || span.text.find("\u00AD") == std::string::npos) continue;
    diagnostics.error(
        "link-address", mark_of_part(message, span.text).place(),
        "The address '" + span.text + "' has a soft hyphen in it, which can't be seen.",
        "Type it anew: addresses are divided without one, after a slash or a stop.");
  }
}

}  // namespace

Text compose(const content::Message& message, const Arguments& arguments, const Formats& formats,
             Diagnostics& diagnostics, std::vector<Mention>* mentions) {
  Text text{.id = message.id, .spans = {}, .mark = message.mark};
  const std::optional<Pattern> pattern = parse_pattern(message, diagnostics);
  if (!pattern) return text;
  if (mentions) {
    mentions->insert(mentions->end(), pattern->mentions.begin(), pattern->mentions.end());
  }
  if (!check_mentions(*pattern, arguments, diagnostics)) return text;
  const auto chosen =
      pattern->chooses ? choose(*pattern, arguments, formats) : std::optional(pattern->text);
  if (!chosen) {
    diagnostics.error("pattern-syntax", message.mark.place(), "The choices can't be made",
                      "Use one name for plural or for select, not for both.");
    return text;
  }
  const std::vector<InlineSpan> spans = parse_inline(utf8(*chosen), message, diagnostics);
  text.spans = with_addresses(Filler(*pattern, arguments, formats).fill(spans));
  refuse_soft_hyphens(text, message, diagnostics);
  return text;
}

Text compose_name(const content::Message& name, Diagnostics& diagnostics) {
  Text text{.id = name.id, .spans = {}, .mark = name.mark};
  if (!check_characters(name, diagnostics)) return text;
  text.spans.emplace_back();
  text.spans.back().text = name.pattern;
  return text;
}

}  // namespace pliego::resolve
