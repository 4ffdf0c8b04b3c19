#include "pdf/paint_set.h"

#include <algorithm>

#include "base/number_text.h"
#include "draw/visit.h"

namespace pliego::pdf {
namespace {

using Inks = draw::Metadata::Inks;

class Syntax {
 public:
  Syntax& operator<<(const char* text) {
    out_ += text;
    return *this;
  }
  Syntax& operator<<(double value) {
    append_number(out_, value, 4);
    out_ += ' ';
    return *this;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

void add_color(Syntax& to, const Color& color, Inks inks) {
  to << "[";
  if (inks == Inks::cmyk) {
    to << color.cyan << color.magenta << color.yellow << color.black;
  } else {
    to << color.red << color.green << color.blue;
  }
  to << "]";
}

// From one colour to the next, evenly (7.10.3).
struct Step {
  double begin, end;
  const Color *from, *to;
};

// One after the other. Stops at the same place are a step without width, which a stitching function
// can't have.
std::vector<Step> steps_of(const std::vector<GradientStop>& stops) {
  std::vector<Step> steps;
  const auto add = [&](double begin, double end, const Color& from, const Color& to) {
    if (end - begin > 0.0005) steps.push_back({begin, end, &from, &to});
  };
  add(0, stops.front().at, stops.front().color, stops.front().color);
  for (std::size_t i = 1; i < stops.size(); ++i)
    add(stops[i - 1].at, stops[i].at, stops[i - 1].color, stops[i].color);
  add(stops.back().at, 1, stops.back().color, stops.back().color);
  return steps;
}

void add_function(Syntax& to, const std::vector<GradientStop>& stops, Inks inks) {
  const std::vector<Step> steps = steps_of(stops);
  to << "<</FunctionType 3/Domain[0 1]/Functions[";
  for (const Step& step : steps) {
    to << "<</FunctionType 2/N 1/Domain[0 1]/C0";
    add_color(to, *step.from, inks);
    to << "/C1";
    add_color(to, *step.to, inks);
    to << ">>";
  }
  to << "]/Bounds[";
  for (std::size_t i = 1; i < steps.size(); ++i) to << steps[i].begin;
  to << "]/Encode[";
  for (std::size_t i = 0; i < steps.size(); ++i) to << "0 1 ";
  to << "]>>";
}

template <class T>
void add_once(std::vector<T>& all, const T& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

}  // namespace

PaintSet::Opacity PaintSet::opacity_of(const draw::Path& path) {
  return {path.fill ? path.opacity : 1, path.stroke ? path.stroke->opacity : 1};
}

PaintSet::PaintSet(const draw::Document& document) {
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* path = std::get_if<draw::Path>(&item);
      if (!path) return;
      if (path->fill && path->gradient) add_once(gradients_, path->gradient);
      if (draw::is_see_through(*path)) add_once(opacities_, opacity_of(*path));
    });
  }
}

std::size_t PaintSet::index_of(const Gradient& gradient) const {
  const auto found = std::find_if(gradients_.begin(), gradients_.end(),
                                  [&](const auto& own) { return own.get() == &gradient; });
  return static_cast<std::size_t>(found - gradients_.begin());
}

std::size_t PaintSet::index_of(const Opacity& opacity) const {
  return static_cast<std::size_t>(std::find(opacities_.begin(), opacities_.end(), opacity) -
                                  opacities_.begin());
}

Dict embed_gradient(Objects& objects, const Gradient& gradient, Inks inks) {
  Syntax to;
  const auto add = [&](Point p, double radius) {
    to << p.x << p.y;
    if (gradient.radial) to << radius;
  };
  to << (gradient.radial ? "<</ShadingType 3" : "<</ShadingType 2");
  to << (inks == Inks::cmyk ? "/ColorSpace/DeviceCMYK" : "/ColorSpace/DeviceRGB") << "/Coords[";
  add(gradient.from, gradient.from_radius);
  add(gradient.to, gradient.to_radius);
  to << "]/Extend[true true]/Function";
  add_function(to, gradient.stops, inks);
  to << ">>";
  Dict shading = objects.dict();
  objects.set_syntax(shading, to.take());
  return shading;
}

Dict embed_opacity(Objects& objects, const PaintSet::Opacity& opacity) {
  Dict state = objects.dict();
  return state.name("Type", "ExtGState").real("ca", opacity.first).real("CA", opacity.second);
}

}  // namespace pliego::pdf
