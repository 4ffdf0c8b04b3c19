// What is looked at in an exchange file before its format is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace pliego::translate {

// The text in UTF-8 without byte order mark; nothing where it is in another encoding, is larger
// than max_exchange_bytes, or has the marks of a merge conflict. XML may be in UTF-16 as well
// (XML 1.0, 4.3.3). Rules exchange-file and exchange-size.
std::optional<std::string> exchange_text(const std::string& name, std::string_view bytes,
                                         Diagnostics& diagnostics);

Place line_of(const std::string& name, int line);

}  // namespace pliego::translate
