// A colour as a theme defines it: its screen value and its ink value, chosen by a person, side by
// side.
#pragma once

#include <cstdint>
#include <string>

namespace pliego {

struct Color {
  double red = 0, green = 0, blue = 0;                  // sRGB, 0 to 1
  double cyan = 0, magenta = 0, yellow = 0, black = 1;  // ink, 0 to 1
  std::string name;                                     // what its palette calls it
  bool has_inks = true;       // false: the ink value is still to be made from the screen's
  bool registration = false;  // of a press mark: solid on every plate
  bool operator==(const Color&) const = default;
};

// Relative luminance of the screen value, 0 (black) to 1 (white): WCAG 2.1, "relative luminance".
double luminance(const Color& color);

// 1 to 21, the same whichever is the text: WCAG 2.1, "contrast ratio".
double contrast(const Color& one, const Color& other);

// What text needs against its ground (WCAG 2.1, 1.4.3).
inline constexpr double least_contrast = 4.5;

// What large text, and a mark that says something, needs (WCAG 2.1, 1.4.3 and 1.4.11).
inline constexpr double least_contrast_of_large = 3;

// Ink on ink, 0 to 4.
double total_ink(const Color& color);

// From 0 to 1, to 0 to 255.
std::uint8_t as_byte(double part);

// "#3B1F4E".
std::string hex(const Color& color);

}  // namespace pliego
