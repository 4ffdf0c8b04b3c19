#include "picture/gradient.h"

#include <algorithm>
#include <cmath>

#include "picture/geometry.h"
#include "picture/scan.h"

namespace pliego::picture {
namespace {

constexpr std::size_t most_stops = 256;

// A gradient and those it takes its attributes and stops from, itself first.
std::vector<const Element*> chain_of(const Element& gradient, const Tree& tree) {
  std::vector<const Element*> chain{&gradient};
  while (chain.size() < 16) {
    const std::string& href = chain.back()->get("href");
    if (href.empty()) break;
    if (!href.starts_with("#"))
      refuse(gradient, "colours from another file ('" + href + "')",
             "Save the drawing as one plain SVG file.");
    const Element* next = tree.find(std::string_view(href).substr(1));
    const bool is_gradient =
        next && (next->name == "linearGradient" || next->name == "radialGradient");
    if (!is_gradient || std::find(chain.begin(), chain.end(), next) != chain.end()) break;
    chain.push_back(next);
  }
  return chain;
}

struct Stops {
  std::vector<GradientStop> all;
  double opacity = 1;
};

Stops read_stops(const std::vector<const Element*>& chain, const Source& source) {
  Stops stops;
  for (const Element* each : chain) {
    const Style around = style_of(*each, {}, source.sheet, source.tree);
    if (around.transform && !around.transform->empty())
      refuse(*each, "a gradient that a style moves or turns (transform)",
             "Save it anew as plain SVG, without styles of web pages.");
    for (const auto& kid : each->kids) {
      if (kid->name != "stop") continue;
      if (stops.all.size() >= most_stops) break;
      const Style style = style_of(*kid, around, source.sheet, source.tree);
      const SeenColor& color = style.stop.is_current ? style.color : style.stop.color;
      const double opacity = color.opacity * style.stop_opacity;
      if (!stops.all.empty() && std::abs(opacity - stops.opacity) > 0.002)
        refuse(*kid, "a gradient that fades out",
               "Give its stops solid colours, or save the picture as PNG.");
      stops.opacity = opacity;
      const auto at = read_length(trimmed(kid->get("offset")), 16);
      const double before = stops.all.empty() ? 0 : stops.all.back().at;
      stops.all.push_back({std::clamp(at ? at->of(1) : 0, before, 1.0), color.color});
    }
    if (!stops.all.empty()) break;
  }
  return stops;
}

Color mean(const std::vector<GradientStop>& stops) {
  double red = 0, green = 0, blue = 0;
  const double part = 1. / static_cast<double>(stops.size());
  for (const GradientStop& stop : stops) {
    red += stop.color.red * part;
    green += stop.color.green * part;
    blue += stop.color.blue * part;
  }
  return rgb(red, green, blue);
}

// Attributes that an element of the chain has.
class Attributes {
 public:
  Attributes(const std::vector<const Element*>& chain, const Size& whole)
      : chain_(chain), whole_(whole) {}

  const std::string& text(std::string_view name) const {
    return chain_[std::min(index(name), chain_.size() - 1)]->get(name);
  }
  bool has(std::string_view name) const { return index(name) < chain_.size(); }
  const Element& owner(std::string_view name) const { return *chain_[index(name)]; }

  double across(std::string_view name, double part) const { return of(name, part, whole_.width); }
  double down(std::string_view name, double part) const { return of(name, part, whole_.height); }
  double radius(std::string_view name, double part) const {
    return std::abs(of(name, part, diagonal(whole_)));
  }

 private:
  std::size_t index(std::string_view name) const {
    std::size_t i = 0;
    while (i < chain_.size() && chain_[i]->get(name).empty()) ++i;
    return i;
  }
  double of(std::string_view name, double part, double whole) const {
    const auto length = read_length(trimmed(text(name)), 16);
    return length ? length->of(whole) : part * whole;
  }

  const std::vector<const Element*>& chain_;
  Size whole_;
};

void place_linear(Gradient& gradient, const Attributes& attributes) {
  gradient.from = {attributes.across("x1", 0), attributes.down("y1", 0)};
  gradient.to = {attributes.across("x2", 1), attributes.down("y2", 0)};
}

// The focus is moved into the circle where it lies outside, as SVG 1.1 asks (13.2.3).
void place_radial(Gradient& gradient, const Attributes& attributes) {
  gradient.radial = true;
  gradient.to = {attributes.across("cx", 0.5), attributes.down("cy", 0.5)};
  gradient.to_radius = attributes.radius("r", 0.5);
  gradient.from = gradient.to;
  if (attributes.has("fx")) gradient.from.x = attributes.across("fx", 0.5);
  if (attributes.has("fy")) gradient.from.y = attributes.down("fy", 0.5);
  if (attributes.has("fr")) gradient.from_radius = attributes.radius("fr", 0);
  const double dx = gradient.from.x - gradient.to.x, dy = gradient.from.y - gradient.to.y;
  gradient.from_radius = std::min(gradient.from_radius, gradient.to_radius * 0.99);
  const double most = (gradient.to_radius - gradient.from_radius) * 0.99, away = std::hypot(dx, dy);
  if (away > most && away > 0)
    gradient.from = {gradient.to.x + dx * most / away, gradient.to.y + dy * most / away};
}

bool is_flat(const Gradient& gradient) {
  return gradient.radial ? !(gradient.to_radius > 0) : gradient.from == gradient.to;
}

bool is_singular(const Transform& t) { return !(std::abs(t.a * t.d - t.b * t.c) > 1e-12); }

}  // namespace

std::optional<Paint> gradient_paint(const Element& element, const Source& source, const Rect& box,
                                    const Size& viewport) {
  const auto chain = chain_of(element, source.tree);
  Stops stops = read_stops(chain, source);
  if (stops.all.empty()) return std::nullopt;
  Paint paint{.color = stops.all.back().color, .gradient = {}, .opacity = stops.opacity};
  if (stops.all.size() == 1) return paint;
  const Attributes units(chain, {1, 1});
  const bool in_box = units.text("gradientUnits") != "userSpaceOnUse";
  if (in_box && (!(box.width > 0) || !(box.height > 0))) return std::nullopt;
  const Attributes attributes(chain, in_box ? Size{1, 1} : viewport);
  const std::string& spread = attributes.text("spreadMethod");
  if (spread == "reflect" || spread == "repeat")
    refuse(element, "a gradient that repeats itself",
           "Let it end with its last colour (in Inkscape: Fill and Stroke > Repeat: None).");
  Gradient gradient;
  element.name == "radialGradient" ? place_radial(gradient, attributes)
                                   : place_linear(gradient, attributes);
  if (attributes.has("gradientTransform"))
    gradient.place = read_transform(attributes.owner("gradientTransform"), "gradientTransform");
  if (in_box) gradient.place = gradient.place.then({box.width, 0, 0, box.height, box.x, box.y});
  if (is_flat(gradient) || is_singular(gradient.place)) return paint;
  paint.color = mean(stops.all);
  gradient.stops = std::move(stops.all);
  paint.gradient = std::make_shared<const Gradient>(std::move(gradient));
  return paint;
}

}  // namespace pliego::picture
