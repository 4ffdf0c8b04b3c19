// What is looked at in an exchange file before its format is.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"

namespace pliego::translate {

// The text without byte order mark; nothing where it is no UTF-8, is larger than
// max_exchange_bytes, or has the marks of a merge conflict. Rules exchange-file and exchange-size.
std::optional<std::string_view> exchange_text(const std::string& name, std::string_view bytes,
                                              Diagnostics& diagnostics);

Place line_of(const std::string& name, int line);

}  // namespace pliego::translate
