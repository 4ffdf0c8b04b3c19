#include "resolve/message_place.h"

#include <algorithm>

namespace pliego::resolve {

yaml::Mark mark_of_part(const content::Message& message, std::string_view part, int before) {
  yaml::Mark mark = message.mark;
  if (!mark.source || mark.line < 1 || part.empty()) return mark;
  const yaml::Source& source = *mark.source;
  const auto line = static_cast<std::size_t>(mark.line - 1);
  if (line >= source.line_starts.size()) return mark;
  const std::size_t start = source.line_starts[line] + static_cast<std::size_t>(mark.byte_column);
  // As YAML it is longer by quotes, indents and escapes; further on is another message.
  const std::size_t limit = start + 2 * message.pattern.size() + 200;
  const std::string_view text = std::string_view(source.text).substr(0, limit + part.size());
  std::size_t at = text.find(part, start);
  for (; before > 0 && at != std::string::npos; --before) at = text.find(part, at + 1);
  if (at == std::string::npos) return mark;
  const auto& starts = source.line_starts;
  const auto after = std::upper_bound(starts.begin(), starts.end(), at);
  mark.line = static_cast<int>(after - starts.begin());
  mark.byte_column = static_cast<int>(at - *(after - 1));
  mark.bytes = static_cast<int>(part.size());
  return mark;
}

yaml::Mark mark_of_bytes(const content::Message& message, std::size_t begin, std::size_t end) {
  const std::string_view pattern = message.pattern;
  const std::string_view part = pattern.substr(begin, end - begin);
  constexpr int most_before = 1000;  // a thousand of a kind have their place where the last one was
  int before = 0;
  for (std::size_t at = pattern.find(part); at < begin && before < most_before;
       at = pattern.find(part, at + 1))
    ++before;
  return mark_of_part(message, part, before);
}

}  // namespace pliego::resolve
