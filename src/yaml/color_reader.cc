#include "yaml/color_reader.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/units.h"

namespace pliego::read {
namespace {

constexpr const char* form = "^#[0-9A-Fa-f]{6}$";
constexpr const char* short_example = "\"#3B1F4E\"";
constexpr const char* long_example = "{rgb: \"#3B1F4E\", cmyk: [80, 95, 35, 40]}";

std::optional<Color> hex_color(const std::string& text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  if (text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos) return std::nullopt;
  const long value = std::strtol(text.c_str() + 1, nullptr, 16);
  Color color;
  color.red = ((value >> 16) & 255) / 255.0;
  color.green = ((value >> 8) & 255) / 255.0;
  color.blue = (value & 255) / 255.0;
  color.has_inks = false;
  return color;
}

// "rgb(59, 31, 78)", as programs for pictures show it, as "#3B1F4E"; empty where it is none.
std::string from_numbers(const std::string& written) {
  int red = 0, green = 0, blue = 0;
  const char* begin = written.c_str() + (written.starts_with("rgb") ? 3 : 0);
  const int found = std::sscanf(begin, " (%d ,%d ,%d )", &red, &green, &blue) == 3
                        ? 3
                        : std::sscanf(begin, "%d ,%d ,%d", &red, &green, &blue);
  const auto is_part = [](int part) { return part >= 0 && part <= 255; };
  if (found != 3 || !is_part(red) || !is_part(green) || !is_part(blue)) return {};
  char text[8];
  std::snprintf(text, sizeof text, "#%02X%02X%02X", red, green, blue);
  return text;
}

// What `written` can only mean: "3B1F4E", "#abc" and "rgb(59, 31, 78)" are colours elsewhere.
std::string meant_color(const std::string& written) {
  std::string meant = written.starts_with('#') ? written : "#" + written;
  if (meant.size() == 4) meant = {'#', meant[1], meant[1], meant[2], meant[2], meant[3], meant[3]};
  return hex_color(meant) ? meant : from_numbers(written);
}

std::string hint_for(const yaml::Node& node) {
  // YAML takes an unquoted # for the start of a remark.
  if (node.kind == yaml::Kind::null)
    return "Put the colour in quotes: without them all from the # on is a remark.";
  if (node.kind != yaml::Kind::scalar) return {};
  const std::string meant = meant_color(node.scalar);
  if (!meant.empty()) return "Write \"" + meant + "\".";
  return "Write a # and six of the signs 0 to 9 and A to F, in quotes.";
}

// What a screen shows, without inks.
Reader<Color> screen_color() {
  const std::string expects = std::string("a colour such as ") + short_example;
  auto read = [expects](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Color> {
    if (node.kind == yaml::Kind::scalar)
      if (const auto color = hex_color(node.scalar)) return color;
    report_wrong_value(node, expects, diagnostics, hint_for(node));
    return std::nullopt;
  };
  return {expects, std::move(read), schema::word(form)};
}

struct RawColor {
  Color rgb;
  std::vector<double> cmyk;
};

const Record<RawColor>& color_record() {
  static const Record<RawColor> record(
      "a colour",
      {required("rgb", &RawColor::rgb, screen_color(), "The screen's value, as #RRGGBB (sRGB)."),
       optional("cmyk", &RawColor::cmyk,
                described(list(number(0, 100)), schema::list(schema::number(0, 100), {4, 4})),
                "The ink's four percentages; where not written, made from rgb for a press.")});
  return record;
}

// [0.95, 0.75, 0.35, 0.3]: as percentages, paper white on a press.
bool are_fractions(const std::vector<double>& inks) {
  return std::all_of(inks.begin(), inks.end(), [](double ink) { return ink <= 1; }) &&
         std::any_of(inks.begin(), inks.end(), [](double ink) { return ink > 0; });
}

// No ink for what a screen shows as a colour: white on white as well.
bool leave_paper_white(const RawColor& raw) {
  constexpr double nearly_white = 0.9;
  const double darkest = std::min({raw.rgb.red, raw.rgb.green, raw.rgb.blue});
  return darkest < nearly_white &&
         std::all_of(raw.cmyk.begin(), raw.cmyk.end(), [](double ink) { return ink == 0; });
}

std::string as_percentages(const std::vector<double>& fractions) {
  std::string all;
  for (const double each : fractions)
    all += (all.empty() ? "[" : ", ") + format_number(each * 100, 1);
  return all + "]";
}

std::optional<Color> with_inks(const RawColor& raw, const yaml::Node& node,
                               Diagnostics& diagnostics) {
  if (node.find("cmyk") == nullptr) return raw.rgb;
  if (raw.cmyk.size() != 4) {
    diagnostics.error("value-type", node.mark.place(),
                      "'cmyk' needs four percentages: cyan, magenta, yellow and black.",
                      std::string("Write the colour as ") + long_example + ".");
    return std::nullopt;
  }
  if (are_fractions(raw.cmyk)) {
    diagnostics.error("value-range", node.find("cmyk")->mark.place(),
                      "'cmyk' has percentages, from 0 to 100; with these nothing would be seen",
                      "Write " + as_percentages(raw.cmyk) + ".");
    return std::nullopt;
  }
  if (leave_paper_white(raw)) {
    diagnostics.error("value-range", node.find("cmyk")->mark.place(),
                      "'cmyk' has no ink at all, and 'rgb' is a colour: it would print white",
                      "Take 'cmyk' out: then the inks are made from 'rgb'.");
    return std::nullopt;
  }
  Color color = raw.rgb;
  color.has_inks = true;
  color.cyan = raw.cmyk[0] / 100;
  color.magenta = raw.cmyk[1] / 100;
  color.yellow = raw.cmyk[2] / 100;
  color.black = raw.cmyk[3] / 100;
  return color;
}

}  // namespace

Reader<Color> color() {
  const Reader<Color> plain = screen_color();
  auto read = [plain = plain.read](const yaml::Node& node,
                                   Diagnostics& diagnostics) -> std::optional<Color> {
    if (node.kind != yaml::Kind::map) return plain(node, diagnostics);
    const int errors_before = diagnostics.errors();
    const auto raw = color_record().reader().read(node, diagnostics);
    if (!raw || diagnostics.errors() > errors_before) return std::nullopt;
    return with_inks(*raw, node, diagnostics);
  };
  return {plain.expects, std::move(read),
          schema::any_of({plain.describe, color_record().describe()})};
}

}  // namespace pliego::read
