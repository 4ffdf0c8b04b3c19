#include "content/material.h"

namespace pliego::content {

namespace {

using Messages = std::vector<const Message*>;

// In the order of the kind's table, which is the order of reading: `fields` is sorted by name.
void collect(const std::vector<FieldSpec>& specs, const FieldMap& fields, Messages& messages) {
  for (const FieldSpec& spec : specs) {
    const auto found = fields.find(spec.name);
    if (found == fields.end()) continue;
    const Value& value = found->second.value;
    if (const auto* message = std::get_if<Message>(&value)) messages.push_back(message);
    if (const auto* items = std::get_if<std::vector<Item>>(&value)) {
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
