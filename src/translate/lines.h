// A file as lines, each with its own line end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pliego::translate {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Line {
  std::string_view text;  // without its end
  std::string_view end;   // "\n", "\r\n", "\r"; empty of a last line without one
};

// A byte order mark is no part of the first line. Lines are those of yaml::Mark::line.
std::vector<Line> lines_of(std::string_view bytes);

// Spaces at its beginning.
std::size_t indent_of(std::string_view line);

bool is_blank_line(std::string_view line);
bool is_comment_line(std::string_view line);

}  // namespace pliego::translate
