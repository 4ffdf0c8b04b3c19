#include "inserts/field_font.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <qpdf/QUtil.hh>
#include <string>

#include "inserts/content_parser.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {
namespace {

// Widths of the fonts that a PDF may use without holding them (ISO 32000-1, 9.6.2.2), as their
// makers publish them.

struct Row {
  const char* characters;       // UTF-8: those that all six fonts have as wide as each other
  std::array<short, 6> widths;  // of each font, in thousandths of an em
};

// Helvetica and its bold, Times, its bold, its italic and both; oblique faces of Helvetica are as
// wide as the upright ones. All characters of WinAnsiEncoding (ISO 32000-1, D.2),
// its small tilde as qpdf has it.
// clang-format off
constexpr Row rows[] = {
    {" ,.\u00A0·", {278, 278, 250, 250, 250, 250}},
    {"!", {278, 333, 333, 333, 333, 389}},
    {"\"", {355, 474, 408, 555, 420, 555}},
    {"#$0123456789_€ƒ†‡–¢£¤¥§«»", {556, 556, 500, 500, 500, 500}},
    {"%", {889, 889, 833, 1000, 833, 833}},
    {"&", {667, 722, 778, 833, 778, 778}},
    {"'", {191, 238, 180, 278, 214, 278}},
    {"()-`ˆ‹\u0303›¨\u00AD¯´¸", {333, 333, 333, 333, 333, 333}},
    {"*", {389, 389, 500, 500, 500, 500}},
    {"+<=>±×÷", {584, 584, 564, 570, 675, 570}},
    {"/\\ìíîï", {278, 278, 278, 278, 278, 278}},
    {":;", {278, 333, 278, 333, 333, 333}},
    {"?", {556, 611, 444, 500, 500, 500}},
    {"@", {1015, 975, 921, 930, 920, 832}},
    {"AÀÁÂÃÄÅ", {667, 722, 722, 722, 611, 667}},
    {"B", {667, 722, 667, 667, 611, 667}},
    {"CÇ", {722, 722, 667, 722, 667, 667}},
    {"DUÐÙÚÛÜ", {722, 722, 722, 722, 722, 722}},
    {"EÈÉÊË", {667, 667, 611, 667, 611, 667}},
    {"F", {611, 611, 556, 611, 611, 667}},
    {"GOQÒÓÔÕÖØ", {778, 778, 722, 778, 722, 722}},
    {"H", {722, 722, 722, 778, 722, 778}},
    {"IÌÍÎÏ", {278, 278, 333, 389, 333, 389}},
    {"J", {500, 556, 389, 500, 444, 500}},
    {"K", {667, 722, 722, 778, 667, 667}},
    {"L", {556, 611, 611, 667, 556, 611}},
    {"M", {833, 833, 889, 944, 833, 889}},
    {"NÑ", {722, 722, 722, 722, 667, 722}},
    {"PÞ", {667, 667, 556, 611, 611, 611}},
    {"R", {722, 722, 667, 722, 611, 667}},
    {"SŠ", {667, 667, 556, 556, 500, 556}},
    {"TZŽ", {611, 611, 611, 667, 556, 611}},
    {"VX", {667, 667, 722, 722, 611, 667}},
    {"W", {944, 944, 944, 1000, 833, 889}},
    {"YŸÝ", {667, 667, 722, 722, 556, 611}},
    {"[]", {278, 333, 333, 333, 389, 333}},
    {"^", {469, 584, 469, 581, 422, 570}},
    {"aàáâãäå", {556, 556, 444, 500, 500, 500}},
    {"bdpqþ", {556, 611, 500, 556, 500, 500}},
    {"cç", {500, 556, 444, 444, 444, 444}},
    {"eèéêë", {556, 556, 444, 444, 444, 444}},
    {"f", {278, 333, 333, 333, 278, 333}},
    {"goðòóôõö", {556, 611, 500, 500, 500, 500}},
    {"hnuñùúûü", {556, 611, 500, 556, 500, 556}},
    {"il", {222, 278, 278, 278, 278, 278}},
    {"j", {222, 278, 278, 333, 278, 278}},
    {"k", {500, 556, 500, 556, 444, 500}},
    {"m", {833, 889, 778, 833, 722, 778}},
    {"r", {333, 389, 333, 444, 389, 389}},
    {"sš", {500, 556, 389, 389, 389, 389}},
    {"t", {278, 333, 278, 333, 278, 278}},
    {"vyýÿ", {500, 556, 500, 500, 444, 444}},
    {"w", {722, 778, 722, 722, 667, 667}},
    {"x", {500, 556, 500, 500, 444, 500}},
    {"zž", {500, 500, 444, 444, 389, 389}},
    {"{}", {334, 389, 480, 394, 400, 348}},
    {"|¦", {260, 280, 200, 220, 275, 220}},
    {"~", {584, 584, 541, 520, 541, 570}},
    {"‚‘’", {222, 278, 333, 333, 333, 333}},
    {"„“”", {333, 500, 444, 500, 556, 500}},
    {"…—", {1000, 1000, 1000, 1000, 889, 1000}},
    {"‰", {1000, 1000, 1000, 1000, 1000, 1000}},
    {"Œ", {1000, 1000, 889, 1000, 944, 944}},
    {"•", {350, 350, 350, 350, 350, 350}},
    {"™", {1000, 1000, 980, 1000, 980, 1000}},
    {"œ", {944, 944, 722, 722, 667, 722}},
    {"¡", {333, 333, 333, 333, 389, 389}},
    {"©®", {737, 737, 760, 747, 760, 747}},
    {"ª", {370, 370, 276, 300, 276, 266}},
    {"¬", {584, 584, 564, 570, 675, 606}},
    {"°", {400, 400, 400, 400, 400, 400}},
    {"²³¹", {333, 333, 300, 300, 300, 300}},
    {"µ", {556, 611, 500, 556, 500, 576}},
    {"¶", {537, 556, 453, 540, 523, 500}},
    {"º", {365, 365, 310, 330, 310, 300}},
    {"¼½¾", {834, 834, 750, 750, 750, 750}},
    {"¿", {611, 611, 444, 500, 500, 500}},
    {"Æ", {1000, 1000, 889, 1000, 889, 944}},
    {"ß", {611, 611, 500, 556, 500, 500}},
    {"æ", {889, 889, 667, 722, 667, 722}},
    {"ø", {611, 611, 500, 500, 500, 500}},
};

// clang-format on

// By code of WinAnsiEncoding, in ems; 0: no character.
using Widths = std::array<std::array<double, 256>, 6>;

const Row* row_of(const std::string& character) {
  for (const Row& row : rows)
    if (std::string_view(row.characters).find(character) != std::string_view::npos) return &row;
  return nullptr;
}

Widths by_code() {
  Widths widths{};
  for (unsigned code = ' '; code < 256; ++code) {
    const Row* const row = row_of(QUtil::win_ansi_to_utf8(std::string(1, static_cast<char>(code))));
    for (std::size_t font = 0; row && font < widths.size(); ++font)
      widths[font][code] = row->widths[font] / 1000.0;
  }
  return widths;
}

bool has(const std::string& name, std::string_view part) {
  return name.find(part) != std::string::npos;
}

std::optional<std::size_t> column_of(const std::string& name) {
  const std::size_t bold = has(name, "Bold");
  if (has(name, "Helvetica") || has(name, "Arial")) return bold;
  if (!has(name, "Times")) return std::nullopt;
  return 2 + bold + (has(name, "Italic") || has(name, "Oblique") ? 2 : 0);
}

// What a code of WinAnsiEncoding advances, in ems. `font`: its BaseFont, without slash. Nothing for
// a font that is no kind of Helvetica, Times or Courier.
std::optional<double> standard_width(const std::string& font, unsigned char code) {
  static const Widths widths = by_code();
  if (has(font, "Courier")) return code >= 32 ? 0.6 : 0;
  const auto column = column_of(font);
  if (!column) return std::nullopt;
  return widths[*column][code];
}

constexpr double largest_size = 10'000;  // points; what is larger is a slip

// As forms commonly call the standard fonts.
std::string standard_name(const std::string& name) {
  static const std::map<std::string, std::string> names = {
      {"/HeBo", "Helvetica-Bold"}, {"/TiRo", "Times-Roman"},      {"/TiBo", "Times-Bold"},
      {"/TiIt", "Times-Italic"},   {"/TiBI", "Times-BoldItalic"}, {"/Cour", "Courier"},
      {"/CoBo", "Courier-Bold"}};
  const auto found = names.find(name);
  return found == names.end() ? "Helvetica" : found->second;
}

bool is_embedded(QPDFObjectHandle font) {
  QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
  return descriptor.isDictionary() &&
         (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") ||
          descriptor.hasKey("/FontFile3"));
}

bool is_simple(QPDFObjectHandle font) {
  QPDFObjectHandle subtype = font.getKey("/Subtype");
  return subtype.isNameAndEquals("/Type1") || subtype.isNameAndEquals("/TrueType");
}

std::string base_name(QPDFObjectHandle font) {
  QPDFObjectHandle name = font.getKey("/BaseFont");
  return name.isName() ? name.getName().substr(1) : std::string();
}

double part_of(const Operation& operation, std::size_t part) {
  return std::clamp(operation.number(part), 0.0, 1.0);
}

// g, rg or k (8.6.4) with their operands.
std::string operators(const Operation& operation) {
  const bool is_gray = operation.op == "g"_op, is_light = operation.op == "rg"_op;
  std::string out;
  for (std::size_t i = 0; i < (is_gray ? 1u : is_light ? 3u : 4u); ++i)
    out += number_syntax(part_of(operation, i), 4) + " ";
  return out + (is_gray ? "g\n" : is_light ? "rg\n" : "k\n");
}

// The same as screens show it; of inks as common viewers turn them into light.
Color color_of(const Operation& operation) {
  const auto part = [&](std::size_t i) { return part_of(operation, i); };
  Color color{.has_inks = false};
  if (operation.op == "g"_op) color.red = color.green = color.blue = part(0);
  if (operation.op == "rg"_op) color.red = part(0), color.green = part(1), color.blue = part(2);
  if (operation.op != "k"_op) return color;
  const double light = 1 - part(3);
  color.red = (1 - part(0)) * light;
  color.green = (1 - part(1)) * light;
  color.blue = (1 - part(2)) * light;
  return color;
}

}  // namespace

TextStyle style_of(const std::string& default_appearance) {
  TextStyle style;
  try {
    parse_content(default_appearance, [&](const Operation& operation) {
      switch (operation.op) {
        case "Tf"_op:
          style.font = operation.name_at(0);
          style.size = std::abs(operation.number(1));
          if (style.size > largest_size) style.size = 0;
          break;
        case "g"_op:
        case "rg"_op:
        case "k"_op:
          style.color = operators(operation);
          style.fill = color_of(operation);
          break;
        default:
          break;
      }
    });
  } catch (const std::runtime_error&) {  // what was read of it so far
  }
  return style;
}

FieldFont::FieldFont(QPDFObjectHandle fonts, const std::string& name) {
  QPDFObjectHandle named =
      fonts.isDictionary() && !name.empty() ? fonts.getKey(name) : QPDFObjectHandle::newNull();
  is_bold_ = (named.isDictionary() ? base_name(named) : standard_name(name)).find("Bold") !=
             std::string::npos;
  const bool is_usable = named.isDictionary() && is_simple(named);
  const bool is_told = is_usable && named.getKey("/Widths").isArray() &&
                       named.getKey("/Encoding").isNameAndEquals("/WinAnsiEncoding");
  if (is_told) {
    font_ = named;
    own_.emplace(named);
  } else if (!is_usable) {
    use_standard(standard_name(name));
  } else if (!is_embedded(named) && standard_width(base_name(named), 'a')) {
    use_standard(base_name(named));
  } else {
    use_standard("Helvetica");
  }
}

void FieldFont::use_standard(const std::string& name) {
  font_ = QPDFObjectHandle::parse("<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding>>");
  font_.replaceKey("/BaseFont", QPDFObjectHandle::newName("/" + name));
  name_ = name;
}

std::optional<std::string> FieldFont::codes(const std::string& text) const {
  std::string codes;
  if (!QUtil::utf8_to_win_ansi(text, codes, '?')) return std::nullopt;
  for (const char code : codes)
    if (static_cast<unsigned char>(code) > ' ' && width_of(static_cast<unsigned char>(code)) <= 0)
      return std::nullopt;
  return codes;
}

double FieldFont::width_of(unsigned char code) const {
  if (own_) return own_->advance(std::string(1, static_cast<char>(code))).width;
  return standard_width(name_, code).value_or(0.5);
}

double FieldFont::width(const std::string& codes) const {
  double sum = 0;
  for (const char code : codes) sum += width_of(static_cast<unsigned char>(code));
  return sum;
}

}  // namespace pliego::inserts
