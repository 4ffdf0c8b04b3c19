// GNU gettext's PO (gettext manual 0.21, "The Format of PO Files"): written and read here, since
// the library for it would put the whole program under its licence (docs/decisions.md).
#pragma once

#include "translate/exchange.h"

namespace pliego::translate {

// One entry a unit: msgctxt "<file>:<id>". Stale ones are fuzzy and have their previous msgid.
std::string write_po(const UnitList& list);

// `text` is UTF-8 without byte order mark; lines end in LF or CRLF. Rule exchange-file with the
// line. Obsolete entries (#~) are passed over; plural entries are refused: Pliego writes none.
std::optional<ExchangeFile> read_po(const std::string& name, std::string_view text,
                                    Diagnostics& diagnostics);

}  // namespace pliego::translate
