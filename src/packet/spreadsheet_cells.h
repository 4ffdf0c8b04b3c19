// What spreadsheets leave in a list of names that is no name.
#pragma once

#include <string_view>

#include "packet/csv.h"

namespace pliego::packet {

// "#N/A", "#REF!", "#¡VALOR!", "#####", "Err:508": what a cell shows whose formula has no result,
// or that is too narrow, in Excel, LibreOffice and Google Sheets, in any language.
bool is_cell_error(std::string_view text);

// Whether a line counts those above it: its first words are "Total", "Total: 12", "Grand total", or
// the like in Spanish.
bool is_total(const CsvRecord& record);

// Whether `first` is a title above the headings, which are in `second`.
bool is_title(const CsvRecord& first, const CsvRecord& second);

}  // namespace pliego::packet
