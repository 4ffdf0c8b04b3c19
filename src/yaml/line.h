// A line of YAML as its author meant it, for messages that show how to write it.
#pragma once

#include <cstddef>
#include <optional>
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
  std::string_view value;    // without blanks around it
  bool lacks_space = false;  // behind the key's colon: name:"value", or with a no-break space
};

// The line that `offset` lies on.
WrittenLine written_line(std::string_view text, std::size_t offset);

// The line before with something on it that is no comment; of no size where there is none.
WrittenLine line_before(std::string_view text, const WrittenLine& line);

// "name: \"value\"": the line with its value in quotes that hold it; the value is as
// in_straight_quotes() has it, or with_straight_brackets() where typographic quotes stand in
// brackets.
std::string with_quotes(const WrittenLine& line);

// "name: value" for a line whose name has another sign than a colon and a space behind it: "name =
// value", "name value", "name:value", with a no-break space or a wide colon. The value is in quotes
// where it needs them.
std::string with_colon(const WrittenLine& line);

// Whether `text` begins with a name and a sign that stands for its colon.
bool has_colon_sign(std::string_view text);

// Bytes of a sign that word processors put in the place of a list's dash ('–', '•', '*', 'o' and
// others) and of the blanks behind it; 0 where `text` begins with none.
std::size_t bullet(std::string_view text);

// The first of the lines, from this one up, that have such a sign where an item of a list may
// stand; nothing where this one has none.
std::optional<WrittenLine> first_bullet(std::string_view text, WrittenLine line);

// Bytes of a blank at the start of `text` that looks like a space and is none to YAML (a no-break
// space, a wide one, one without width); 0 where there is none.
std::size_t odd_blank(std::string_view text);

}  // namespace pliego::yaml
