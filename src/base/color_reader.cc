#include "base/color_reader.h"

#include <cstdlib>

namespace pliego::read {
namespace {

std::optional<Color> hex_color(const std::string& text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  if (text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos) return std::nullopt;
  const long value = std::strtol(text.c_str() + 1, nullptr, 16);
  Color color;
  color.red = ((value >> 16) & 255) / 255.0;
  color.green = ((value >> 8) & 255) / 255.0;
  color.blue = (value & 255) / 255.0;
  return color;
}

struct RawColor {
  std::string rgb;
  std::vector<double> cmyk;
};

const Record<RawColor>& color_record() {
  static const Record<RawColor> record(
      "a colour",
      {required("rgb", &RawColor::rgb, described(text(7), schema::word("^#[0-9A-Fa-f]{6}$")),
                "The screen's value, as #RRGGBB (sRGB)."),
       optional("cmyk", &RawColor::cmyk,
                described(list(number(0, 100)), schema::list(schema::number(0, 100), {4, 4})),
                "The ink's four percentages; where not written, made from rgb for a press.")});
  return record;
}

}  // namespace

Reader<Color> color() {
  const std::string example = "{rgb: \"#3B1F4E\", cmyk: [80, 95, 35, 40]}";
  auto read = [example](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Color> {
    const int errors_before = diagnostics.errors();
    const auto raw = color_record().reader().read(node, diagnostics);
    if (!raw || diagnostics.errors() > errors_before) return std::nullopt;
    auto color = hex_color(raw->rgb);
    const bool has_inks = node.find("cmyk") != nullptr;
    if (!color || (has_inks && raw->cmyk.size() != 4)) {
      diagnostics.error(
          "value-type", node.mark.place(),
          "A colour needs rgb as six hexadecimal digits, and cmyk, where written, as four "
          "percentages.",
          "Write it as " + example + ".");
      return std::nullopt;
    }
    color->has_inks = has_inks;
    if (!has_inks) return color;
    color->cyan = raw->cmyk[0] / 100;
    color->magenta = raw->cmyk[1] / 100;
    color->yellow = raw->cmyk[2] / 100;
    color->black = raw->cmyk[3] / 100;
    return color;
  };
  return {"a colour such as " + example, std::move(read), color_record().describe()};
}

}  // namespace pliego::read
