#include "content/item_counts.h"

namespace pliego::content {

void expect_count(const Block& block, std::string_view field, std::size_t low, std::size_t high,
                  Diagnostics& diagnostics) {
  const FieldValue& value = block.fields.find(field)->second;
  const std::size_t count = std::get<std::vector<Item>>(value.value).size();
  if (count >= low && count <= high) return;
  const std::string wanted =
      low == high ? std::to_string(low) : std::to_string(low) + " to " + std::to_string(high);
  diagnostics.error("value-range", value.mark.place(),
                    "'" + block.id + "' has " + std::to_string(count) + " " + std::string(field) +
                        "; this kind of block takes " + wanted,
                    count > high ? "Divide it into several blocks." : "Add what is missing.");
}

}  // namespace pliego::content
