#include "picture/drawer.h"

#include <algorithm>
#include <cmath>

#include "picture/crossings.h"
#include "picture/limits.h"
#include "picture/path_data.h"
#include "picture/picture.h"
#include "picture/refused.h"
#include "picture/scan.h"

namespace pliego::picture {
namespace {

constexpr const char* simpler =
    "Simplify the drawing (in Inkscape: Path > Simplify), or save it as PNG.";
constexpr double most_sides = 100;  // how many times longer one side may be than the other

Rect common(const Rect& a, const Rect& b) {
  const double x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0.0, std::min(a.right(), b.right()) - x),
          std::max(0.0, std::min(a.bottom(), b.bottom()) - y)};
}

double thickness(const Transform& t) {
  return std::max(std::hypot(t.a, t.b), std::hypot(t.c, t.d));
}

bool is_sound(const Rect& box) {
  return std::abs(box.x) < max_number && std::abs(box.y) < max_number && box.width < max_number &&
         box.height < max_number;
}

const Element& target_of(const Element& use, const Tree& tree) {
  const std::string& href = use.get("href");
  if (!href.starts_with("#"))
    refuse(use, "a copy of something in another file ('" + href + "')",
           "Save the drawing as one plain SVG file.");
  const Element* target = tree.find(std::string_view(href).substr(1));
  if (!target)
    refuse(use, "a copy of '" + href.substr(1) + "', which is not there",
           "Save the drawing anew as plain SVG.");
  return *target;
}

bool is_gradient(const Element& element) {
  return element.name == "linearGradient" || element.name == "radialGradient";
}

}  // namespace

// The drawing is as large as its width and height say, or as its view box.
Drawing Drawer::draw() {
  const Element& root = *source_.tree.root;
  refuse_what_runs(root);
  const auto view_box = read_view_box(root);
  const Style style = style_of(root, {}, source_.sheet, source_.tree);
  refuse_of_whole(root, style);
  const Measures measures(root, style, {});
  const auto side = [&](const char* attribute, double of_box) {
    const auto length = read_length(trimmed(measures.word(attribute)), 16);
    return length && !length->percent && length->value > 0 ? length->value : of_box;
  };
  const Size own{side("width", 0), side("height", 0)};
  Size size = own;
  if (view_box && !(own.width > 0 && own.height > 0)) {
    const double ratio = view_box->box.width / view_box->box.height;
    size = own.width > 0    ? Size{own.width, own.width / ratio}
           : own.height > 0 ? Size{own.height * ratio, own.height}
                            : Size{view_box->box.width, view_box->box.height};
  }
  if (!(size.width > 0) || !(size.height > 0))
    throw PictureError("it doesn't say how large it is",
                       "Give the drawing a size (in Inkscape: File > Document Properties > Resize "
                       "to content), and save it anew.");
  const bool is_long =
      size.width > most_sides * size.height || size.height > most_sides * size.width;
  if (is_long || !is_sound({0, 0, size.width, size.height}) || size.width < 1e-3 ||
      size.height < 1e-3)
    throw PictureError(
        "its size makes no sense: one side is far longer than the other, or both "
        "are far too large or small",
        "Fit the page to the drawing (in Inkscape: File > Document Properties > "
        "Resize to content), and save it anew.");
  Drawing drawing{.size = size, .parts = {}};
  const Rect all{0, 0, size.width, size.height};
  Around around{
      .style = style,
      .place = view_box ? view_box->onto(all, root.get("preserveAspectRatio")) : Transform{},
      .viewport = view_box ? Size{view_box->box.width, view_box->box.height} : size,
      .seen = all};
  const double opacity = style.opacity;
  if (style.is_shown && opacity > 0) draw_kids(root, around, drawing.parts);
  if (opacity < 1) thin_out(drawing.parts, opacity, root);
  if (drawing.parts.empty())
    throw PictureError("it draws nothing inside its page",
                       "Look at it in the drawing program: is everything hidden, or beside the "
                       "page? (In Inkscape: File > Document Properties > Resize to content.)");
  return drawing;
}

// Where programs turn or cut a whole drawing differs: around its corner or its middle, in its own
// units or the page's.
void Drawer::refuse_of_whole(const Element& root, const Style& style) const {
  const Transform place = transform_of(root, style);
  const bool moves =
      place.a != 1 || place.b != 0 || place.c != 0 || place.d != 1 || place.e != 0 || place.f != 0;
  if (moves)
    refuse(root, "a move, turn or size of the whole drawing (transform)",
           "Move, turn or size what is in the drawing, and save it anew as plain SVG.");
  const Element* clip = style.clip.empty() ? nullptr : source_.tree.find(style.clip);
  if (clip && clip->name == "clipPath")
    refuse(root, "an outline that cuts off the whole drawing (clip-path)",
           "Cut off a group in the drawing instead, and save it anew as plain SVG.");
}

void Drawer::draw_kids(const Element& element, const Around& around, Parts& to) {
  for (const auto& kid : element.kids) draw_element(*kid, around, to);
}

void Drawer::draw_element(const Element& element, const Around& around, Parts& to) {
  if (draws_nothing_itself(element)) return;
  draw_styled(element, around, to);
}

// Its style and transform; its clip and opacity around all that it draws.
void Drawer::draw_styled(const Element& element, Around around, Parts& to, const Rect* area) {
  if (++around.depth > max_depth)
    refuse(element, "copies of copies without end, or too deep", simpler);
  count(element, 0);
  around.style = style_of(element, around.style, source_.sheet, source_.tree);
  const Style& style = around.style;
  if (!style.is_shown || style.opacity <= 0) return;
  around.place = transform_of(element, style).then(around.place);
  const double opacity = style.opacity;
  const Element* clip = style.clip.empty() ? nullptr : source_.tree.find(style.clip);
  if (!clip || clip->name != "clipPath") {
    Parts own;
    Parts& parts = opacity < 1 ? own : to;
    draw_content(element, around, area, parts);
    if (opacity >= 1) return;
    thin_out(own, opacity, element);
    std::move(own.begin(), own.end(), std::back_inserter(to));
    return;
  }
  ClippedShapes clipped{.clip = clip_of(element, *clip, around), .parts = {}};
  count_crossings(*clip, clipped.clip.segments);
  const auto box = bounds(clipped.clip.segments);
  if (!box) return;
  around.seen = common(around.seen, *box);
  draw_content(element, around, area, clipped.parts);
  if (opacity < 1) thin_out(clipped.parts, opacity, element);
  if (!clipped.parts.empty()) to.push_back(std::move(clipped));
}

void Drawer::draw_content(const Element& element, const Around& around, const Rect* area,
                          Parts& to) {
  if (area) {
    draw_viewport(element, around, *area, to);
  } else if (element.name == "g") {
    draw_kids(element, around, to);
  } else if (element.name == "use") {
    draw_use(element, around, to);
  } else if (element.name == "svg") {
    draw_viewport(element, around, area_of(element, around), to);
  } else if (element.name == "switch") {
    draw_switch(element, around, to);
  } else if (is_basic_shape(element)) {
    draw_shape(element, around, to);
  } else {
    refuse_unless_drawable(element);
  }
}

// The first that any program can draw: Illustrator puts its own data before it.
void Drawer::draw_switch(const Element& element, const Around& around, Parts& to) {
  for (const auto& kid : element.kids) {
    const bool asks =
        !kid->get("requiredExtensions").empty() || !kid->get("systemLanguage").empty();
    if (asks || draws_nothing_itself(*kid)) continue;
    return draw_element(*kid, around, to);
  }
}

void Drawer::draw_use(const Element& use, Around around, Parts& to) {
  const Element& target = target_of(use, source_.tree);
  const Measures measures(use, around.style, around.viewport);
  const Point at{measures.across("x"), measures.down("y")};
  around.place = Transform::translate(at.x, at.y).then(around.place);
  if (target.name != "symbol" && target.name != "svg") return draw_element(target, around, to);
  Around of_target = around;
  of_target.style = style_of(target, around.style, source_.sheet, source_.tree);
  Rect area = area_of(target, of_target);
  area.width = measures.across("width", area.width);
  area.height = measures.down("height", area.height);
  draw_styled(target, around, to, &area);
}

Rect Drawer::area_of(const Element& element, const Around& around) const {
  const Measures measures(element, around.style, around.viewport);
  return {measures.across("x"), measures.down("y"), measures.across("width", around.viewport.width),
          measures.down("height", around.viewport.height)};
}

// A drawing within the drawing: its own units, and nothing seen beyond its area.
void Drawer::draw_viewport(const Element& element, Around around, const Rect& area, Parts& to) {
  if (!(area.width > 0) || !(area.height > 0)) return;
  Outline edge{rectangle(area, 0, 0)};
  for (PathSegment& each : edge.segments) each.p = around.place.apply(each.p);
  const bool clips = !around.style.shows_overflow;
  if (clips) around.seen = common(around.seen, bounds(edge.segments).value_or(Rect{}));
  if (const auto box = read_view_box(element)) {
    around.place = box->onto(area, element.get("preserveAspectRatio")).then(around.place);
    around.viewport = {box->box.width, box->box.height};
  } else {
    around.place = Transform::translate(area.x, area.y).then(around.place);
    around.viewport = {area.width, area.height};
  }
  if (!clips) return draw_kids(element, around, to);
  ClippedShapes clipped{.clip = std::move(edge), .parts = {}};
  draw_kids(element, around, clipped.parts);
  if (!clipped.parts.empty()) to.push_back(std::move(clipped));
}

void Drawer::count(const Element& element, std::size_t segments) {
  segments_ += segments;
  const auto fail = [&](const std::string& more, std::size_t number) {
    refuse(element,
           more + " than a logo needs (it counts " + std::to_string(number) +
               ", with copies, up to here)",
           simpler);
  };
  if (++drawn_ > max_drawn) fail("more shapes", static_cast<std::size_t>(drawn_));
  if (segments_ > max_segments) fail("more points on its lines", segments_);
}

void Drawer::count_crossings(const Element& element, const std::vector<PathSegment>& segments) {
  crossings_ += crossings_up_to(segments, max_crossings - crossings_ + 1);
  if (crossings_ > max_crossings)
    refuse(element, "an outline whose lines lie over each other far too often", simpler);
}

void Drawer::draw_shape(const Element& element, const Around& around, Parts& to) {
  const Style& style = around.style;
  std::vector<PathSegment> segments =
      outline_of(element, Measures(element, style, around.viewport));
  count(element, segments.size());
  const auto box = bounds(segments);
  if (!box || !style.is_visible) return;
  if (!is_sound(*box) || !is_sound(around.place.apply(*box)))
    refuse(element, "a shape that lies far outside of any page", "Save it anew as plain SVG.");
  Shape shape{.outline = {{}, style.fill_even_odd},
              .place = around.place,
              .fill = paint(element, style.fill, style.fill_opacity, around, *box),
              .line = line(element, around, segments)};
  if (element.name == "line" || box->width == 0 || box->height == 0) shape.fill.reset();
  if (!shape.fill && !shape.line) return;
  const double reach = shape.line ? shape.line->width / 2 * thickness(around.place) : 0;
  if (!meet(around.place.apply(*box).outset(reach), around.seen)) return;
  count_crossings(element, segments);
  shape.outline.segments = std::move(segments);
  if (style.stroke_first && shape.fill && shape.line) {
    Shape under = shape;
    under.fill.reset(), shape.line.reset();
    to.push_back(std::move(under));
  }
  to.push_back(std::move(shape));
}

std::optional<Paint> Drawer::paint(const Element& element, const PaintWord& word, double opacity,
                                   const Around& around, const Rect& box) const {
  std::optional<Paint> made;
  if (!word.is_none) {
    const SeenColor& color = word.is_current ? around.style.color : word.color;
    made = Paint{.color = color.color, .gradient = {}, .opacity = color.opacity};
  }
  if (!word.reference.empty()) {
    if (!word.reference.starts_with("#"))
      refuse(element, "colours from another file ('" + word.reference + "')",
             "Save the drawing as one plain SVG file.");
    const Element* target = source_.tree.find(std::string_view(word.reference).substr(1));
    if (target && is_gradient(*target))
      made = gradient_paint(*target, source_, box, around.viewport);
    if (target && target->name == "pattern")
      refuse(element, "a pattern",
             "In Inkscape: Object > Pattern > Pattern to Objects; in Illustrator: Object > Expand. "
             "Or save the picture as PNG.");
    if (target && (target->name == "meshgradient" || target->name == "hatch"))
      refuse(element, "a mesh of colours or a hatching", "Save the picture as PNG.");
  }
  if (!made) return made;
  made->opacity *= opacity;
  if (made->opacity <= 0) return std::nullopt;
  return made;
}

std::optional<DrawnLine> Drawer::line(const Element& element, const Around& around,
                                      const std::vector<PathSegment>& segments) const {
  const Style& style = around.style;
  const double whole = diagonal(around.viewport);
  const double width = style.stroke_width.of(whole);
  const Rect box = bounds(segments).value_or(Rect{});
  if (!(width > 0) || width > max_number) return std::nullopt;
  const auto made = paint(element, style.stroke, style.stroke_opacity, around, box);
  if (!made) return std::nullopt;
  if (made->gradient)
    refuse(element, "a line that is painted with a gradient",
           "Give the line one colour, or turn it into an area (in Inkscape: Path > Stroke to Path; "
           "in Illustrator: Object > Path > Outline Stroke).");
  DrawnLine line{.paint = *made,
                 .width = width,
                 .cap = style.cap,
                 .join = style.join,
                 .miter_limit = style.miter_limit,
                 .dash = {},
                 .dash_offset = style.dash_offset.of(whole)};
  double sum = 0;
  for (const Length& dash : style.dash)
    line.dash.push_back(dash.of(whole)), sum += line.dash.back();
  if (line.dash.size() % 2 == 1)
    line.dash.insert(line.dash.end(), line.dash.begin(), line.dash.end());
  if (!(sum > 0)) line.dash.clear();
  const auto whole_line = read_length(trimmed(element.get("pathLength")), 16);
  if (!line.dash.empty() && whole_line && whole_line->value > 0)
    refuse(element, "dashes that are measured in parts of the line (pathLength)",
           "Draw the line solid, or with dashes of a length of their own.");
  if (!line.dash.empty() && (sum * 5'000 < box.width + box.height || line.dash.size() > 64))
    refuse(element, "a line of very many dashes", "Draw it solid, or with longer dashes.");
  return line;
}

}  // namespace pliego::picture
