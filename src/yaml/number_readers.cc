// Readers of numbers, flags and lengths.
#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ascii.h"
#include "base/units.h"
#include "yaml/fields.h"

namespace pliego::read {

namespace {

std::string span(double low, double high, std::string_view unit = {}, double points = 1) {
  const std::string name(unit);
  return "from " + format_number(low / points, 4) + name + " to " +
         format_number(high / points, 4) + name;
}

void report_range(const yaml::Node& node, const std::string& range, Diagnostics& diagnostics) {
  diagnostics.error("value-range", node.mark.place(),
                    label(node) + " must be " + range + "; here it is " + node.scalar);
}

// "+1.5" is 1.5, as on the rulers of a test sheet.
std::string_view without_plus(std::string_view written) {
  const bool has_sign = written.starts_with('+') && !written.starts_with("+-");
  return has_sign ? written.substr(1) : written;
}

// A number as written without quotes, else a hint for the author.
std::optional<double> plain_number(const yaml::Node& node, std::string* hint) {
  if (node.kind != yaml::Kind::scalar) return std::nullopt;
  const std::optional<double> value = parse_number(without_plus(node.scalar));
  if (value && !node.quoted) return value;
  if (value) *hint = "Remove the quotes: in quotes it is text.";
  std::string pointed = node.scalar;
  std::replace(pointed.begin(), pointed.end(), ',', '.');
  if (!value && parse_number(pointed)) *hint = "Write a decimal point: " + pointed + ".";
  if (const std::string share = pointed.substr(0, pointed.find_last_not_of(" %") + 1);
      share.size() < pointed.size() && parse_number(share))
    *hint = "Write it without the sign: " + share + ".";
  return std::nullopt;
}

std::string flag_hint(const yaml::Node& node) {
  if (node.kind != yaml::Kind::scalar) return {};
  if (node.quoted) return "Write true or false without quotes.";
  for (const char* yes : {"yes", "Yes", "on", "On", "True", "TRUE", "1"}) {
    if (node.scalar == yes) return "Write true.";
  }
  for (const char* no : {"no", "No", "off", "Off", "False", "FALSE", "0"}) {
    if (node.scalar == no) return "Write false.";
  }
  return {};
}

// "−0,1 ″" is -0.1in: a minus, decimal sign and unit as people and word processors write them.
std::string with_plain_signs(std::string_view written) {
  struct Sign {
    std::string_view typed, plain;
  };
  constexpr Sign signs[] = {{"−", "-"},  {"–", "-"},  {"—", "-"},     {"‑", "-"},    {"＋", "+"},
                            {"″", "in"}, {"”", "in"}, {"“", "in"},    {"\"", "in"},  {"''", "in"},
                            {",", "."},  {" ", ""},   {"\u00a0", ""}, {"\u202f", ""}};
  std::string plain;
  while (!written.empty()) {
    const auto found = std::find_if(std::begin(signs), std::end(signs), [&](const Sign& sign) {
      return written.starts_with(sign.typed);
    });
    const bool is_known = found != std::end(signs);
    plain += is_known ? found->plain : written.substr(0, 1);
    written.remove_prefix(is_known ? found->typed.size() : 1);
  }
  const std::size_t unit = plain.find_first_not_of("+-.0123456789");
  if (unit == std::string::npos) return plain;
  const std::string name = ascii_small(std::string_view(plain).substr(unit));
  constexpr Sign units[] = {{"inch", "in"},  {"inches", "in"}, {"points", "pt"},
                            {"point", "pt"}, {"pixels", "px"}, {"millimeters", "mm"}};
  for (const Sign& each : units)
    if (name == each.typed) return plain.substr(0, unit) + std::string(each.plain);
  return plain.substr(0, unit) + name;
}

std::string length_hint(const yaml::Node& node) {
  if (node.kind != yaml::Kind::scalar) return {};
  const std::string repaired = with_plain_signs(node.scalar);
  if (parse_length(without_plus(repaired))) return "Write it so: " + repaired + ".";
  return "A length needs a number and its unit: write 5in, 9pt, 3mm or 1080px.";
}

// The range in points, and in the author's own unit.
std::string length_span(const std::string& written, double low, double high) {
  const std::string unit = written.substr(written.size() - 2);
  std::string points = span(low, high, "pt");
  if (unit == "pt") return points;
  return points + " (" + span(low, high, unit, points_per(unit).value_or(1)) + ")";
}

}  // namespace

Reader<double> number(double low, double high) {
  const std::string range = span(low, high);
  std::string expects = "a number " + range;
  auto read = [=](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<double> {
    std::string hint;
    const std::optional<double> value = plain_number(node, &hint);
    if (value && *value >= low && *value <= high) return value;
    if (value) {
      report_range(node, range, diagnostics);
    } else {
      report_wrong_value(node, expects, diagnostics, hint);
    }
    return std::nullopt;
  };
  return {expects, std::move(read), schema::number(low, high)};
}

Reader<int> integer(int low, int high) {
  const std::string range = span(low, high);
  std::string expects = "a whole number " + range;
  auto read = [=](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<int> {
    std::string hint;
    const std::optional<double> value = plain_number(node, &hint);
    if (!value || std::floor(*value) != *value) {
      report_wrong_value(node, expects, diagnostics, hint);
      return std::nullopt;
    }
    if (*value >= low && *value <= high) return static_cast<int>(*value);
    report_range(node, range, diagnostics);
    return std::nullopt;
  };
  return {expects, std::move(read), schema::integer(low, high)};
}

Reader<bool> flag() {
  const std::string expects = "true or false";
  auto read = [expects](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<bool> {
    const bool plain = node.kind == yaml::Kind::scalar && !node.quoted;
    if (plain && node.scalar == "true") return true;
    if (plain && node.scalar == "false") return false;
    report_wrong_value(node, expects, diagnostics, flag_hint(node));
    return std::nullopt;
  };
  return {expects, std::move(read), schema::flag()};
}

Reader<double> length(double low, double high) {
  const std::string expects = "a length with a unit, such as 5in";
  auto read = [=](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<double> {
    const bool is_word = node.kind == yaml::Kind::scalar;
    const std::optional<double> points =
        is_word ? parse_length(without_plus(node.scalar)) : std::nullopt;
    constexpr double rounding = 1e-9;  // 25.4mm is 1in to an author
    if (points && *points >= low - rounding && *points <= high + rounding) return points;
    if (points) {
      report_range(node, length_span(node.scalar, low, high), diagnostics);
    } else {
      report_wrong_value(node, expects, diagnostics, length_hint(node));
    }
    return std::nullopt;
  };
  return {expects, std::move(read), schema::word("^[-+]?[0-9]*\\.?[0-9]+(in|pt|mm|cm|px)$")};
}

}  // namespace pliego::read
