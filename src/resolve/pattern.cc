#include "resolve/pattern.h"

#include <unicode/messagepattern.h>

#include <algorithm>

#include "resolve/message_place.h"
#include "resolve/pattern_checks.h"
#include "resolve/unicode.h"

namespace pliego::resolve {

namespace {

using Use = Mention::Use;
constexpr std::size_t max_slots = 1000;

constexpr std::string_view how_to_write =
    "A value is written {name}; a plural {name, plural, one {…} other {…}}.";

bool is_choice(UMessagePatternArgType type) {
  return UMSGPAT_ARG_TYPE_HAS_PLURAL_STYLE(type) || type == UMSGPAT_ARG_TYPE_SELECT;
}

// Walks over ICU's list of the pattern's parts and copies the text between them.
class PatternReader {
 public:
  PatternReader(const content::Message& message, Diagnostics& diagnostics)
      : message_(message),
        diagnostics_(diagnostics),
        source_(utf16(message.pattern)),
        parts_(UMSGPAT_APOS_DOUBLE_OPTIONAL, status_) {}

  std::optional<Pattern> read() {
    if (!parse()) return std::nullopt;
    for (int32_t i = 0; i < parts_.countParts(); ++i) {
      const auto type = parts_.getPartType(i);
      if (type == UMSGPAT_PART_TYPE_ARG_START && is_choice(parts_.getPart(i).getArgType())) {
        pattern_.chooses = true;
      }
    }
    for (int32_t i = 0; i < parts_.countParts() && good_; ++i) read_part(i);
    copy_up_to(source_.length());
    if (pattern_.slots.size() > max_slots)
      fault("pattern-syntax", 0, 0, "There are too many values");
    if (!good_) return std::nullopt;
    return std::move(pattern_);
  }

 private:
  bool parse() {
    UParseError error = {};
    parts_.parse(source_, &error, status_);
    if (U_SUCCESS(status_)) return true;
    if (status_ == U_DEFAULT_KEYWORD_MISSING) {
      fault("pattern-syntax", error.offset, source_.length(), "A choice has no 'other'",
            "Every plural and select ends with other {…}.");
    } else {
      const int32_t brace = source_.lastIndexOf(u'{', 0, error.offset + 1);
      const int32_t begin = brace < 0 ? error.offset : brace;
      fault("pattern-syntax", begin, source_.indexOf(u'}', begin) + 1,
            "What stands in these braces can't be understood", std::string(how_to_write));
    }
    return false;
  }

  void read_part(int32_t i) {
    const icu::MessagePattern::Part& part = parts_.getPart(i);
    switch (part.getType()) {
      case UMSGPAT_PART_TYPE_ARG_START:
        read_argument(i);
        break;
      case UMSGPAT_PART_TYPE_ARG_LIMIT:
        if (is_choice(part.getArgType())) choices_.pop_back();
        break;
      case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
        add_slot(choices_.back(), Use::count, part.getIndex(), part.getLimit());
        break;
      case UMSGPAT_PART_TYPE_SKIP_SYNTAX:  // the second of two apostrophes
        if (!pattern_.chooses) skip(part.getIndex(), part.getLimit());
        break;
      default:
        break;
    }
  }

  void read_argument(int32_t i) {
    const UMessagePatternArgType type = parts_.getPart(i).getArgType();
    const std::string name = utf8(parts_.getSubstring(parts_.getPart(i + 1)));
    const int32_t begin = parts_.getPart(i).getIndex();
    const int32_t end = parts_.getPart(parts_.getLimitPartIndex(i)).getLimit();
    if (type == UMSGPAT_ARG_TYPE_NONE) {
      add_slot(name, Use::value, begin, end);
    } else if (is_choice(type)) {
      read_choice(i, name, begin);
    } else if (type == UMSGPAT_ARG_TYPE_SIMPLE && is_plain_percent(i)) {
      add_slot(name, Use::percent, begin, end);
    } else {
      fault("pattern-style", begin, end, "This style could round or rewrite the value",
            "Write {" + name + "}: the value is printed as it is stored.");
    }
  }

  void read_choice(int32_t i, const std::string& name, int32_t begin) {
    const UMessagePatternArgType type = parts_.getPart(i).getArgType();
    const bool plural = UMSGPAT_ARG_TYPE_HAS_PLURAL_STYLE(type);
    const int32_t name_end = parts_.getPart(i + 1).getLimit();
    if (plural && parts_.getPluralOffset(i + 2) != 0) {
      fault("pattern-style", begin, name_end, "An offset would print another value than is stored",
            "Leave the offset out.");
    }
    choices_.push_back(name);
    add_mention(name, plural ? Use::plural : Use::select, begin, name_end);
  }

  // The only style that writes a share as it is stored.
  bool is_plain_percent(int32_t i) const {
    if (parts_.getSubstring(parts_.getPart(i + 2)) != u"number") return false;
    if (parts_.getPartType(i + 3) != UMSGPAT_PART_TYPE_ARG_STYLE) return false;
    return parts_.getSubstring(parts_.getPart(i + 3)).trim() == u"::percent";
  }

  void add_slot(const std::string& name, Use use, int32_t begin, int32_t end) {
    skip(begin, end);
    pattern_.text.append(static_cast<char16_t>(first_slot + pattern_.slots.size() % max_slots));
    pattern_.slots.push_back(pattern_.mentions.size());
    add_mention(name, use, begin, end);
  }

  void add_mention(const std::string& name, Use use, int32_t begin, int32_t end) {
    pattern_.mentions.push_back({name, use, mark(begin, end)});
  }

  void copy_up_to(int32_t end) {
    pattern_.text.append(source_, done_, end - done_);
    done_ = end;
  }

  void skip(int32_t begin, int32_t end) {
    copy_up_to(begin);
    done_ = end;
  }

  yaml::Mark mark(int32_t begin, int32_t end) const {
    const auto bytes = [&](int32_t at) { return utf8(source_.tempSubStringBetween(0, at)).size(); };
    return mark_of_bytes(message_, bytes(begin), bytes(std::max(begin, end)));
  }

  void fault(std::string_view rule, int32_t begin, int32_t end, std::string text,
             std::string hint = {}) {
    good_ = false;
    diagnostics_.error(rule, mark(begin, end).place(), std::move(text), std::move(hint));
  }

  const content::Message& message_;
  Diagnostics& diagnostics_;
  icu::UnicodeString source_;
  UErrorCode status_ = U_ZERO_ERROR;
  icu::MessagePattern parts_;
  Pattern pattern_;
  std::vector<std::string> choices_;  // the plurals and selects that the walk is inside of
  int32_t done_ = 0;
  bool good_ = true;
};

}  // namespace

std::set<std::string> Pattern::names() const {
  std::set<std::string> names;
  for (const Mention& mention : mentions) names.insert(mention.name);
  return names;
}

std::optional<Pattern> parse_pattern(const content::Message& message, Diagnostics& diagnostics) {
  if (!check_raw_pattern(message, diagnostics)) return std::nullopt;
  if (message.pattern.find_first_of("{'") == std::string::npos) {
    return Pattern{.text = utf16(message.pattern), .mentions = {}, .slots = {}, .chooses = false};
  }
  return PatternReader(message, diagnostics).read();
}

}  // namespace pliego::resolve
