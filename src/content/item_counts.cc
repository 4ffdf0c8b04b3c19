#include "content/item_counts.h"

namespace pliego::content {

namespace {

template <FieldType type>
void expect_size(const Block& block, FieldHandle<type> field, std::size_t low, std::size_t high,
                 Diagnostics& diagnostics) {
  const WrittenField<type> items = *written(block.fields, field);
  const std::size_t count = items.value.size();
  if (count >= low && count <= high) return;
  const std::string wanted =
      low == high ? std::to_string(low) : std::to_string(low) + " to " + std::to_string(high);
  diagnostics.error("value-range", items.mark.place(),
                    "'" + block.id + "' has " + std::to_string(count) + " " +
                        std::string(field.name) + "; this kind of block takes " + wanted,
                    count > high ? "Divide it into several blocks." : "Add what is missing.");
}

}  // namespace

void expect_count(const Block& block, ItemsField field, std::size_t low, std::size_t high,
                  Diagnostics& diagnostics) {
  expect_size(block, field, low, high, diagnostics);
}

void expect_count(const Block& block, RowsField field, std::size_t low, std::size_t high,
                  Diagnostics& diagnostics) {
  expect_size(block, field, low, high, diagnostics);
}

}  // namespace pliego::content
