// A line of YAML as its author meant it, for messages that show how to write it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pliego::yaml {

// "  - name: value" in its parts, whatever YAML makes of it.
struct WrittenLine {
  std::size_t begin = 0, end = 0;  // byte offsets in the text, without the line's end
  bool is_item = false;            // begins with a dash
  std::size_t key_begin = 0;
  std::string_view key;  // empty where there is none
  std::size_t value_begin = 0;
  std::string_view value;  // without blanks around it
};

// The line that `offset` lies on.
WrittenLine written_line(std::string_view text, std::size_t offset);

// The line before with something on it that is no comment; of no size where there is none.
WrittenLine line_before(std::string_view text, const WrittenLine& line);

// "name: \"value\"": the line with its value in quotes that hold it, shortened where it is long.
// Quotes that it is in already, typographic ones too, are taken off first.
std::string with_quotes(const WrittenLine& line);

// Bytes of the typographic quote at the start or the end of `text`, 0 where there is none.
std::size_t opening_smart_quote(std::string_view text);
std::size_t closing_smart_quote(std::string_view text);

// Bytes of a blank at the start of `text` that looks like a space and is none to YAML (a no-break
// space, a wide one, one without width); 0 where there is none.
std::size_t odd_blank(std::string_view text);

}  // namespace pliego::yaml
