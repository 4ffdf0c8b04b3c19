// Lengths with units, as YAML writes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pliego {

inline constexpr double points_per_inch = 72.0;
inline constexpr double points_per_mm = 72.0 / 25.4;
inline constexpr double points_per_px = 0.75;  // a CSS pixel is 1/96 in

// "12", "-0.5", ".125": decimal digits with at most one point and one leading '-'. An exponent,
// '+', a space or anything else gives nullopt. Independent of the locale.
std::optional<double> parse_number(std::string_view text);

// "5in", "0.125in", "9pt", "3mm", "1.2cm", "1080px" to points. No unit, no number, a sign other
// than one leading '-', an exponent or anything after the unit gives nullopt ("0" needs a unit as
// well).
std::optional<double> parse_length(std::string_view text);

// Points per unit for "in", "pt", "mm", "cm" or "px".
std::optional<double> points_per(std::string_view unit);

// The shortest decimal form without exponent, rounded to `decimals` places: 0.125, 5, -2.5.
std::string format_number(double value, int decimals = 6);

}  // namespace pliego
