#include "picture/color.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "picture/scan.h"

namespace pliego::picture {
namespace {

// The named colours of CSS Color 4, section 6.1.

struct Word {
  std::string_view word;
  std::uint32_t value;
};

// In the order of the alphabet.
constexpr Word words[] = {
    {"aliceblue", 0xF0F8FF},
    {"antiquewhite", 0xFAEBD7},
    {"aqua", 0x00FFFF},
    {"aquamarine", 0x7FFFD4},
    {"azure", 0xF0FFFF},
    {"beige", 0xF5F5DC},
    {"bisque", 0xFFE4C4},
    {"black", 0x000000},
    {"blanchedalmond", 0xFFEBCD},
    {"blue", 0x0000FF},
    {"blueviolet", 0x8A2BE2},
    {"brown", 0xA52A2A},
    {"burlywood", 0xDEB887},
    {"cadetblue", 0x5F9EA0},
    {"chartreuse", 0x7FFF00},
    {"chocolate", 0xD2691E},
    {"coral", 0xFF7F50},
    {"cornflowerblue", 0x6495ED},
    {"cornsilk", 0xFFF8DC},
    {"crimson", 0xDC143C},
    {"cyan", 0x00FFFF},
    {"darkblue", 0x00008B},
    {"darkcyan", 0x008B8B},
    {"darkgoldenrod", 0xB8860B},
    {"darkgray", 0xA9A9A9},
    {"darkgreen", 0x006400},
    {"darkgrey", 0xA9A9A9},
    {"darkkhaki", 0xBDB76B},
    {"darkmagenta", 0x8B008B},
    {"darkolivegreen", 0x556B2F},
    {"darkorange", 0xFF8C00},
    {"darkorchid", 0x9932CC},
    {"darkred", 0x8B0000},
    {"darksalmon", 0xE9967A},
    {"darkseagreen", 0x8FBC8F},
    {"darkslateblue", 0x483D8B},
    {"darkslategray", 0x2F4F4F},
    {"darkslategrey", 0x2F4F4F},
    {"darkturquoise", 0x00CED1},
    {"darkviolet", 0x9400D3},
    {"deeppink", 0xFF1493},
    {"deepskyblue", 0x00BFFF},
    {"dimgray", 0x696969},
    {"dimgrey", 0x696969},
    {"dodgerblue", 0x1E90FF},
    {"firebrick", 0xB22222},
    {"floralwhite", 0xFFFAF0},
    {"forestgreen", 0x228B22},
    {"fuchsia", 0xFF00FF},
    {"gainsboro", 0xDCDCDC},
    {"ghostwhite", 0xF8F8FF},
    {"gold", 0xFFD700},
    {"goldenrod", 0xDAA520},
    {"gray", 0x808080},
    {"green", 0x008000},
    {"greenyellow", 0xADFF2F},
    {"grey", 0x808080},
    {"honeydew", 0xF0FFF0},
    {"hotpink", 0xFF69B4},
    {"indianred", 0xCD5C5C},
    {"indigo", 0x4B0082},
    {"ivory", 0xFFFFF0},
    {"khaki", 0xF0E68C},
    {"lavender", 0xE6E6FA},
    {"lavenderblush", 0xFFF0F5},
    {"lawngreen", 0x7CFC00},
    {"lemonchiffon", 0xFFFACD},
    {"lightblue", 0xADD8E6},
    {"lightcoral", 0xF08080},
    {"lightcyan", 0xE0FFFF},
    {"lightgoldenrodyellow", 0xFAFAD2},
    {"lightgray", 0xD3D3D3},
    {"lightgreen", 0x90EE90},
    {"lightgrey", 0xD3D3D3},
    {"lightpink", 0xFFB6C1},
    {"lightsalmon", 0xFFA07A},
    {"lightseagreen", 0x20B2AA},
    {"lightskyblue", 0x87CEFA},
    {"lightslategray", 0x778899},
    {"lightslategrey", 0x778899},
    {"lightsteelblue", 0xB0C4DE},
    {"lightyellow", 0xFFFFE0},
    {"lime", 0x00FF00},
    {"limegreen", 0x32CD32},
    {"linen", 0xFAF0E6},
    {"magenta", 0xFF00FF},
    {"maroon", 0x800000},
    {"mediumaquamarine", 0x66CDAA},
    {"mediumblue", 0x0000CD},
    {"mediumorchid", 0xBA55D3},
    {"mediumpurple", 0x9370DB},
    {"mediumseagreen", 0x3CB371},
    {"mediumslateblue", 0x7B68EE},
    {"mediumspringgreen", 0x00FA9A},
    {"mediumturquoise", 0x48D1CC},
    {"mediumvioletred", 0xC71585},
    {"midnightblue", 0x191970},
    {"mintcream", 0xF5FFFA},
    {"mistyrose", 0xFFE4E1},
    {"moccasin", 0xFFE4B5},
    {"navajowhite", 0xFFDEAD},
    {"navy", 0x000080},
    {"oldlace", 0xFDF5E6},
    {"olive", 0x808000},
    {"olivedrab", 0x6B8E23},
    {"orange", 0xFFA500},
    {"orangered", 0xFF4500},
    {"orchid", 0xDA70D6},
    {"palegoldenrod", 0xEEE8AA},
    {"palegreen", 0x98FB98},
    {"paleturquoise", 0xAFEEEE},
    {"palevioletred", 0xDB7093},
    {"papayawhip", 0xFFEFD5},
    {"peachpuff", 0xFFDAB9},
    {"peru", 0xCD853F},
    {"pink", 0xFFC0CB},
    {"plum", 0xDDA0DD},
    {"powderblue", 0xB0E0E6},
    {"purple", 0x800080},
    {"rebeccapurple", 0x663399},
    {"red", 0xFF0000},
    {"rosybrown", 0xBC8F8F},
    {"royalblue", 0x4169E1},
    {"saddlebrown", 0x8B4513},
    {"salmon", 0xFA8072},
    {"sandybrown", 0xF4A460},
    {"seagreen", 0x2E8B57},
    {"seashell", 0xFFF5EE},
    {"sienna", 0xA0522D},
    {"silver", 0xC0C0C0},
    {"skyblue", 0x87CEEB},
    {"slateblue", 0x6A5ACD},
    {"slategray", 0x708090},
    {"slategrey", 0x708090},
    {"snow", 0xFFFAFA},
    {"springgreen", 0x00FF7F},
    {"steelblue", 0x4682B4},
    {"tan", 0xD2B48C},
    {"teal", 0x008080},
    {"thistle", 0xD8BFD8},
    {"tomato", 0xFF6347},
    {"turquoise", 0x40E0D0},
    {"violet", 0xEE82EE},
    {"wheat", 0xF5DEB3},
    {"white", 0xFFFFFF},
    {"whitesmoke", 0xF5F5F5},
    {"yellow", 0xFFFF00},
    {"yellowgreen", 0x9ACD32},
};

// 0xRRGGBB of a word in small letters.
std::optional<std::uint32_t> color_of_word(std::string_view word) {
  const auto found = std::lower_bound(
      std::begin(words), std::end(words), word,
      [](const Word& each, std::string_view sought) { return each.word < sought; });
  if (found == std::end(words) || found->word != word) return std::nullopt;
  return found->value;
}

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
