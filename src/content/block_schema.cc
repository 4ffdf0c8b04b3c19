#include "content/block_schema.h"

#include <algorithm>

#include "content/block_kind.h"
#include "content/field_reader.h"
#include "content/readers.h"

namespace pliego::content {

namespace {

// What add_note() takes.
schema::Property note_property() {
  return {"note", false, "What translators should know of its texts", {}, note_reader().describe};
}

// What read_references() takes.
schema::Describe names(std::size_t least) {
  constexpr std::size_t most = 500;
  return schema::list_or_one(read::name().describe, {least, most}, true);
}

std::vector<schema::Property> properties_of(const std::vector<FieldSpec>& specs);

// An item that needs no more than its text may be written as that alone.
schema::Describe item(const FieldSpec& items) {
  const auto holds = [](const FieldSpec& spec) {
    return spec.required && spec.key.name != plain_item.name;
  };
  const bool has_text =
      std::any_of(items.fields.begin(), items.fields.end(),
                  [](const FieldSpec& spec) { return spec.key.name == plain_item.name; });
  const bool only_map = std::any_of(items.fields.begin(), items.fields.end(), holds);
  std::vector<schema::Property> properties = properties_of(items.fields);
  properties.push_back(note_property());
  schema::Describe map = schema::object(std::move(properties));
  if (!has_text || only_map) return map;
  return schema::any_of({message_reader().describe, std::move(map)});
}

schema::Describe value_of(const FieldSpec& spec) {
  switch (spec.key.type) {
    case FieldType::message:
      return message_reader().describe;
    case FieldType::name:
    case FieldType::fact:
      return read::name().describe;
    case FieldType::choice:
      return schema::choice(spec.choices, spec.choices.front());
    case FieldType::integer:
      return read::integer(spec.low, spec.high).describe;
    case FieldType::flag:
      return read::flag().describe;
    case FieldType::icon:
      return icon_name().describe;
    case FieldType::contacts:
    case FieldType::references:
      return names(1);
    case FieldType::notices:
      return names(0);
    case FieldType::picture:
      return schema::word("^pictures/.", 300);
    case FieldType::choices:
      return read::list(read::choice(spec.choices), true).describe;
    case FieldType::address:
      return web_address().describe;
    case FieldType::items:
      return schema::map(schema::name_form, item(spec), {1, max_items});
    case FieldType::rows:
      break;
  }
  return schema::map(schema::name_form, schema::map("", message_reader().describe), {1, max_items});
}

std::vector<schema::Property> properties_of(const std::vector<FieldSpec>& specs) {
  std::vector<schema::Property> properties;
  for (const FieldSpec& spec : specs)
    properties.push_back({spec.key.name, spec.required, spec.doc, {}, value_of(spec)});
  return properties;
}

schema::Describe object_of(const BlockKind& kind) {
  std::vector<schema::Property> properties = head_of_block();
  for (schema::Property& own : properties_of(kind.fields)) properties.push_back(std::move(own));
  return schema::shared("block-" + kind.name, schema::object(std::move(properties)));
}

}  // namespace

const std::vector<schema::Property>& head_of_block() {
  static const std::vector<schema::Property> head = {
      {"kind", true, "What kind of block it is", {}, schema::choice(block_kind_names())},
      {"id", true, "Its name in this piece: translations refer to it", read::name().expects,
       read::name().describe},
      note_property()};
  return head;
}

schema::Describe block_schema() {
  std::vector<schema::Kind> kinds;
  for (const BlockKind* kind : block_kinds())
    kinds.push_back({kind->name, kind->doc, object_of(*kind)});
  return schema::shared("block", schema::by_kind(head_of_block().front(), std::move(kinds)));
}

}  // namespace pliego::content
