// Reads the fields of a block or of an item by their table.
#pragma once

#include "content/block_kind.h"
#include "content/material.h"
#include "content/references.h"

namespace pliego::content {

inline constexpr std::size_t max_items = 200;  // of a block

// Every field of `specs` that `node` has, and the defaults of choices that it hasn't. `prefix`
// begins the ids of messages: "signs" or "signs.pressure". Keys in `extra` belong to the caller.
// Rules beside those of yaml/fields.h: unknown-fact, unknown-contact, unknown-notice,
// unknown-reference, unknown-picture.
FieldMap read_fields(const std::vector<FieldSpec>& specs, const yaml::Node& node,
                     const std::string& prefix, std::string_view what,
                     const std::vector<std::string>& extra, const LoadedRegistries& registries,
                     Diagnostics& diagnostics);

// The key 'note' of a block or an item, what its author tells translators, to each of its texts.
void add_note(const yaml::Node& node, FieldMap& fields, Diagnostics& diagnostics);

}  // namespace pliego::content
