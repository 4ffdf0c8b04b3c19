// Reads the entries of one registry: a map of names to records.
#pragma once

#include <functional>

#include "content/readers.h"
#include "content/references.h"

namespace pliego::content {

template <class T>
using EntryCheck = std::function<void(T&, const yaml::Node&, Diagnostics&)>;

// False after a diagnostic with rule "name-syntax". Names of `what` that text refers to must do as
// arguments of MessageFormat, which take no hyphen.
bool expect_entry_name(std::string_view what, const yaml::Entry& entry, Diagnostics& diagnostics);

void add_allowances(std::vector<Allowance> allowances, LoadedRegistries& all);

// The schema of a map of `what` that read_entries() reads with this record.
schema::Describe entries_schema(std::string_view what, schema::Describe record);

// The map of entries, for the table of a file's keys: read_entries() reads it.
template <class T>
Reader<yaml::Node> entries(std::string_view what, const Record<T>& record) {
  return read::node(entries_schema(what, record.describe()));
}

// `what` is the registry's word: "fact". An entry that has errors, or gets one from `check`, goes
// to all.faulty instead of `into`. Where there is no map of entries the registry counts as unread;
// that its key is missing (null) has been told already.
template <class T>
void read_entries(std::string_view what, const yaml::Node* node, const Record<T>& record,
                  std::map<std::string, T, std::less<>>& into, LoadedRegistries& all,
                  Diagnostics& diagnostics, const EntryCheck<T>& check = {}) {
  if (!node || node->kind != yaml::Kind::map) {
    if (node)
      report_wrong_value(*node,
                         "entries, each a short name on a line of its own with its lines below it, "
                         "such as 'hotline:'",
                         diagnostics);
    all.unread.emplace(what);
    return;
  }
  for (const yaml::Entry& entry : node->entries) {
    Diagnostics own;
    expect_entry_name(what, entry, own);
    T value = record.read(entry.value, own);
    value.id = entry.key;
    value.mark = entry.key_mark;
    if (check) check(value, entry.value, own);
    if (own.has_errors()) {
      all.faulty.insert(std::string(what) + "." + entry.key);
    } else {
      into.emplace(entry.key, std::move(value));
    }
    diagnostics.merge(own);
  }
}

}  // namespace pliego::content
