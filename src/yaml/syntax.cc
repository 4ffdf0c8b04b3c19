#include "yaml/syntax.h"

#include <algorithm>
#include <optional>

#include "yaml/line.h"
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

std::string hint_of_open_quote(const Mark& quote) {
  const std::string_view line = line_text(*quote.source, quote.line);
  const bool is_single = line.substr(static_cast<std::size_t>(quote.byte_column)).starts_with("'");
  if (!is_single) return std::string(quote_hint);
  return "Close it where the text ends. A text with an apostrophe in it is best put in double "
         "quotes: \"it's\".";
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
  WrittenLine closed = line;
  closed.value.remove_prefix(1);
  return {"yaml-syntax", std::string(quote_message),
          std::string(quote_hint) + " Write: " + with_quotes(closed),
          mark_at(source, line.value_begin)};
}

// "level = 1", "level; 1", "level 1", or with a wide colon: what its author meant.
std::string with_colon(std::string_view line) {
  const std::size_t end = std::min(line.find_first_of(" \t;="), line.size());
  std::size_t name_end = end;
  for (const std::string_view wide : {"：", "﹕", "꞉"})
    name_end = std::min(name_end, line.find(wide));
  std::string_view rest = line.substr(name_end);
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view sign : {" ", "\t", ";", "=", "：", "﹕", "꞉"}) {
      if (!rest.starts_with(sign)) continue;
      rest.remove_prefix(sign.size());
      found = true;
    }
  }
  return std::string(line.substr(0, name_end)) + ": " + std::string(rest.substr(0, 60));
}

// A line that YAML takes for the beginning of the key on the next one.
std::optional<Told> of_line_before(const std::shared_ptr<const Source>& source,
                                   const WrittenLine& line) {
  const WrittenLine before = line_before(source->text, line);
  const std::string_view value = before.value;
  if (!before.key.empty() || value.empty()) return std::nullopt;
  const Mark mark = mark_at(source, before.value_begin, value.size());
  if (const std::size_t colon = value.find(':'); colon != value.npos && colon > 0)
    return Told{"yaml-syntax", "There is no space behind the colon in this line",
                "Type one with the space bar: " + std::string(value.substr(0, colon + 1)) + " " +
                    std::string(value.substr(colon + 1, 60)),
                mark_at(source, before.value_begin + colon)};
  if (value.size() > 1 && value[0] == '-' && value[1] != '-')
    return Told{"yaml-syntax", "There is no space behind this dash",
                "Type one with the space bar: - " + std::string(value.substr(1, 60)), mark};
  if (std::string_view("\"'[{|>").find(value[0]) != std::string_view::npos) return std::nullopt;
  const bool in_column = before.value_begin - before.begin == line.key_begin - line.begin;
  if (!in_column) return std::nullopt;
  return Told{"yaml-syntax", "There is no colon in this line",
              "Put one, with a space, behind the name: " + with_colon(value), mark};
}

// "- material: survivor-card, layout: wallet-strip": two keys on one line.
bool is_row_of_keys(const WrittenLine& line) {
  const std::size_t comma = line.value.find(", "), colon = line.value.find(": ");
  return comma != line.value.npos && colon != line.value.npos && comma < colon &&
         line.value.find(' ') > comma &&
         line.value.substr(comma + 2, colon - comma - 2).find(' ') == std::string_view::npos;
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
    if (opening_smart_quote(line.value) > 0)
      return {"yaml-syntax", "YAML knows only straight quotes, not typographic ones",
              as_written(line), mark_at(source, line.value_begin, line.value.size())};
    if (is_row_of_keys(line))
      return {"yaml-syntax", "Several keys stand on one line",
              "Put them in braces: " + std::string(line.is_item ? "- " : "") + "{" +
                  std::string(line.key) + ": " + std::string(line.value) +
                  "}. Or give each a line of its own.",
              here};
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
                "Type one with the space bar: - " + std::string(rest.substr(1, 60)),
                mark_at(source, offset)};
  const WrittenLine before = line_before(text, line);
  const bool beside_keys = !before.key.empty() && !line.is_item && line.key.empty() &&
                           line.value_begin == offset &&
                           line.value_begin - line.begin == before.key_begin - before.begin;
  if (beside_keys)
    return Told{"yaml-syntax", "There is no colon in this line",
                "Put one, with a space, behind the name: " + with_colon(line.value) +
                    ". If it goes on with the text above, put the whole text in quotes.",
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

Told told_of(const YAML::Exception& fault, const std::shared_ptr<const Source>& source,
             const Progress& progress) {
  const std::size_t offset = static_cast<std::size_t>(std::max(fault.mark.pos, 0));
  const Mark mark = place_of(fault, source, progress);
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
  if (fault.msg == YAML::ErrorMsg::EOF_IN_SCALAR) told.hint = hint_of_open_quote(mark);
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
  diagnostics.error("yaml-syntax", quote.place(), std::string(quote_message),
                    hint_of_open_quote(quote));
}

}  // namespace pliego::yaml
