#include "content/block_reader.h"

#include "content/block_schema.h"
#include "content/field_reader.h"
#include "yaml/fields.h"

namespace pliego::content {

namespace {

const yaml::Node* expect_key(const yaml::Node& node, std::string_view key, std::string_view hint,
                             Diagnostics& diagnostics) {
  const yaml::Node* value = node.find(key);
  if (!value) {
    diagnostics.error("key-missing", node.mark.place(),
                      "A block needs the key '" + std::string(key) + "'", std::string(hint));
  }
  return value;
}

std::string kinds_in_words() {
  std::string words;
  for (const std::string& name : block_kind_names()) words += (words.empty() ? "" : ", ") + name;
  return words;
}

const BlockKind* read_kind(const yaml::Node& node, Diagnostics& diagnostics) {
  const yaml::Node* value =
      expect_key(node, "kind", "Add a line 'kind: …' with one of these: " + kinds_in_words() + ".",
                 diagnostics);
  if (!value) return nullptr;
  const auto name = read::name().read(*value, diagnostics);
  if (!name) return nullptr;
  const BlockKind* kind = find_block_kind(*name);
  if (kind) return kind;
  std::string hint = nearest_hint(*name, block_kind_names());
  if (hint.empty()) hint = "The kinds are: " + kinds_in_words() + ".";
  diagnostics.error("unknown-kind", value->mark.place(),
                    "There is no kind of block '" + *name + "'", std::move(hint));
  return nullptr;
}

std::optional<std::string> read_id(const yaml::Node& node, Diagnostics& diagnostics) {
  const yaml::Node* value = expect_key(node, "id",
                                       "Add a line 'id: …' with a short name, such as 'id: lede': "
                                       "translations refer to the block by it.",
                                       diagnostics);
  if (!value) return std::nullopt;
  return read::name().read(*value, diagnostics);
}

std::vector<std::string> head_keys() {
  std::vector<std::string> keys;
  for (const schema::Property& property : head_of_block()) keys.push_back(property.key);
  return keys;
}

}  // namespace

std::optional<Block> read_block(const yaml::Node& node, const LoadedRegistries& registries,
                                Diagnostics& diagnostics) {
  if (node.kind != yaml::Kind::map) {
    report_wrong_value(node, "a block, with lines such as 'kind: text' and 'id: …'", diagnostics);
    return std::nullopt;
  }
  const BlockKind* kind = read_kind(node, diagnostics);
  const std::optional<std::string> id = read_id(node, diagnostics);
  if (!kind) return std::nullopt;
  const int errors_before = diagnostics.errors();
  Block block{.kind = kind, .id = id.value_or(""), .fields = {}, .mark = node.mark};
  block.fields = read_fields(kind->fields, node, block.id, "a block of kind '" + kind->name + "'",
                             head_keys(), registries, diagnostics);
  add_note(node, block.fields, diagnostics);
  if (!id) return std::nullopt;
  if (kind->check && diagnostics.errors() == errors_before)
    kind->check(block, registries, diagnostics);
  return block;
}

}  // namespace pliego::content
