#include "translate/lines.h"

#include <algorithm>

namespace pliego::translate {

std::vector<Line> lines_of(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  std::vector<Line> lines;
  while (!bytes.empty()) {
    const std::size_t text = std::min(bytes.find_first_of("\r\n"), bytes.size());
    std::size_t end = text < bytes.size() ? 1 : 0;
    if (bytes.substr(text).starts_with("\r\n")) end = 2;
    lines.push_back({bytes.substr(0, text), bytes.substr(text, end)});
    bytes.remove_prefix(text + end);
  }
  return lines;
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank_line(std::string_view line) { return indent_of(line) == line.size(); }

bool is_comment_line(std::string_view line) {
  return line.substr(indent_of(line)).starts_with('#');
}

}  // namespace pliego::translate
