// Diagnostics as JSON, for --json and for editors.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/diagnostic.h"

namespace pliego {

// {severity, rule, message, file, line, column, hint} in this order; always valid UTF-8; message
// and hint as they may be printed, the file by its own name. Lines and columns are 0 where the
// fault is the whole file's.
nlohmann::ordered_json to_json(const Diagnostic& diagnostic);

}  // namespace pliego
