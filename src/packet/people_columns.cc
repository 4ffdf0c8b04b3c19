#include "packet/people_columns.h"

#include <algorithm>

#include "base/blanks.h"
#include "packet/people_words.h"
#include "resolve/words.h"

namespace pliego::packet {
namespace {

std::string shown(const CsvField& heading) {
  const std::string& text = heading.text;
  return std::string(without_blank_ends(text));
}

void fault(const CsvField& heading, std::string message, std::string hint,
           Diagnostics& diagnostics) {
  diagnostics.error("participants-column", heading.mark.place(), std::move(message),
                    std::move(hint));
}

// Whether what such a heading may mean is in the list anyway.
bool is_there(std::string_view meant, const PeopleColumns& columns) {
  return columns.contains(meant == "name" ? "full-name" : meant);
}

std::string headings_for(std::string_view meant) {
  if (meant == "name")
    return "If it is part of the name on the cover, call it Full name, First name, Middle name, "
           "Last name or Second last name.";
  if (meant == "language") return "If it is each person's language, call it Language.";
  return "If it is what stands below the name on the cover, call it Organization.";
}

// Passed over, such a column would leave a surname out, or print a packet in the wrong language.
void tell_unknown(const CsvField& heading, const PeopleColumns& columns, Diagnostics& diagnostics) {
  static const std::vector<std::string> often_misspelt = {"name",     "last name", "apellido",
                                                          "language", "idioma",    "organization"};
  const std::string name = shown(heading), meant = column_meant(name);
  if (!meant.empty() && !is_there(meant, columns))
    return fault(heading, "It is not known what the column '" + name + "' has.",
                 headings_for(meant) + " Else take it out, or call it Other.", diagnostics);
  const std::string near = meant.empty() ? nearest_hint(resolve::folded(name), often_misspelt) : "";
  if (!near.empty())
    return fault(heading, "There is no column '" + name + "'.",
                 "The columns are name, language and organization. " + near, diagnostics);
  diagnostics.note("participants-left-out", heading.mark.place(),
                   "The column '" + name + "' is printed nowhere.");
}

bool is_given_name(std::string_view column) { return column == "name" || column == "first-name"; }

// The heading that says the same as `column`; npos where none does.
std::size_t same_before(std::string_view column, const PeopleColumns& columns) {
  for (const auto& [name, at] : columns)
    if (name == column || (is_given_name(name) && is_given_name(column))) return at;
  return std::string::npos;
}

bool has_name(const PeopleColumns& columns) {
  return std::any_of(columns.begin(), columns.end(), [](const auto& column) {
    return is_given_name(column.first) || column.first == "full-name";
  });
}

std::string with(std::string name, const std::string& part) {
  if (!name.empty() && !part.empty()) name += ' ';
  return name + part;
}

// Whether the words of `part` stand in `whole`, one after the other.
bool has_words(const std::string& whole, const std::string& part) {
  const auto all = bare_words(whole), some = bare_words(part);
  return std::search(all.begin(), all.end(), some.begin(), some.end()) != all.end();
}

}  // namespace

PeopleColumns read_columns(const CsvRecord& head, Diagnostics& diagnostics) {
  PeopleColumns columns;
  std::vector<const CsvField*> unknown;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (shown(head[i]).empty()) continue;
    const std::string name = column_of(head[i].text);
    const std::size_t same = same_before(name, columns);
    if (name.empty())
      unknown.push_back(&head[i]);
    else if (same == std::string::npos)
      columns.emplace(name, i);
    else
      fault(head[i],
            "The columns '" + shown(head[same]) + "' and '" + shown(head[i]) + "' say the same.",
            "Take one of them out.", diagnostics);
  }
  // A single one is likelier several without commas.
  if (head.size() > 1)
    for (const CsvField* heading : unknown) tell_unknown(*heading, columns, diagnostics);
  if (!has_name(columns) && !head.empty())
    fault(head.front(), "The column 'name' is missing.",
          "The first line names the columns, with commas between them: "
          "name,language,organization",
          diagnostics);
  return columns;
}

std::string whole_name(const NameParts& parts) {
  if (!parts.full.empty()) return parts.full;
  const bool is_all = parts.may_be_all && !parts.last.empty() && has_words(parts.given, parts.last);
  if (is_all) return parts.given;
  return with(with(with(parts.given, parts.middle), parts.last), parts.second_last);
}

bool lacks_surname(const NameParts& parts) {
  return !parts.full.empty() && !parts.last.empty() && !has_words(parts.full, parts.last);
}

}  // namespace pliego::packet
