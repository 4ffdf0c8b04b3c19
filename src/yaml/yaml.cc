#include "yaml/yaml.h"

#include <yaml-cpp/parser.h>

#include <algorithm>
#include <memory>
#include <sstream>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "yaml/builder.h"
#include "yaml/source.h"
#include "yaml/syntax.h"

namespace pliego::yaml {
namespace {

// Where in a line something stands, in the letters that people count.

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

}  // namespace

Place Mark::place() const {
  Place place;
  if (!source) return place;
  place.file = source->file;
  place.line = line;
  if (line < 1) return place;
  const std::string_view text = line_text(*source, line);
  if (text.size() > max_line_bytes) return place;  // nobody counts that far
  const std::size_t begin = std::min(static_cast<std::size_t>(byte_column), text.size());
  measured_line(source, line, text).put(begin, static_cast<std::size_t>(bytes), text, place);
  return place;
}

const Node* Node::find(std::string_view wanted) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.key == wanted; });
  return found == entries.end() ? nullptr : &found->value;
}

std::optional<Node> parse(std::string file, std::string_view text, Diagnostics& diagnostics,
                          const Limits& limits) {
  const int errors_before = diagnostics.errors();
  const auto source = make_source(std::move(file), text, diagnostics);
  if (!source) return std::nullopt;
  const bool clean = diagnostics.errors() == errors_before;
  Builder builder(source, limits, diagnostics);
  Node root;
  root.mark = mark_at(source, 0);
  try {
    std::istringstream stream(source->text);
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(builder)) root = builder.take_root();
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::Exception& fault) {
    // Replaced bytes and tabs cause syntax errors of their own: those would only confuse.
    if (clean) report_syntax_error(fault, source, builder.progress(), diagnostics);
  } catch (const Stop&) {
    // Told already.
  }
  if (diagnostics.errors() > errors_before) return std::nullopt;
  diagnostics.merge(builder.warnings());
  if (diagnostics.errors() > errors_before) return std::nullopt;  // of a name with a quote in it
  return root;
}

bool is_flag(const Node& node) {
  if (node.kind != Kind::scalar || node.quoted) return false;
  for (const char* word : {"true", "True", "TRUE", "false", "False", "FALSE"})
    if (node.scalar == word) return true;
  return false;
}

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "nothing";
    case Kind::scalar:
      return "text";
    case Kind::sequence:
      return "several entries";
    case Kind::map:
      break;
  }
  return "a group of 'name: …' lines";
}

}  // namespace pliego::yaml
