#include "picture/geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/ascii.h"
#include "picture/path_data.h"
#include "picture/scan.h"

namespace pliego::picture {
namespace {

using std::numbers::pi;

Transform turned(double degrees) {
  const double angle = degrees * pi / 180;
  return {std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
}

std::optional<Transform> one_transform(const std::string& name, const std::vector<double>& n) {
  const std::size_t count = n.size();
  if (name == "matrix" && count == 6) return Transform{n[0], n[1], n[2], n[3], n[4], n[5]};
  if (name == "translate" && (count == 1 || count == 2))
    return Transform::translate(n[0], count == 2 ? n[1] : 0);
  if (name == "translatex" && count == 1) return Transform::translate(n[0], 0);
  if (name == "translatey" && count == 1) return Transform::translate(0, n[0]);
  if (name == "scalex" && count == 1) return Transform{n[0], 0, 0, 1, 0, 0};
  if (name == "scaley" && count == 1) return Transform{1, 0, 0, n[0], 0, 0};
  if (name == "scale" && (count == 1 || count == 2))
    return Transform{n[0], 0, 0, n[count - 1], 0, 0};
  if (name == "rotate" && count == 1) return turned(n[0]);
  if (name == "rotate" && count == 3)
    return Transform::translate(-n[1], -n[2])
        .then(turned(n[0]))
        .then(Transform::translate(n[1], n[2]));
  if (name == "skewx" && count == 1) return Transform{1, 0, std::tan(n[0] * pi / 180), 1, 0, 0};
  if (name == "skewy" && count == 1) return Transform{1, std::tan(n[0] * pi / 180), 0, 1, 0, 0};
  return std::nullopt;
}

// Numbers with what CSS writes behind them: px and deg. None where there is another unit.
std::vector<double> arguments(std::string_view text) {
  Scanner scanner(text);
  std::vector<double> all;
  while (const auto number = scanner.number()) {
    all.push_back(*number);
    const std::string unit = ascii_small(scanner.word());
    if (!unit.empty() && unit != "px" && unit != "deg") return {};
    scanner.skip_separator();
  }
  if (!scanner.at_end()) all.clear();
  return all;
}

std::vector<PathSegment> points(const Element& element, bool closes) {
  using Kind = PathSegment::Kind;
  const std::vector<double> all = numbers(element.get("points"));
  std::vector<PathSegment> path;
  for (std::size_t i = 0; i + 1 < all.size(); i += 2)
    path.push_back({i == 0 ? Kind::move : Kind::line, {}, {}, {all[i], all[i + 1]}});
  if (closes && !path.empty()) path.push_back({Kind::close, {}, {}, {}});
  return path;
}

std::vector<PathSegment> rectangle_of(const Measures& m) {
  const Rect area{m.across("x"), m.down("y"), m.across("width"), m.down("height")};
  if (!(area.width > 0) || !(area.height > 0)) return {};
  const auto rx = m.radius("rx"), ry = m.radius("ry");
  return rectangle(area, rx ? *rx : ry.value_or(0), ry ? *ry : rx.value_or(0));
}

std::vector<PathSegment> ellipse_of(const Element& element, const Measures& m) {
  const bool is_circle = element.name == "circle";
  const auto r = m.radius("r"), own_x = m.radius("rx"), own_y = m.radius("ry");
  const double rx = is_circle ? r.value_or(0) : own_x ? *own_x : own_y.value_or(0);
  const double ry = is_circle ? r.value_or(0) : own_y ? *own_y : own_x.value_or(0);
  if (!(rx > 0) || !(ry > 0)) return {};
  return ellipse({m.across("cx"), m.down("cy")}, rx, ry);
}

Transform transform_in(std::string_view text, const Element& element, std::string_view attribute) {
  Transform all;
  Scanner scanner(text);
  while (!scanner.at_end()) {
    const std::string name = ascii_small(scanner.word());
    const bool opens = scanner.take('(');
    const auto one = one_transform(name, arguments(scanner.until(')')));
    if (name == "none" && !opens) return all;
    if (!opens || !one)
      refuse(element, "a '" + std::string(attribute) + "' that can't be read",
             "Save it anew as plain SVG.");
    all = one->then(all);
    scanner.skip_separator();
  }
  return all;
}

}  // namespace

Transform read_transform(const Element& element, std::string_view attribute) {
  return transform_in(element.get(attribute), element, attribute);
}

Transform transform_of(const Element& element, const Style& style) {
  const std::string& text = style.transform ? *style.transform : element.get("transform");
  return transform_in(text, element, "transform");
}

std::optional<ViewBox> read_view_box(const Element& element) {
  const std::vector<double> n = numbers(element.get("viewBox"));
  if (n.size() != 4 || !(n[2] > 0) || !(n[3] > 0)) return std::nullopt;
  return ViewBox{{n[0], n[1], n[2], n[3]}};
}

Transform ViewBox::onto(const Rect& area, std::string_view preserve_aspect_ratio) const {
  double sx = area.width / box.width, sy = area.height / box.height;
  const std::string word = ascii_small(trimmed(preserve_aspect_ratio));
  double left = 0.5, top = 0.5;
  if (!word.starts_with("none")) {
    const bool slices = word.find("slice") != std::string::npos;
    sx = sy = slices ? std::max(sx, sy) : std::min(sx, sy);
    if (word.find("xmin") != std::string::npos) left = 0;
    if (word.find("xmax") != std::string::npos) left = 1;
    if (word.find("ymin") != std::string::npos) top = 0;
    if (word.find("ymax") != std::string::npos) top = 1;
  }
  return {sx,
          0,
          0,
          sy,
          area.x + (area.width - box.width * sx) * left - box.x * sx,
          area.y + (area.height - box.height * sy) * top - box.y * sy};
}

double diagonal(const Size& viewport) {
  return std::hypot(viewport.width, viewport.height) / std::numbers::sqrt2;
}

const std::string& Measures::word(std::string_view name) const {
  const auto said = style_.sizes.find(name);
  return said == style_.sizes.end() ? element_.get(name) : said->second;
}

std::optional<Length> Measures::read(std::string_view attribute) const {
  return read_length(trimmed(word(attribute)), style_.font_size);
}

double Measures::across(std::string_view attribute, double otherwise) const {
  const auto length = read(attribute);
  return length ? length->of(viewport_.width) : otherwise;
}

double Measures::down(std::string_view attribute, double otherwise) const {
  const auto length = read(attribute);
  return length ? length->of(viewport_.height) : otherwise;
}

std::optional<double> Measures::radius(std::string_view attribute) const {
  const auto length = read(attribute);
  if (!length || length->value < 0) return std::nullopt;
  return length->of(attribute == "rx"   ? viewport_.width
                    : attribute == "ry" ? viewport_.height
                                        : diagonal(viewport_));
}

bool is_basic_shape(const Element& element) {
  static constexpr const char* shapes[] = {"path", "rect",     "circle", "ellipse",
                                           "line", "polyline", "polygon"};
  return std::any_of(std::begin(shapes), std::end(shapes),
                     [&](const char* shape) { return element.name == shape; });
}

std::vector<PathSegment> outline_of(const Element& element, const Measures& measures) {
  using Kind = PathSegment::Kind;
  const std::string& name = element.name;
  if (name == "path") return path_data(measures.word("d"));
  if (name == "rect") return rectangle_of(measures);
  if (name == "circle" || name == "ellipse") return ellipse_of(element, measures);
  if (name == "polyline" || name == "polygon") return points(element, name == "polygon");
  return {{Kind::move, {}, {}, {measures.across("x1"), measures.down("y1")}},
          {Kind::line, {}, {}, {measures.across("x2"), measures.down("y2")}}};
}

}  // namespace pliego::picture
