#include "content/field_reader.h"

#include <algorithm>

#include "content/blocks/table.h"
#include "content/field_expects.h"
#include "content/material.h"
#include "content/readers.h"
#include "yaml/fields.h"

namespace pliego::content {
namespace {

// The rows of a table.

std::vector<std::string> column_ids(const yaml::Node* columns) {
  std::vector<std::string> ids;
  if (!columns) return ids;
  for (const yaml::Entry& entry : columns->entries) ids.push_back(entry.key);
  return ids;
}

void read_cell(const yaml::Entry& entry, const std::string& prefix, Item& row,
               Diagnostics& diagnostics) {
  static const Reader<Message> reader = message_reader();
  std::optional<Message> message = reader.read(entry.value, diagnostics);
  if (!message) return;
  message->id = prefix + "." + entry.key;
  row.fields.emplace(entry.key, FieldValue{std::move(*message), entry.value.mark});
}

void expect_all_cells(const yaml::Node& row, const std::vector<std::string>& columns,
                      Diagnostics& diagnostics) {
  for (const std::string& column : columns) {
    if (row.find(column)) continue;
    diagnostics.error(
        "key-missing", row.mark.place(), "This row has no text for the column '" + column + "'",
        "Add '" + column + ": \"…\"'. Where there is nothing to say, write a dash: –");
  }
}

Item read_row(const yaml::Entry& entry, const std::vector<std::string>& columns,
              const std::string& prefix, Diagnostics& diagnostics) {
  Item row{.id = entry.key, .fields = {}, .mark = entry.value.mark};
  if (entry.value.kind != yaml::Kind::map) {
    report_wrong_value(entry.value, "a row, with a line for each column, such as 'name: …'",
                       diagnostics);
    return row;
  }
  // Where the columns have a fault themselves, a row can't be held to them.
  if (!columns.empty()) {
    report_unknown_keys(entry.value, columns, "a row of '" + prefix + "'", diagnostics);
    expect_all_cells(entry.value, columns, diagnostics);
  }
  for (const yaml::Entry& cell : entry.value.entries)
    read_cell(cell, prefix + "." + entry.key, row, diagnostics);
  return row;
}

// A map of row ids to maps of column ids to texts; each row has every column and no other.
// `columns` is the block's field of that name, or null. Ids of messages: "<prefix>.<row>.<column>".
std::optional<std::vector<Item>> read_rows(const yaml::Node& node, const yaml::Node* columns,
                                           const std::string& prefix, Diagnostics& diagnostics) {
  if (node.kind != yaml::Kind::map || node.entries.empty()) {
    report_wrong_value(node, expects_rows, diagnostics);
    return std::nullopt;
  }
  if (node.entries.size() > max_items) {
    diagnostics.error("value-range", node.mark.place(),
                      "A block has at most " + std::to_string(max_items) + " rows");
    return std::nullopt;
  }
  const std::vector<std::string> ids = column_ids(columns);
  std::vector<Item> rows;
  for (const yaml::Entry& entry : node.entries) {
    if (!is_name(entry.key)) {
      diagnostics.error("value-type", entry.key_mark.place(),
                        "The key '" + entry.key + "' must be " + read::name().expects);
    }
    rows.push_back(read_row(entry, ids, prefix, diagnostics));
  }
  return rows;
}

// What is the same for all fields of one read.
struct Context {
  const LoadedRegistries& registries;
  Diagnostics& diagnostics;
};

template <class V>
std::optional<Value> as_value(std::optional<V> read) {
  if (!read) return std::nullopt;
  return Value(std::move(*read));
}

std::optional<Value> read_message(const yaml::Node& node, const std::string& id,
                                  Diagnostics& diagnostics) {
  static const Reader<Message> reader = message_reader();
  std::optional<Message> message = reader.read(node, diagnostics);
  if (message) message->id = id;
  return as_value(std::move(message));
}

// "Did you mean 'any_substance_use_coercion'?" where that is written in words.
template <class T>
std::string meant_name(const std::map<std::string, T, std::less<>>& entries,
                       const yaml::Node& node) {
  if (node.kind != yaml::Kind::scalar || is_name(node.scalar)) return {};
  return nearest_hint(node.scalar, names_of(entries));
}

template <class T>
std::optional<Value> read_reference(std::string_view what,
                                    const std::map<std::string, T, std::less<>>& entries,
                                    const yaml::Node& node, const Context& context) {
  if (const std::string hint = meant_name(entries, node); !hint.empty()) {
    report_wrong_value(node, read::name().expects, context.diagnostics, hint);
    return std::nullopt;
  }
  const auto name = read::name().read(node, context.diagnostics);
  if (!name) return std::nullopt;
  expect_known(what, entries, *name, node.mark, context.registries, context.diagnostics);
  return *name;
}

std::optional<Value> read_picture(const yaml::Node& node, const Context& context) {
  const auto name = read::text(300).read(node, context.diagnostics);
  if (!name) return std::nullopt;
  if (!name->starts_with("pictures/")) {
    report_wrong_value(node, expects_picture, context.diagnostics,
                       "Put the file there and write its path from there.");
    return std::nullopt;
  }
  expect_known("picture", context.registries.usable.pictures, *name, node.mark, context.registries,
               context.diagnostics);
  return *name;
}

// One name or a list of them, none twice.
template <class T>
std::optional<Value> read_references(std::string_view what,
                                     const std::map<std::string, T, std::less<>>& entries,
                                     const yaml::Node& node, const Context& context,
                                     bool may_be_empty = false) {
  const auto names = read::list(read::name(), true).read(node, context.diagnostics);
  if (!names) return std::nullopt;
  const std::vector<yaml::Node> one = {node};
  std::set<std::string> seen;
  for (const yaml::Node& item : node.kind == yaml::Kind::sequence ? node.items : one) {
    if (!is_name(item.scalar)) continue;  // told already
    expect_known(what, entries, item.scalar, item.mark, context.registries, context.diagnostics);
    if (!seen.insert(item.scalar).second) {
      context.diagnostics.error("duplicate-id", item.mark.place(),
                                "'" + item.scalar + "' stands here twice");
    }
  }
  if (names->empty() && !may_be_empty) {
    context.diagnostics.error("value-range", node.mark.place(), label(node) + " is empty",
                              "Name at least one " + std::string(what) + ".");
  }
  return *names;
}

// An item written as plain text is a map with nothing but its text.
yaml::Node as_map(const yaml::Node& node) {
  if (node.kind != yaml::Kind::scalar) return node;
  yaml::Node map;
  map.kind = yaml::Kind::map;
  map.mark = node.mark;
  map.key = node.key;
  map.entries.push_back({std::string(plain_item.name), node.mark, node});
  return map;
}

// A note stands before those of the items within.
void put_note(const std::string& note, Message& message) {
  message.note = message.note.empty() ? note : note + " " + message.note;
}

Item read_item(const FieldSpec& spec, const yaml::Entry& entry, const std::string& prefix,
               const Context& context) {
  const std::string id = prefix + "." + entry.key;
  const bool plain = entry.value.kind == yaml::Kind::scalar;
  Item item{.id = entry.key, .fields = {}, .mark = entry.value.mark};
  item.fields = read_fields(spec.fields, as_map(entry.value), id, "an item of '" + prefix + "'",
                            {"note"}, context.registries, context.diagnostics);
  add_note(entry.value, item.fields, context.diagnostics);
  if (!plain) return item;
  const auto text = item.fields.find(plain_item.name);
  if (text == item.fields.end()) return item;
  if (auto* message = std::get_if<Message>(&text->second.value)) message->id = id;
  return item;
}

std::optional<Value> read_items(const FieldSpec& spec, const yaml::Node& node,
                                const std::string& prefix, const Context& context) {
  if (node.kind != yaml::Kind::map || node.entries.empty()) {
    report_wrong_value(node, expects_items, context.diagnostics);
    return std::nullopt;
  }
  if (node.entries.size() > max_items) {
    context.diagnostics.error("value-range", node.mark.place(),
                              "A block has at most " + std::to_string(max_items) + " items");
    return std::nullopt;
  }
  std::vector<Item> items;
  for (const yaml::Entry& entry : node.entries) {
    if (!is_name(entry.key)) {
      context.diagnostics.error("value-type", entry.key_mark.place(),
                                "The key '" + entry.key + "' must be " + read::name().expects);
    }
    items.push_back(read_item(spec, entry, prefix, context));
  }
  return items;
}

std::optional<Value> read_value(const FieldSpec& spec, const yaml::Node& node,
                                const std::string& id, const std::string& prefix,
                                const Context& context) {
  const Registries& known = context.registries.usable;
  Diagnostics& diagnostics = context.diagnostics;
  switch (spec.key.type) {
    case FieldType::message:
      return read_message(node, id, diagnostics);
    case FieldType::name:
      return as_value(read::name().read(node, diagnostics));
    case FieldType::choice:
      return as_value(read::choice(spec.choices).read(node, diagnostics));
    case FieldType::integer:
      return as_value(read::integer(spec.low, spec.high).read(node, diagnostics));
    case FieldType::flag:
      return as_value(read::flag().read(node, diagnostics));
    case FieldType::icon:
      return as_value(icon_name().read(node, diagnostics));
    case FieldType::fact:
      return read_reference("fact", known.facts, node, context);
    case FieldType::contacts:
      return read_references("contact", known.contacts, node, context);
    case FieldType::notices:
      return read_references("notice", known.notices, node, context, true);
    case FieldType::references:
      return read_references("reference", known.references, node, context);
    case FieldType::picture:
      return read_picture(node, context);
    case FieldType::choices:
      return as_value(read::list(read::choice(spec.choices), true).read(node, diagnostics));
    case FieldType::address:
      return as_value(web_address().read(node, diagnostics));
    case FieldType::items:
      return read_items(spec, node, prefix, context);
    case FieldType::rows:
      break;  // they need the block's columns: see read_fields()
  }
  return std::nullopt;
}

std::optional<Value> default_value(const FieldSpec& spec, const Registries& known) {
  if (spec.key.type == FieldType::references) return names_of(known.references);
  if (spec.key.type == FieldType::choice) return spec.choices.front();
  if (spec.key.type == FieldType::choices) return spec.otherwise;
  return std::nullopt;
}

}  // namespace

void add_note(const yaml::Node& node, FieldMap& fields, Diagnostics& diagnostics) {
  static const Reader<std::string> reader = note_reader();
  const yaml::Node* value = node.find("note");
  const auto note = value ? reader.read(*value, diagnostics) : std::nullopt;
  if (!note) return;
  for (auto& [name, field] : fields) {
    if (auto* message = std::get_if<Message>(&field.value)) put_note(*note, *message);
    auto* items = std::get_if<std::vector<Item>>(&field.value);
    if (!items) continue;
    for (Item& item : *items)
      for (auto& [key, inner] : item.fields)
        if (auto* message = std::get_if<Message>(&inner.value)) put_note(*note, *message);
  }
}

FieldMap read_fields(const std::vector<FieldSpec>& specs, const yaml::Node& node,
                     const std::string& prefix, std::string_view what,
                     const std::vector<std::string>& extra, const LoadedRegistries& registries,
                     Diagnostics& diagnostics) {
  FieldMap fields;
  if (node.kind != yaml::Kind::map) {
    report_wrong_value(node,
                       std::string(what) + ", with lines below it such as '" +
                           (specs.empty() ? "id" : specs.front().key.name) + ": …'",
                       diagnostics);
    return fields;
  }
  const Context context{registries, diagnostics};
  std::vector<std::string> known = extra;
  for (const FieldSpec& spec : specs) {
    known.push_back(spec.key.name);
    const yaml::Node* value = node.find(spec.key.name);
    if (!value && spec.required)
      pliego::detail::report_missing_key(node, spec.key.name, what, expects_of(spec), spec.doc,
                                         diagnostics);
    std::optional<Value> read;
    if (!value)
      read = default_value(spec, registries.usable);
    else if (spec.key.type == FieldType::rows)
      read = as_value(read_rows(*value, node.find(table::columns.name), prefix, diagnostics));
    else
      read = read_value(spec, *value, prefix + "." + spec.key.name, prefix, context);
    const yaml::Mark& mark = value ? value->mark : node.mark;
    if (read) fields.emplace(spec.key.name, FieldValue{std::move(*read), mark});
  }
  report_unknown_keys(node, known, what, diagnostics);
  return fields;
}

}  // namespace pliego::content
