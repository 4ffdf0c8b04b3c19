#include "content/row_reader.h"

#include <algorithm>

#include "content/field_expects.h"
#include "content/field_reader.h"
#include "content/readers.h"
#include "yaml/fields.h"

namespace pliego::content {

namespace {

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

}  // namespace

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

}  // namespace pliego::content
