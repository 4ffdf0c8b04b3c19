// Where in a line something stands, in the letters that people count.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "yaml/yaml.h"

namespace pliego::yaml {

// A line cut into graphemes once, however many faults it has.
class MeasuredLine {
 public:
  MeasuredLine() = default;
  explicit MeasuredLine(std::string_view text) : graphemes_(graphemes(text)) {}

  // Column, width and line of the place, for `bytes` bytes at `begin` of the line.
  void put(std::size_t begin, std::size_t bytes, std::string_view text, Place& place) const;

 private:
  std::vector<Grapheme> graphemes_;
};

// Of this line of the source. What was measured last is kept, one for each thread.
const MeasuredLine& measured_line(const std::shared_ptr<const Source>& source, int line,
                                  std::string_view text);

}  // namespace pliego::yaml
