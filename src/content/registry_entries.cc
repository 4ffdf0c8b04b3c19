#include "content/registry_entries.h"

#include <algorithm>

namespace pliego::content {

namespace {

bool is_argument(std::string_view what) {
  return what == "fact" || what == "base" || what == "contact";
}

}  // namespace

schema::Describe entries_schema(std::string_view what, schema::Describe record) {
  const char* const name = is_argument(what) ? schema::argument_form : schema::name_form;
  return schema::map(what == "source" ? "" : name, std::move(record));
}

bool expect_entry_name(std::string_view what, const yaml::Entry& entry, Diagnostics& diagnostics) {
  if (what == "source") return true;  // checked by its own reader where it is referred to
  if (is_argument(what) ? is_argument_name(entry.key) : is_name(entry.key)) return true;
  std::string hint = "Lower-case letters, digits and '_', starting with a letter.";
  std::string better = entry.key;
  std::replace(better.begin(), better.end(), '-', '_');
  if (is_argument_name(better)) hint += " For example '" + better + "'.";
  diagnostics.error("name-syntax", entry.key_mark.place(),
                    "'" + entry.key + "' can't be the name of a " + std::string(what),
                    std::move(hint));
  return false;
}

void add_allowances(std::vector<Allowance> allowances, LoadedRegistries& all) {
  auto& into = all.usable.allowances;
  into.insert(into.end(), std::make_move_iterator(allowances.begin()),
              std::make_move_iterator(allowances.end()));
}

}  // namespace pliego::content
