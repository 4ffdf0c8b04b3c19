// A list as spreadsheets save it: other encodings, other separators.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace pliego::packet {

struct SpreadsheetText {
  std::string text;      // UTF-8 without byte order mark; lines end with CR LF or LF
  char separator = ',';  // ',', ';' or a tab
};

// UTF-8, UTF-16 with a byte order mark and, where it has no letter of UTF-8 beyond ASCII,
// Windows-1252: that is told in a note (rule "csv-encoding") with the first line that it makes a
// difference for. UTF-8 with bytes that are none stays as it is, for parse_csv() to refuse. The
// separator is the one that the first line has, or that "sep=;" before it names; a comma where it
// has none. Where the first line ends with CR
// alone, all do, and end with LF. An error of rule "csv-syntax" where the
// first line has two kinds of separators: then which one is meant is not known.
SpreadsheetText spreadsheet_text(const std::string& file, std::string_view bytes,
                                 Diagnostics& diagnostics);

// "María Núñez" for "Mar’a Nœ–ez": letters of Mac OS Roman that were taken for Windows-1252; empty
// where no sign stands between letters that stands there in no name.
std::string as_macintosh(std::string_view text);

}  // namespace pliego::packet
