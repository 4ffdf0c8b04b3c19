// YAML as Pliego allows it: one document, UTF-8, no anchors or aliases, no tags, every key once,
// bounded in size, depth and count. Built on yaml-cpp's event parser, because its node API forgets
// duplicate keys and loads self-referencing aliases.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace pliego::yaml {

// The text of one file, kept alive by every Mark into it.
struct Source {
  std::string file;                      // as diagnostics print it: relative to the project
  std::string text;                      // UTF-8, without byte order mark
  std::vector<std::size_t> line_starts;  // byte offset of each line
};

// A spot in a file. Cheap to copy; becomes a Place only when something is wrong there.
struct Mark {
  std::shared_ptr<const Source> source;
  int line = 0;         // from 1
  int byte_column = 0;  // from 0
  int bytes = 1;        // length to underline

  Place place() const;  // file "" when there is no source
  bool operator==(const Mark&) const = default;
};

enum class Kind { null, scalar, sequence, map };

struct Entry;

struct Node {
  Kind kind = Kind::null;
  std::string scalar;       // for Kind::scalar, the value after unquoting and unfolding
  bool quoted = false;      // written with quotes or as a block scalar: always text, never a number
  std::vector<Node> items;  // for Kind::sequence
  std::vector<Entry> entries;  // for Kind::map, in the file's order
  Mark mark;
  std::string key;  // the nearest key above it, for messages; empty for the root
  int item = 0;     // its place in a sequence, from 1; 0 where it is none's item

  const Node* find(std::string_view key) const;
};

// Whether the value is true or false without quotes, in any spelling that YAML 1.2.2 (10.3.2) takes
// for a flag.
bool is_flag(const Node& node);

struct Entry {
  std::string key;
  Mark key_mark;
  Node value;
};

struct Limits {
  int max_depth = 24;
  int max_nodes = 50'000;
};

// The root of the document (Kind::null for an empty one), or nullopt when `diagnostics` got an
// error. `file` is the name for diagnostics. Reports all duplicate keys, aliases and bad bytes of a
// file at once. Rules: yaml-syntax, yaml-duplicate-key, yaml-alias (anchors and << as well),
// yaml-tag, yaml-utf8, yaml-character (control characters), yaml-depth, yaml-size, yaml-documents,
// yaml-conflict.
std::optional<Node> parse(std::string file, std::string_view text, Diagnostics& diagnostics,
                          const Limits& limits = {});

std::string_view kind_name(Kind kind);  // "a list", "a map", "text", "nothing": for messages

}  // namespace pliego::yaml
