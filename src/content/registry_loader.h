// facts.yaml, contacts.yaml, notices.yaml and references.yaml to registries.
#pragma once

#include "content/references.h"

namespace pliego::content {

// Each reads the root node of one file into `all`. Entries with a fault are left out. Rules beside
// those of yaml/fields.h: name-syntax, duplicate-id, unsourced, unknown-base, unknown-source,
// channel-key, phone-form, reference-author, reference-date, reference-link, reference-container,
// duplicate-reference.
void load_facts(const yaml::Node& root, LoadedRegistries& all, Diagnostics& diagnostics);
void load_contacts(const yaml::Node& root, LoadedRegistries& all, Diagnostics& diagnostics);
void load_notices(const yaml::Node& root, LoadedRegistries& all, Diagnostics& diagnostics);
void load_references(const yaml::Node& root, LoadedRegistries& all, Diagnostics& diagnostics);

}  // namespace pliego::content
