// The JSON Schema of blocks, from the tables of their kinds.
#pragma once

#include "yaml/schema.h"

namespace pliego::content {

// The keys that every block has, whatever its kind.
const std::vector<schema::Property>& head_of_block();

schema::Describe block_schema();

}  // namespace pliego::content
