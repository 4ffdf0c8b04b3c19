// Days as they are written: 2024-03-31.
#pragma once

#include <string>
#include <string_view>

namespace pliego {

// YYYY-MM-DD (ISO 8601, 4.3), a real day of the Gregorian calendar, from 1583 on.
bool is_day(std::string_view text);

// What to write in place of a day in another form: "Write 2026-01-02." for 2026-1-2, 1/2/2026 (the
// month first, as in the United States) and 2026/1/2; of 2026-11-31 that there is none; else an
// example.
std::string day_hint(std::string_view text);

}  // namespace pliego
