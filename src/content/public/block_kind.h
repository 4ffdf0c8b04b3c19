// What kinds of block there are and which fields each has. The table of a kind is the one source
// for its loader, its error messages, its translatable strings and its JSON Schema.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/field_handle.h"

namespace pliego::content {

struct FieldSpec {
  FieldKey key;
  bool required = false;
  std::string doc;                        // one sentence for authors
  std::vector<std::string> choices = {};  // of a choice, the first is taken where none is written
  int low = 0, high = 0;
  std::vector<FieldSpec> fields = {};  // of each item; one written as plain text fills `plain_item`
  std::vector<std::string> otherwise = {};  // of choices: those taken where none are written
};

// Of an item: the field that it fills where it is written as plain text.
inline constexpr MessageField plain_item{"text"};

struct Block;
struct LoadedRegistries;

// What the table of fields can't say of a block. Its fields have no fault of their own, but a fact
// it names may be missing where facts.yaml can't be read.
using BlockCheck = void (*)(const Block& block, const LoadedRegistries& registries,
                            Diagnostics& diagnostics);

struct BlockKind {
  std::string name;  // "stat"
  std::string doc;   // one sentence for authors
  std::vector<FieldSpec> fields;
  BlockCheck check = nullptr;

  const FieldSpec* field(std::string_view field_name) const;
};

// All kinds, sorted by name. Each is defined in content/blocks/<name>.cc as
// `extern const BlockKind kind_<name>;` the table is made by CMake from the files there.
const std::vector<const BlockKind*>& block_kinds();
const BlockKind* find_block_kind(std::string_view name);
std::vector<std::string> block_kind_names();

}  // namespace pliego::content
