#include "inserts/field_font.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <qpdf/QUtil.hh>

#include "inserts/content_parser.h"
#include "inserts/standard_widths.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {
namespace {

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
