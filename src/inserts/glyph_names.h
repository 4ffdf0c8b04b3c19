// Names of letters in fonts.
#pragma once

#include <string>

namespace pliego::inserts {

// Whether all readers know which letter it names, without slash: those of Latin text (ISO 32000-1,
// D.2), and "uni00E9" or "u1F600".
bool is_letter_name(const std::string& name);

}  // namespace pliego::inserts
