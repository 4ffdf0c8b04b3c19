#include "base/yaml_syntax.h"

#include <algorithm>
#include <optional>

#include "base/yaml_line.h"
#include "base/yaml_source.h"

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
constexpr std::string_view escape_message = "In double quotes a backslash stands before a letter that it can't stand before";
constexpr std::string_view escape_hint = "Write the backslash twice, or put the text in single quotes: 'like this'.";
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
    {YAML::ErrorMsg::UNKNOWN_TOKEN, "yaml-syntax", "A text without quotes can't begin with this sign",
     "Put it in double quotes: \"like this\"."},
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
    return {"yaml-syntax",
            named(line.key) + " needs quotes, since a colon with a blank stands in it",
            as_written(line), here};
  }
  const WrittenLine before = line_before(text, line);
  if (const std::size_t colon = before.value.find(':');
      before.key.empty() && colon != std::string_view::npos && colon > 0)
    return {"yaml-syntax", "There is no space behind the colon in this line",
            "Type one with the space bar: " + std::string(before.value.substr(0, colon + 1)) + " " +
                std::string(before.value.substr(colon + 1, 60)),
            mark_at(source, before.value_begin + colon)};
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

Told told_of(const YAML::Exception& fault, const std::shared_ptr<const Source>& source,
             const Progress& progress) {
  const std::size_t offset = static_cast<std::size_t>(std::max(fault.mark.pos, 0));
  const Mark mark = place_of(fault, source, progress);
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
