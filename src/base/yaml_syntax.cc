#include "base/yaml_syntax.h"

#include <algorithm>

#include "base/yaml_source.h"

namespace pliego::yaml {

namespace {

struct Wording {
  std::string_view theirs;  // how yaml-cpp's message starts
  std::string_view rule;
  std::string_view message;
  std::string_view hint;
};

constexpr std::string_view alias_message =
    "A '*' or '&' at the start of a value would make it an alias or anchor, which are not allowed";
constexpr std::string_view alias_hint = "Put quotes around the whole text: \"*like* this\".";
constexpr std::string_view tag_message = "Tags (words that start with '!') are not allowed";
constexpr std::string_view tag_hint =
    "Remove the tag, or put quotes around text that starts with '!'.";
constexpr std::string_view indent_message = "This line does not fit the lines above it";
constexpr std::string_view indent_hint =
    "Keys that belong together start in the same column; so do the dashes of a list.";
constexpr std::string_view quote_message = "A quote is opened here and never closed";
constexpr std::string_view quote_hint =
    "Close it. In single quotes an apostrophe is written twice: 'it''s'.";
constexpr std::string_view escape_message = "A backslash in double quotes starts an unknown escape";
constexpr std::string_view escape_hint = "Write it twice, or use single quotes.";
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
    {YAML::ErrorMsg::BLOCK_ENTRY, "yaml-syntax", "A list item ('- ') can't start here",
     "Put each item on a line of its own, all in the same column."},
    {YAML::ErrorMsg::MAP_KEY, "yaml-syntax", "A key can't start here",
     "Put each key on a line of its own, all in the same column."},
    {YAML::ErrorMsg::MAP_VALUE, "yaml-syntax", "A colon can't stand here",
     "Put quotes around text with ': ' in it, and keys of one map in the same column."},
    {YAML::ErrorMsg::UNKNOWN_TOKEN, "yaml-syntax", "A value can't start with this character",
     "Put quotes around the text."},
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
    {YAML::ErrorMsg::BAD_FILE, "yaml-depth", "Lists and maps are nested too deep", ""},
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

Wording wording_of(const YAML::Exception& fault, std::string_view text) {
  const bool structure =
      fault.msg == YAML::ErrorMsg::END_OF_MAP || fault.msg == YAML::ErrorMsg::END_OF_SEQ;
  if (structure && follows_quote(text, static_cast<std::size_t>(std::max(fault.mark.pos, 0)))) {
    return {"", "yaml-syntax", "After a closing quote nothing else can stand in the value",
            "In single quotes an apostrophe is written twice: 'it''s'. Or use double quotes."};
  }
  const auto found = std::find_if(
      std::begin(wordings), std::end(wordings),
      [&](const Wording& candidate) { return fault.msg.starts_with(candidate.theirs); });
  if (found != std::end(wordings)) return *found;
  return {"", "yaml-syntax", "This is not valid YAML", ""};
}

}  // namespace

void report_syntax_error(const YAML::Exception& fault, const std::shared_ptr<const Source>& source,
                         const Progress& progress, Diagnostics& diagnostics) {
  const Wording wording = wording_of(fault, source->text);
  const Place place = place_of(fault, source, progress).place();
  diagnostics.error(wording.rule, place, std::string(wording.message), std::string(wording.hint));
}

void report_open_quote(const Mark& quote, Diagnostics& diagnostics) {
  diagnostics.error("yaml-syntax", quote.place(), std::string(quote_message),
                    std::string(quote_hint));
}

}  // namespace pliego::yaml
