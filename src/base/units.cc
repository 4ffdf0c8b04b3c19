#include "base/units.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace pliego {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits with at most one point between or before them; from_chars alone would let "inf" and "5."
// pass.
bool is_decimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || !is_digit(text.back())) return false;
  return std::count(text.begin(), text.end(), '.') <= 1 &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  if (!is_decimal(text)) return std::nullopt;
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

std::optional<double> points_per(std::string_view unit) {
  if (unit == "in") return points_per_inch;
  if (unit == "pt") return 1.0;
  if (unit == "mm") return points_per_mm;
  if (unit == "cm") return points_per_mm * 10;
  if (unit == "px") return points_per_px;
  return std::nullopt;
}

std::optional<double> parse_length(std::string_view text) {
  constexpr std::size_t unit_size = 2;
  if (text.size() <= unit_size) return std::nullopt;
  const std::size_t split = text.size() - unit_size;
  const std::optional<double> factor = points_per(text.substr(split));
  const std::optional<double> number = parse_number(text.substr(0, split));
  if (!factor || !number) return std::nullopt;
  return *number * *factor;
}

std::string format_number(double value, int decimals) {
  std::array<char, 512> buffer;  // the largest double has 309 digits before its point
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                    std::chars_format::fixed, std::clamp(decimals, 0, 17));
  std::string text(buffer.data(), result.ptr);
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

}  // namespace pliego
