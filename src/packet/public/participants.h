// The people whom packets are made for, from a CSV file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "yaml/yaml.h"

namespace pliego::packet {

struct Participant {
  std::string name, language, organization;  // language: a folder of the project's
  yaml::Mark name_mark, organization_mark;
};

inline constexpr std::size_t most_participants = 2000;

// Columns name, language and organization in any order, named in the first line, also as people
// name them (column_of()); the last two may be left out, and a language left empty is the first of
// `languages`. A name may be in several columns (whole_name()). Rules of spreadsheet_text(),
// parse_csv() and read_columns(), and "participants-value" (no name, a full name without its
// surname, too long, a language that the packet isn't made in, a column without a name, nobody at
// all). Nothing after an error.
std::vector<Participant> read_participants(std::string file, std::string_view bytes,
                                           const std::vector<std::string>& languages,
                                           Diagnostics& diagnostics);

}  // namespace pliego::packet
