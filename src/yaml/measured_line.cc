#include "yaml/measured_line.h"

#include <algorithm>

namespace pliego::yaml {

void MeasuredLine::put(std::size_t begin, std::size_t bytes, std::string_view text,
                       Place& place) const {
  const auto behind =
      std::partition_point(graphemes_.begin(), graphemes_.end(),
                           [&](const Grapheme& each) { return each.begin + each.bytes <= begin; });
  const std::size_t end = std::min(begin + bytes, text.size());
  const auto last = std::partition_point(behind, graphemes_.end(),
                                         [&](const Grapheme& each) { return each.begin < end; });
  place.column = static_cast<int>(behind - graphemes_.begin()) + 1;
  place.width = std::max(static_cast<int>(last - behind), 1);
  place.line_text = text;
}

const MeasuredLine& measured_line(const std::shared_ptr<const Source>& source, int line,
                                  std::string_view text) {
  struct Kept {
    std::weak_ptr<const Source> source;
    int line = 0;
    MeasuredLine measured;
  };
  static thread_local Kept kept;
  const bool is_same = kept.line == line && kept.source.lock() == source;
  if (!is_same) kept = {source, line, MeasuredLine(text)};
  return kept.measured;
}

}  // namespace pliego::yaml
