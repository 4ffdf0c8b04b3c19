#include "yaml/yaml.h"

#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "yaml/builder.h"
#include "yaml/measured_line.h"
#include "yaml/source.h"
#include "yaml/syntax.h"

namespace pliego::yaml {

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
