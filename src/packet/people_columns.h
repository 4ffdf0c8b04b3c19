// Which columns of a list of names are which, and how a name is put together of them.
#pragma once

#include <map>
#include <string>

#include "packet/csv.h"

namespace pliego::packet {

// By the names of column_of(): the place of each in a record.
using PeopleColumns = std::map<std::string, std::size_t, std::less<>>;

// Of the first line. Rules "participants-column" (no name, one twice, nearly right, or one that
// seems to be part of a name, a language or an organization and isn't known) and
// "participants-left-out" (a note: a column of something else). Columns without a heading are
// passed over.
PeopleColumns read_columns(const CsvRecord& head, Diagnostics& diagnostics);

// What the columns of names have of one person, without blanks around it; empty: nothing.
struct NameParts {
  std::string full;   // the whole name
  std::string given;  // "name" or "first name"
  bool may_be_all =
      false;  // of `given`: the column is called "name", which may hold the surname too
  std::string middle, last, second_last;
};

// In the order of English and Spanish: "Ana María Ruiz Vega". A surname that the whole name has
// already isn't written again.
std::string whole_name(const NameParts& parts);

// Whether the whole name is another one than the surname says: "Ana" beside "Ruiz".
bool lacks_surname(const NameParts& parts);

}  // namespace pliego::packet
