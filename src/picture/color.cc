#include "picture/color.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/ascii.h"
#include "picture/color_words.h"
#include "picture/scan.h"

namespace pliego::picture {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::optional<SeenColor> read_hex(std::string_view digits) {
  const std::size_t size = digits.size();
  if (size != 3 && size != 4 && size != 6 && size != 8) return std::nullopt;
  if (std::any_of(digits.begin(), digits.end(), [](char c) { return digit(c) < 0; }))
    return std::nullopt;
  const bool is_short = size <= 4;
  const auto part = [&](std::size_t i) {
    return is_short ? digit(digits[i]) * 17 / 255.
                    : (digit(digits[2 * i]) * 16 + digit(digits[2 * i + 1])) / 255.;
  };
  const bool has_alpha = size == 4 || size == 8;
  return SeenColor{rgb(part(0), part(1), part(2)), has_alpha ? part(3) : 1};
}

struct Part {
  double value;
  bool percent;
};

// "rgb(255, 0, 0)", "rgb(100% 0% 0% / 50%)": three parts and the opacity.
std::optional<std::vector<Part>> parts_of(Scanner& scanner) {
  if (!scanner.take('(')) return std::nullopt;
  std::vector<Part> parts;
  while (const auto number = scanner.number()) {
    const bool percent = scanner.take('%');
    if (!percent) scanner.word();  // deg
    parts.push_back({*number, percent});
    scanner.skip_separator();
    if (scanner.take('/')) scanner.skip_separator();
  }
  if (!scanner.take(')') || parts.size() < 3 || parts.size() > 4) return std::nullopt;
  return parts;
}

double of_one(const Part& part, double whole) {
  return std::clamp(part.value / (part.percent ? 100 : whole), 0.0, 1.0);
}

Color hsl(double hue, double saturation, double light) {
  const auto channel = [&](double n) {
    const double k = std::fmod(n + hue / 30, 12);
    return light -
           saturation * std::min(light, 1 - light) * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
  };
  return rgb(channel(0), channel(8), channel(4));
}

std::optional<SeenColor> read_function(const std::string& name, Scanner& scanner) {
  const auto parts = parts_of(scanner);
  if (!parts) return std::nullopt;
  const double opacity = parts->size() == 4 ? of_one((*parts)[3], 1) : 1;
  const Part &a = (*parts)[0], &b = (*parts)[1], &c = (*parts)[2];
  if (name == "rgb" || name == "rgba")
    return SeenColor{rgb(of_one(a, 255), of_one(b, 255), of_one(c, 255)), opacity};
  if (name != "hsl" && name != "hsla") return std::nullopt;
  const double hue = std::fmod(std::fmod(a.value, 360) + 360, 360);
  return SeenColor{hsl(hue, of_one(b, 100), of_one(c, 100)), opacity};
}

}  // namespace

Color rgb(double red, double green, double blue) {
  Color color{.red = red, .green = green, .blue = blue, .black = 0, .has_inks = false};
  color.name = hex(color);
  if (red == green && green == blue) color.black = 1 - red, color.has_inks = true;
  return color;
}

std::optional<SeenColor> read_color(std::string_view text) {
  const std::string word = ascii_small(trimmed(text));
  if (word.starts_with("#")) return read_hex(std::string_view(word).substr(1, word.find(' ') - 1));
  Scanner scanner(word);
  const std::string name(scanner.word());
  if (scanner.peek() == '(') return read_function(name, scanner);
  if (name == "transparent") return SeenColor{rgb(0, 0, 0), 0};
  const auto value = color_of_word(name);
  if (!value) return std::nullopt;
  return SeenColor{
      rgb((*value >> 16 & 255) / 255., (*value >> 8 & 255) / 255., (*value & 255) / 255.), 1};
}

}  // namespace pliego::picture
