#include "translate/yaml_text.h"

#include "base/utf8.h"

namespace pliego::translate {

namespace {

constexpr std::size_t longest_written_line = 8'000;  // half of what yaml::parse() takes, in bytes
constexpr int comment_width = 120;                   // graphemes of a line

std::string escaped(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\t':
      return "\\t";
    default:
      return std::string(1, c);
  }
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

std::string in_double_quotes(std::string_view text) {
  std::string quoted = "\"";
  std::size_t line = 0;
  for (const char c : text) {
    if (line >= longest_written_line && c != ' ' && !continues_character(c)) {
      quoted +=
          "\\\n      ";  // an escaped line end and the indent after it are no part of the text
      line = 0;
    }
    const std::string written = escaped(c);
    quoted += written;
    line += written.size();
  }
  return quoted + '"';
}

std::string in_single_quotes(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    quoted += c;
    if (c == '\'') quoted += c;
  }
  return quoted + '\'';
}

std::string as_comment(std::string_view indent, std::string_view label, std::string_view text,
                       std::string_view line_end) {
  const std::string start = std::string(indent) + "#";
  std::string comment, line = start + " " + std::string(label) + ":";
  const auto finish = [&] { comment += line + std::string(line_end); };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \n\t\r", at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(" \n\t\r", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (at > 0 && count_graphemes(line) + 1 + count_graphemes(word) > comment_width) {
      finish();
      line = start + std::string(label.size() + 2, ' ');
    }
    line += " " + std::string(word);
    at = end;
  }
  finish();
  return comment;
}

}  // namespace pliego::translate
