// The rows of a table.
#pragma once

#include "content/material.h"

namespace pliego::content {

// A map of row ids to maps of column ids to texts; each row has every column and no other.
// `columns` is the block's field of that name, or null. Ids of messages: "<prefix>.<row>.<column>".
std::optional<std::vector<Item>> read_rows(const yaml::Node& node, const yaml::Node* columns,
                                           const std::string& prefix, Diagnostics& diagnostics);

}  // namespace pliego::content
