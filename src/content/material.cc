#include "content/material.h"

#include "content/blocks/table.h"
#include "content/readers.h"

namespace pliego::content {
namespace {

const Record<Allowance>& allowance_record() {
  static const Record<Allowance> record(
      "an allowance",
      {required("rule", &Allowance::rule, read::choice(allowable_rules()), "what may be broken"),
       required("id", &Allowance::id, read::text(300), "the text in which it may"),
       required("reason", &Allowance::reason, read::text(1000), "why, in a sentence")});
  return record;
}

}  // namespace

const std::vector<std::string>& allowable_rules() {
  static const std::vector<std::string> rules = {"shaming-word", "typed-value",   "numbers-differ",
                                                 "simpler-word", "glossary-term", "glossary-avoid",
                                                 "link-differs", "lost-letter",   "html-entity"};
  return rules;
}

Reader<std::vector<Allowance>> allowances_reader() {
  return read::list(marked(allowance_record()));
}

namespace {

using Messages = std::vector<const Message*>;

// Cells in the order of the columns.
void collect_rows(const std::vector<Item>& rows, const FieldMap& fields, Messages& messages) {
  const auto columns = written(fields, table::columns);
  if (!columns) return;
  for (const Item& row : rows) {
    for (const Item& column : columns->value) {
      const auto cell = row.fields.find(column.id);
      if (cell != row.fields.end()) messages.push_back(&std::get<Message>(cell->second.value));
    }
  }
}

// In the order of the kind's table, which is the order of reading: `fields` is sorted by name.
void collect(const std::vector<FieldSpec>& specs, const FieldMap& fields, Messages& messages) {
  for (const FieldSpec& spec : specs) {
    const auto found = fields.find(spec.key.name);
    if (found == fields.end()) continue;
    const Value& value = found->second.value;
    if (const auto* message = std::get_if<Message>(&value)) messages.push_back(message);
    if (const auto* items = std::get_if<std::vector<Item>>(&value)) {
      if (spec.key.type == FieldType::rows) collect_rows(*items, fields, messages);
      for (const Item& item : *items) collect(spec.fields, item.fields, messages);
    }
  }
}

}  // namespace

std::vector<const Message*> Material::messages() const {
  Messages messages = {&title, &subject};
  for (const auto* message : {&file_name, &alt, &caption})
    if (*message) messages.push_back(&**message);
  for (const Section& section : sections) {
    for (const Block& block : section.blocks) collect(block.kind->fields, block.fields, messages);
  }
  return messages;
}

}  // namespace pliego::content
