#include "picture/sizes.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "picture/scan.h"
#include "picture/style.h"

namespace pliego::picture {
namespace {

struct Sizes {
  std::string_view element;
  std::array<std::string_view, 6> properties;
};

constexpr Sizes sizes[] = {
    {"rect", {"x", "y", "width", "height", "rx", "ry"}},
    {"circle", {"cx", "cy", "r"}},
    {"ellipse", {"cx", "cy", "rx", "ry"}},
    {"path", {"d"}},
    {"svg", {"x", "y", "width", "height"}},
    {"symbol", {"x", "y", "width", "height"}},
    {"use", {"x", "y", "width", "height"}},
};

// The data of path("M0 0 …").
std::optional<std::string> path_in_style(std::string_view value) {
  Scanner scanner(value);
  if (ascii_small(scanner.word()) != "path" || !scanner.take('(')) return std::nullopt;
  const std::string_view quoted = trimmed(scanner.until(')'));
  const bool is_quoted = quoted.size() >= 2 && (quoted.front() == '"' || quoted.front() == '\'') &&
                         quoted.back() == quoted.front();
  if (!is_quoted || !scanner.at_end()) return std::nullopt;
  return std::string(quoted.substr(1, quoted.size() - 2));
}

bool has_unit(std::string_view value) {
  Scanner scanner(value);
  const auto number = scanner.number();
  return number && (*number == 0 || !scanner.at_end());
}

}  // namespace

bool is_size_of(const Element& element, std::string_view property) {
  for (const Sizes& each : sizes)
    if (each.element == element.name)
      return std::find(each.properties.begin(), each.properties.end(), property) !=
             each.properties.end();
  return false;
}

std::optional<std::string> size_in_style(const Declaration& one, double font_size) {
  const std::string word = ascii_small(one.value);
  for (const char* none : {"auto", "none", "initial", "unset", "revert"})
    if (word == none) return "";
  if (one.property == "d") return path_in_style(one.value);
  if (!read_length(one.value, font_size) || !has_unit(one.value)) return std::nullopt;
  return one.value;
}

}  // namespace pliego::picture
