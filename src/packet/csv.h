// Comma-separated values as RFC 4180 (section 2) has them, in UTF-8 (RFC 7111, section 3.1).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "yaml/yaml.h"

namespace pliego::packet {

struct CsvField {
  std::string text;  // without its quotes
  yaml::Mark mark;
};
using CsvRecord = std::vector<CsvField>;

struct CsvLimits {
  std::size_t records = 5000;
  std::size_t fields = 50;  // of one record
  char separator = ',';     // ';' or a tab, as spreadsheets write it in half of the world
};

// All records, the first one too. A byte order mark is passed over; lines end with CR LF or LF; the
// last one may do without. Records with nothing in them are passed over, but for a single one; all
// others have as many fields as the first, and what is empty behind these is left out. Rules
// "csv-syntax" (quotes, line ends, control characters, UTF-8), "csv-fields" (their number, more
// than the limits); nothing after an error.
std::vector<CsvRecord> parse_csv(std::string file, std::string_view bytes, Diagnostics& diagnostics,
                                 const CsvLimits& limits = {});

}  // namespace pliego::packet
