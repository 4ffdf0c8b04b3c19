// XLIFF 1.2 (OASIS Standard, 1 February 2008), as the strict schema has it.
#pragma once

#include "translate/exchange.h"

namespace pliego::translate {

// One <file> for each of the project's files, one <trans-unit> a unit. Values in braces stand in
// <ph>, which programs keep whole; a pattern that chooses is plain text, since its forms differ by
// language. A stale unit has its earlier source and translation in <alt-trans>.
std::string write_xliff(const UnitList& list);

// `text` is UTF-8 without byte order mark. XLIFF 1.1 is read too: some converters write it. Rules
// exchange-file (not well-formed, a DTD, another format or version, several languages) and
// exchange-size (units, nesting).
std::optional<ExchangeFile> read_xliff(const std::string& name, std::string_view text,
                                       Diagnostics& diagnostics);

}  // namespace pliego::translate
