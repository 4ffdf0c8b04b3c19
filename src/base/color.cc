#include "base/color.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace pliego {
namespace {

// sRGB's transfer function undone (IEC 61966-2-1).
double linear(double value) {
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

}  // namespace

double luminance(const Color& color) {
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(const Color& one, const Color& other) {
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::uint8_t as_byte(double part) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(part, 0.0, 1.0) * 255));
}

std::string hex(const Color& color) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02X%02X%02X", as_byte(color.red), as_byte(color.green),
                as_byte(color.blue));
  return text;
}

double total_ink(const Color& color) {
  return color.cyan + color.magenta + color.yellow + color.black;
}

}  // namespace pliego
