// How messages name what a run is asked for. In a message "⟪for⟫" stands for a key of a request,
// "⟪for office⟫" for a key with its value, "⟪no-guide⟫" for one that is off: a command line words
// them as options, a program as JSON. Authors' texts have no such brackets (they are for formulas).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace pliego {

// Gives the words for a key and for what follows it: "", " office" or "=en,es".
using OptionWords = std::string (*)(const std::string& key, const std::string& value);

std::string in_option_words(const std::string& message, OptionWords words);
// All of them as sorted() gives them, to be told: what they count stays with them.
std::vector<Diagnostic> in_option_words(const Diagnostics& diagnostics, OptionWords words);

// --for office
std::string as_command_line(const std::string& key, const std::string& value);
// "for": "office", and false for "no-guide"
std::string as_json(const std::string& key, const std::string& value);

}  // namespace pliego
