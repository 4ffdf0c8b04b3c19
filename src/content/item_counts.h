// How many items a block may have.
#pragma once

#include "content/material.h"

namespace pliego::content {

// Rule "value-range" where the items of the required field are fewer than `low` or more than
// `high`.
void expect_count(const Block& block, ItemsField field, std::size_t low, std::size_t high,
                  Diagnostics& diagnostics);
void expect_count(const Block& block, RowsField field, std::size_t low, std::size_t high,
                  Diagnostics& diagnostics);

}  // namespace pliego::content
