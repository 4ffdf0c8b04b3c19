#include "yaml/syntax.h"

#include <algorithm>
#include <optional>

#include "yaml/line.h"
#include "yaml/meant.h"
#include "yaml/source.h"

namespace pliego::yaml {

namespace {

struct Wording {
  std::string_view theirs;  // how yaml-cpp's message starts
  std::string_view rule;
  std::string_view message;
  std::string_view hint;
};

constexpr std::string_view dash_hint = "";  // the line as it should be
constexpr std::string_view alias_message = "Text that begins with '*' or '&' needs quotes";
constexpr std::string_view alias_hint = "Put quotes around the whole text: \"*like* this\".";
constexpr std::string_view tag_message = "Text that begins with '!' needs quotes";
constexpr std::string_view tag_hint = "Put quotes around the whole text: \"!like this\".";
constexpr std::string_view indent_message = "This line does not fit the lines above it";
constexpr std::string_view indent_hint =
    "Keys that belong together start in the same column; so do the dashes of a list.";
constexpr std::string_view quote_message = "A quote is opened here and never closed";
constexpr std::string_view quote_hint = "Close it where the text ends.";
constexpr std::string_view bullet_message =
    "An item of a list begins with a hyphen and a space, not with this sign";
constexpr std::string_view escape_message =
    "In double quotes a backslash stands before a letter that it can't stand before";
constexpr std::string_view escape_hint =
    "Write the backslash twice, or put the text in single quotes: 'like this'.";
constexpr std::string_view directive_message = "A line that starts with '%' is not allowed";
constexpr std::string_view directive_hint = "Remove it, or put quotes around the text.";
constexpr std::string_view block_message = "After '|' or '>' nothing else can stand on the line";
constexpr std::string_view block_hint = "Start the text on the next line, indented.";

const Wording wordings[] = {
    {YAML::ErrorMsg::END_OF_MAP_FLOW, "yaml-syntax", "A '{' has no '}' that closes it",
     "Close it, or put quotes around text that starts with '{'."},
    {YAML::ErrorMsg::END_OF_SEQ_FLOW, "yaml-syntax", "A '[' has no ']' that closes it",
     "Close it, or put quotes around text that starts with '['."},
    {YAML::ErrorMsg::END_OF_MAP, "yaml-syntax", indent_message, indent_hint},
    {YAML::ErrorMsg::END_OF_SEQ, "yaml-syntax", indent_message, indent_hint},
    {YAML::ErrorMsg::EOF_IN_SCALAR, "yaml-syntax", quote_message, quote_hint},
    {YAML::ErrorMsg::DOC_IN_SCALAR, "yaml-syntax",
     "A line '---' or '...' stands inside quotes; is a quote above it never closed?",
     "Close the quote, or indent the line."},
    {YAML::ErrorMsg::FLOW_END, "yaml-syntax", "A ']' or '}' closes nothing",
     "Remove it, or put quotes around the text."},
    {YAML::ErrorMsg::BLOCK_ENTRY, "yaml-syntax",
     "Text that begins with '- ' needs quotes; items of a list each begin a line", dash_hint},
    {YAML::ErrorMsg::MAP_KEY, "yaml-syntax", "Text that begins with '? ' needs quotes", dash_hint},
    {YAML::ErrorMsg::UNKNOWN_TOKEN, "yaml-syntax",
     "A text without quotes can't begin with this sign", "Put it in double quotes: \"like this\"."},
    {YAML::ErrorMsg::ALIAS_NOT_FOUND, "yaml-alias", alias_message, alias_hint},
    {YAML::ErrorMsg::ANCHOR_NOT_FOUND, "yaml-alias", alias_message, alias_hint},
    {YAML::ErrorMsg::CHAR_IN_ALIAS, "yaml-alias", alias_message, alias_hint},
    {YAML::ErrorMsg::CHAR_IN_ANCHOR, "yaml-alias", alias_message, alias_hint},
    {YAML::ErrorMsg::UNKNOWN_ANCHOR, "yaml-alias", alias_message, alias_hint},
    {YAML::ErrorMsg::ALIAS_CONTENT, "yaml-alias", alias_message, alias_hint},
    {YAML::ErrorMsg::MULTIPLE_ANCHORS, "yaml-alias", alias_message, alias_hint},
    {YAML::ErrorMsg::MULTIPLE_TAGS, "yaml-tag", tag_message, tag_hint},
    {YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, "yaml-tag", tag_message, tag_hint},
    {YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, "yaml-tag", tag_message, tag_hint},
    {YAML::ErrorMsg::END_OF_VERBATIM_TAG, "yaml-tag", tag_message, tag_hint},
    {YAML::ErrorMsg::INVALID_ESCAPE, "yaml-syntax", escape_message, escape_hint},
    {YAML::ErrorMsg::INVALID_HEX, "yaml-syntax", escape_message, escape_hint},
    {YAML::ErrorMsg::INVALID_UNICODE, "yaml-syntax", escape_message, escape_hint},
    {YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, "yaml-syntax", block_message, block_hint},
    {YAML::ErrorMsg::CHAR_IN_BLOCK, "yaml-syntax", block_message, block_hint},
    {YAML::ErrorMsg::YAML_DIRECTIVE_ARGS, "yaml-syntax", directive_message, directive_hint},
    {YAML::ErrorMsg::YAML_VERSION, "yaml-syntax", directive_message, directive_hint},
    {YAML::ErrorMsg::YAML_MAJOR_VERSION, "yaml-syntax", directive_message, directive_hint},
    {YAML::ErrorMsg::REPEATED_YAML_DIRECTIVE, "yaml-syntax", directive_message, directive_hint},
    {YAML::ErrorMsg::TAG_DIRECTIVE_ARGS, "yaml-syntax", directive_message, directive_hint},
    {YAML::ErrorMsg::REPEATED_TAG_DIRECTIVE, "yaml-syntax", directive_message, directive_hint},
    {YAML::ErrorMsg::BAD_FILE, "yaml-depth", "Lists and keys lie too deep in one another", ""},
};

// The parser gives up at the end of the file; the author needs the quote that begins it all.
std::size_t open_quote(std::string_view text, std::size_t from, std::size_t otherwise) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] != '"' && text[i] != '\'') continue;
    const char before = i == 0 ? '\n' : text[i - 1];
    if (std::string_view(" \n[{,").find(before) != std::string_view::npos) return i;
  }
  return otherwise;
}

// At the end of the file nothing can be underlined: the last character that is there can.
std::size_t back_to_text(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  if (text.find_first_not_of(" \n", offset) != std::string_view::npos) return offset;
  const std::size_t last = text.find_last_not_of(" \n");
  return last == std::string_view::npos ? 0 : last;
}

// The last line of the text that begins on `line`: what is further in goes on with it.
WrittenLine last_line_of(std::string_view text, const WrittenLine& line) {
  WrittenLine last = line;
  for (std::size_t begin = line.end + 1; begin < text.size();) {
    const WrittenLine next = written_line(text, begin);
    begin = next.end + 1;
    if (next.key_begin == next.end) continue;
    const bool is_deeper = next.key_begin - next.begin > line.key_begin - line.begin;
    if (!is_deeper || next.is_item || !next.key.empty()) break;
    last = next;
  }
  return last;
}

// How to close the quote that begins the value of `line`.
std::string hint_of_open_quote(std::string_view text, const WrittenLine& line) {
  const bool is_single = line.value.starts_with("'");
  const std::string apostrophe =
      is_single ? " A text with an apostrophe in it is best put in double quotes: \"it's\"." : "";
  const WrittenLine last = last_line_of(text, line);
  if (last.begin == line.begin)
    return std::string(quote_hint) + apostrophe + " Write: " + with_quotes(line);
  const std::string quote(line.value.substr(0, 1));
  const std::string end(text.substr(last.key_begin, last.end - last.key_begin));
  const std::string closed = in_straight_quotes(quote + end);
  return std::string(quote_hint) + apostrophe +
         " Write its last line so: " + (closed.starts_with(quote) ? closed.substr(1) : end + quote);
}

// The quote may stand in brackets, where it begins no line's value.
std::string hint_of_mark(const Mark& quote) {
  const std::size_t at = quote.source->line_starts[static_cast<std::size_t>(quote.line) - 1] +
                         static_cast<std::size_t>(quote.byte_column);
  const WrittenLine line = written_line(quote.source->text, at);
  if (line.value_begin == at) return hint_of_open_quote(quote.source->text, line);
  return std::string(quote_hint);
}

std::string hint_of_bullet(std::string_view text, std::size_t offset) {
  const WrittenLine line = written_line(text, offset);
  std::string_view item = text.substr(offset, line.end - offset);
  item.remove_prefix(bullet(item));
  return "Type both with the keyboard, in each line of the list: - " + shortened(item);
}

bool follows_quote(std::string_view text, std::size_t offset) {
  const std::size_t last = offset == 0 ? 0 : text.find_last_not_of(' ', offset - 1);
  return offset > 0 && last != std::string_view::npos && (text[last] == '"' || text[last] == '\'');
}

Mark place_of(const YAML::Exception& fault, const std::shared_ptr<const Source>& source,
              const Progress& progress) {
  const bool bracket =
      fault.msg == YAML::ErrorMsg::END_OF_MAP_FLOW || fault.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW;
  if (bracket && progress.open_bracket.source) return progress.open_bracket;
  const std::size_t found = static_cast<std::size_t>(std::max(fault.mark.pos, 0));
  const std::size_t offset = back_to_text(source->text, found);
  if (fault.msg != YAML::ErrorMsg::EOF_IN_SCALAR) return mark_at(source, offset);
  return mark_at(source, open_quote(source->text, progress.last_offset, offset));
}

// What is told, and where.
struct Told {
  std::string rule, message, hint;
  Mark mark;
};

// The nearest line above `line` whose text begins with `quote` and has no other to end it, nor has
// a line between the two.
std::optional<WrittenLine> left_open_above(std::string_view text, WrittenLine line, char quote) {
  constexpr int enough = 50;
  for (int i = 0; i < enough && line.begin > 0; ++i) {
    line = line_before(text, line);
    if (line.value.starts_with(quote) && line.value.find(quote, 1) == std::string_view::npos)
      return line;
    if (std::count(line.value.begin(), line.value.end(), quote) % 2 != 0) return std::nullopt;
  }
  return std::nullopt;
}

Told of_open_quote(const std::shared_ptr<const Source>& source, const WrittenLine& line) {
  return {"yaml-syntax", std::string(quote_message), hint_of_open_quote(source->text, line),
          mark_at(source, line.value_begin)};
}

// name:"value", which YAML takes for one word.
Told of_missing_space(const std::shared_ptr<const Source>& source, const WrittenLine& line) {
  return {"yaml-syntax", "There is no space behind the colon in this line",
          "Type one with the space bar: " + with_colon(line),
          mark_at(source, line.key_begin + line.key.size())};
}

// A line that YAML takes for the beginning of the key on the next one.
std::optional<Told> of_line_before(const std::shared_ptr<const Source>& source,
                                   const WrittenLine& line) {
  const WrittenLine before = line_before(source->text, line);
  const std::string_view value = before.value;
  if (before.lacks_space) return of_missing_space(source, before);
  if (!before.key.empty() || value.empty()) return std::nullopt;
  const Mark mark = mark_at(source, before.value_begin, value.size());
  if (const std::size_t colon = value.find(':'); colon != value.npos && has_colon_sign(value))
    return Told{"yaml-syntax", "There is no space behind the colon in this line",
                "Type one with the space bar: " + with_colon(before),
                mark_at(source, before.value_begin + colon)};
  if (value.size() > 1 && value[0] == '-' && value[1] != '-')
    return Told{"yaml-syntax", "There is no space behind this dash",
                "Type one with the space bar: - " + shortened(value.substr(1)), mark};
  if (std::string_view("\"'[{|>").find(value[0]) != std::string_view::npos) return std::nullopt;
  const bool in_column = before.value_begin - before.begin == line.key_begin - line.begin;
  if (!in_column) return std::nullopt;
  return Told{"yaml-syntax", "There is no colon in this line",
              "Put one, with a space, behind the name: " + with_colon(before), mark};
}

// "material: survivor-card, layout: wallet-strip": several names with a value each on one line.
bool is_row_of_keys(std::string_view text) {
  for (int pairs = 0;; ++pairs) {
    const std::size_t comma = std::min(text.find(", "), text.size());
    const std::size_t colon = text.substr(0, comma).find(": ");
    if (colon == text.npos || text.substr(0, colon).find(' ') != text.npos) return false;
    if (comma == text.size()) return pairs > 0;
    text.remove_prefix(comma + 2);
  }
}

// What stands on the line from `at` on, without the parentheses around it; empty where they are
// not around all of it.
std::string_view in_parentheses(std::string_view text, const WrittenLine& line, std::size_t at) {
  std::string_view rest = text.substr(at, line.end - at);
  rest = rest.substr(0, rest.find_last_not_of(" \t") + 1);
  if (rest.size() < 2 || rest.front() != '(' || rest.back() != ')') return {};
  return rest.substr(1, rest.size() - 2);
}

// Several names on one line, in parentheses or in nothing.
std::optional<Told> of_row_of_keys(const std::shared_ptr<const Source>& source,
                                   const WrittenLine& line, const Mark& mark) {
  const std::string_view text = source->text;
  std::string_view row = in_parentheses(text, line, line.key_begin);
  std::string start = line.is_item ? "- " : "";
  if (row.empty() && is_row_of_keys(in_parentheses(text, line, line.value_begin))) {
    row = in_parentheses(text, line, line.value_begin);
    start += std::string(line.key) + ": ";
  }
  const bool has_parentheses = !row.empty();
  if (!has_parentheses) row = text.substr(line.key_begin, line.end - line.key_begin);
  row = row.substr(0, row.find_last_not_of(" \t,") + 1);
  if (!is_row_of_keys(row)) return std::nullopt;
  return Told{
      "yaml-syntax",
      has_parentheses ? "Names with their values stand in braces, not in parentheses"
                      : "Several keys stand on one line",
      "Give each a line of its own, or put them in braces: " + start + "{" + std::string(row) + "}",
      mark};
}

std::string as_written(const WrittenLine& line) { return "Write it as: " + with_quotes(line); }

std::string named(std::string_view key) {
  return key.empty() ? "The text" : "The text of '" + std::string(key) + "'";
}

// A line where YAML sees a key that can't be one: text with a colon, or a line at the wrong place.
Told of_colon(const std::shared_ptr<const Source>& source, std::size_t offset) {
  const std::string_view text = source->text;
  const WrittenLine line = written_line(text, offset);
  const Mark here = mark_at(source, offset);
  if (!line.key.empty() && offset >= line.value_begin) {
    if (line.lacks_space) return of_missing_space(source, line);
    if (opening_smart_quote(line.value) > 0)
      return {"yaml-syntax", "YAML knows only straight quotes, not typographic ones",
              as_written(line), mark_at(source, line.value_begin, line.value.size())};
    if (const auto told = of_row_of_keys(source, line, here)) return *told;
    // A quote further up may have ended at the one that begins this value.
    if (const char first = line.value.empty() ? ' ' : line.value[0]; first == '"' || first == '\'')
      if (const auto open = left_open_above(text, line, first)) return of_open_quote(source, *open);
    return {"yaml-syntax",
            named(line.key) + " needs quotes, since a colon with a blank stands in it",
            as_written(line), here};
  }
  if (auto told = of_line_before(source, line)) return *told;
  const WrittenLine before = line_before(text, line);
  if (line.key_begin - line.begin > before.key_begin - before.begin && !before.value.empty())
    return {"yaml-syntax", "This line is further in than the one above, which has a text already",
            "Start '" + std::string(line.key) + "' in the same column as '" +
                std::string(before.key.empty() ? before.value : before.key) +
                "'. If it goes on with the text above, put the whole text in quotes.",
            mark_at(source, line.key_begin, std::max<std::size_t>(line.key.size(), 1))};
  return {"yaml-syntax", "A colon can't stand here",
          "Put quotes around text with ': ' in it, and start keys that belong together in the same "
          "column.",
          here};
}

// Something stands behind a value that has ended: a closing quote or bracket within a text.
std::optional<Told> of_rest(const std::shared_ptr<const Source>& source, std::size_t offset) {
  const WrittenLine line = written_line(source->text, offset);
  const Mark here = mark_at(source, offset);
  if (line.value.empty() || offset < line.value_begin) return std::nullopt;
  const char first = line.value[0];
  if (first == '[' || first == '{' || first == ',')
    return Told{"yaml-syntax",
                named(line.key) + " needs quotes, since it begins with '" + first + "'",
                as_written(line), mark_at(source, line.value_begin, line.value.size())};
  if (!follows_quote(source->text, offset)) return std::nullopt;
  // That quote may end a text which was never closed further up.
  if (first == '"' || first == '\'')
    if (const auto open = left_open_above(source->text, line, first))
      return of_open_quote(source, *open);
  const std::string_view what = first == '"' ? "A double quote ends the text that began with one"
                                             : "An apostrophe ends the text that began with one";
  return Told{"yaml-syntax", std::string(what) + ", and more stands behind it", as_written(line),
              here};
}

// A line that goes with nothing above it, for a reason that can be seen.
std::optional<Told> of_lone_line(const std::shared_ptr<const Source>& source, std::size_t offset) {
  const std::string_view text = source->text;
  const WrittenLine line = written_line(text, offset);
  const std::string_view rest = text.substr(offset, line.end - std::min(offset, line.end));
  if (rest.size() > 1 && rest[0] == '-' && rest[1] != '-' && rest[1] != ' ')
    return Told{"yaml-syntax", "There is no space behind this dash",
                "Type one with the space bar: - " + shortened(rest.substr(1)),
                mark_at(source, offset)};
  const WrittenLine before = line_before(text, line);
  for (const WrittenLine& each : {line, before})
    if (each.lacks_space) return of_missing_space(source, each);
  const bool beside_keys = !before.key.empty() && !line.is_item && line.key.empty() &&
                           line.value_begin == offset &&
                           line.value_begin - line.begin == before.key_begin - before.begin;
  if (beside_keys)
    return Told{"yaml-syntax", "There is no colon in this line",
                "If it goes on with the text above, put the whole text in quotes. Else put one, "
                "with a space, behind the name: " +
                    with_colon(line),
                mark_at(source, line.value_begin, line.value.size())};
  const bool is_plain = !before.value.empty() && before.value[0] != '"' && before.value[0] != '\'';
  if (!is_plain || before.value.find(" #") == std::string_view::npos) return std::nullopt;
  return Told{"yaml-syntax", "This line goes with nothing: a '#' ends the text above it",
              "Put the whole text in quotes, from its first line to its last.",
              mark_at(source, offset)};
}

// A '#' in brackets hides the one that closes them.
std::string hint_of_bracket(const std::shared_ptr<const Source>& source, const Mark& bracket,
                            std::string_view otherwise) {
  const std::string_view line = line_text(*source, bracket.line);
  if (line.find(" #") == std::string_view::npos) return std::string(otherwise);
  return "All that follows ' #' is left out as a comment: put quotes around each text with a # in "
         "it.";
}

bool is_in_brackets(const YAML::Exception& fault) {
  return fault.msg == YAML::ErrorMsg::END_OF_MAP_FLOW ||
         fault.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW;
}

// yaml-cpp looks ahead: it may give up before it has told of the bracket, on the line above.
Mark bracket_above(const std::shared_ptr<const Source>& source, std::size_t offset) {
  const WrittenLine line = line_before(source->text, written_line(source->text, offset));
  if (!line.value.starts_with('{') && !line.value.starts_with('[')) return {};
  return mark_at(source, line.value_begin);
}

// Typographic quotes on the bracket's line, or with one such at an end.
std::optional<Told> of_quotes_in_brackets(const std::shared_ptr<const Source>& source,
                                          const Mark& bracket) {
  const std::string_view line = line_text(*source, bracket.line);
  const std::string straight = with_straight_brackets(line);
  if (straight == line) return std::nullopt;
  return Told{
      "yaml-syntax", "YAML knows only straight quotes, not typographic ones",
      "Write it as: " + straight.substr(std::min(straight.find_first_not_of(' '), straight.size())),
      bracket};
}

// A bracket that was opened, and what follows can't be read: it is not closed, or what is in it has
// a sign too few or too many.
std::optional<Told> of_open_bracket(const std::shared_ptr<const Source>& source, std::size_t offset,
                                    const YAML::Exception& fault, const Progress& progress) {
  const Mark bracket =
      progress.open_bracket.source ? progress.open_bracket : bracket_above(source, offset);
  if (!bracket.source) return std::nullopt;
  const std::string_view line = line_text(*source, bracket.line);
  const std::string_view inside = line.substr(static_cast<std::size_t>(bracket.byte_column));
  const char opening = inside.empty() ? '[' : inside[0], closing = opening == '{' ? '}' : ']';
  const bool is_closed =
      inside.find(closing) != std::string_view::npos && line.find(" #") == std::string_view::npos;
  const bool is_later = mark_at(source, offset).line > bracket.line;
  if (const auto told = of_quotes_in_brackets(source, bracket)) return told;
  if (is_closed && is_in_brackets(fault))
    return Told{
        "yaml-syntax",
        std::string("What stands between '") + opening + "' and '" + closing + "' can't be read",
        opening == '{' ? "Part it with commas, with a colon and a space behind each name, "
                         "and put quotes around each text: {en: \"Hello\", es: \"Hola\"}."
                       : "Part it with commas, and put quotes around each text: "
                         "[\"one\", \"two, three\"].",
        bracket};
  if (is_closed || !is_later || is_in_brackets(fault)) return std::nullopt;
  const std::string_view name = opening == '{' ? "A '{' has no '}'" : "A '[' has no ']'";
  return Told{"yaml-syntax", std::string(name) + " that closes it",
              hint_of_bracket(source, bracket,
                              "Close it where the line ends, or put quotes around text that starts "
                              "with it."),
              bracket};
}

// A list whose dashes a word processor made, on this line or the one above.
std::optional<Told> of_bullet(const std::shared_ptr<const Source>& source, std::size_t offset) {
  const WrittenLine line = written_line(source->text, offset);
  for (const WrittenLine& each : {line, line_before(source->text, line)})
    if (const auto first = first_bullet(source->text, each))
      return Told{"yaml-syntax", std::string(bullet_message),
                  hint_of_bullet(source->text, first->key_begin),
                  mark_at(source, first->key_begin)};
  return std::nullopt;
}

Told told_of(const YAML::Exception& fault, const std::shared_ptr<const Source>& source,
             const Progress& progress) {
  const std::size_t offset = static_cast<std::size_t>(std::max(fault.mark.pos, 0));
  const Mark mark = place_of(fault, source, progress);
  if (const auto told = of_bullet(source, offset)) return *told;
  if (const auto told = of_open_bracket(source, offset, fault, progress)) return *told;
  if (fault.msg == YAML::ErrorMsg::MAP_VALUE) return of_colon(source, offset);
  if (fault.msg == YAML::ErrorMsg::END_OF_MAP || fault.msg == YAML::ErrorMsg::END_OF_SEQ)
    for (const auto look : {of_rest, of_lone_line})
      if (auto found = look(source, offset)) return *found;
  if (fault.msg.starts_with(YAML::ErrorMsg::UNKNOWN_TOKEN)) {
    const WrittenLine line = written_line(source->text, offset);
    if (!line.value.empty() && line.value_begin == offset)
      return {"yaml-syntax",
              named(line.key) + " needs quotes, since it begins with '" + line.value[0] + "'",
              as_written(line), mark};
  }
  const auto found = std::find_if(
      std::begin(wordings), std::end(wordings),
      [&](const Wording& candidate) { return fault.msg.starts_with(candidate.theirs); });
  if (found == std::end(wordings)) return {"yaml-syntax", "This is not valid YAML", "", mark};
  Told told{std::string(found->rule), std::string(found->message), std::string(found->hint), mark};
  if (found->hint == alias_hint || found->hint == tag_hint || found->hint == dash_hint)
    told.hint = as_written(written_line(source->text, offset));
  if (fault.msg == YAML::ErrorMsg::EOF_IN_SCALAR) told.hint = hint_of_mark(mark);
  if (progress.open_bracket.source && mark == progress.open_bracket)
    told.hint = hint_of_bracket(source, mark, told.hint);
  return told;
}

}  // namespace

void report_syntax_error(const YAML::Exception& fault, const std::shared_ptr<const Source>& source,
                         const Progress& progress, Diagnostics& diagnostics) {
  const Told told = told_of(fault, source, progress);
  diagnostics.error(told.rule, told.mark.place(), told.message, told.hint);
}

void report_open_quote(const Mark& quote, Diagnostics& diagnostics) {
  diagnostics.error("yaml-syntax", quote.place(), std::string(quote_message), hint_of_mark(quote));
}

void report_bullet(const std::shared_ptr<const Source>& source, std::size_t offset,
                   Diagnostics& diagnostics) {
  diagnostics.error("yaml-syntax", mark_at(source, offset).place(), std::string(bullet_message),
                    hint_of_bullet(source->text, offset));
}

void report_quotes_in_brackets(const std::shared_ptr<const Source>& source, const Mark& mark,
                               Diagnostics& diagnostics) {
  if (const auto told = of_quotes_in_brackets(source, mark))
    diagnostics.error(told->rule, told->mark.place(), told->message, told->hint);
}

}  // namespace pliego::yaml
