// What lies on a finished page. Coordinates in points, y downward, from the page's trim corner
// (inside a Group: from the group's own corner). Painted in order; the order is also the reading
// order of a page.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "draw/outside.h"
#include "draw/structure.h"
#include "picture/drawing.h"
#include "picture/picture.h"
#include "text/glyph_run.h"

namespace pliego::draw {

// Set: the item is the content of a structure node. Not set: decoration (an artifact).
using Mark = std::optional<ContentId>;

struct TextRun {
  text::GlyphRun run;
  Point origin;  // left end of the baseline
  Color color;
  Mark mark;
  bool overprint = false;  // on a press: other inks below stay (ISO 32000-1, 8.6.7)
};

using pliego::PathSegment;

struct Stroke {
  Color color;
  double width = 0.5;
  std::vector<double> dash;  // empty: solid
  LineCap cap = LineCap::butt;
  LineJoin join = LineJoin::miter;
  double miter_limit = 10;
  double dash_offset = 0;
  double opacity = 1;
};

struct Path {
  std::vector<PathSegment> segments;
  std::optional<Color> fill;
  std::optional<Stroke> stroke;
  Mark mark;
  std::string note;       // what it is, for dumps and checks: "band", "bullet", "icon:link"
  bool even_odd = false;  // what is filled; else by non-zero winding
  double opacity = 1;     // of the fill
  std::shared_ptr<const Gradient> gradient = nullptr;  // laid over the fill, its mean colour
};

// A link area. The words it belongs to are a Role::link node; the PDF ties the two (OBJR).
struct Link {
  Rect area;
  std::string uri;       // "https://…", "tel:…", "sms:…"; empty where it leads to a page
  std::string contents;  // where it goes, in words (PDF/UA-1, 7.18.5)
  NodeId node = 0;
  int page = -1;  // in place of a uri: the page of this document that it leads to, from 0
};

// A picture stretched over an area. Items that share a picture share its data in a file as well.
struct Image {
  std::shared_ptr<const Picture> picture;  // never null
  Rect area;
  Mark mark;
};

// A page of an outside PDF, as large as it is; a group around it makes it smaller. PNG can't show
// it.
struct PlacedPage {
  std::shared_ptr<const OutsidePage> page;  // never null
  Point at;                                 // its top-left corner
  std::vector<Mark> marks;                  // by the page's own: as many as it has
};

struct Group;
using Item = std::variant<TextRun, Path, Link, Image, PlacedPage, Group>;

struct Group {
  Transform transform;
  std::optional<Rect> clip;                               // in the group's own coordinates
  std::shared_ptr<const Outline> clip_outline = nullptr;  // of another form, inside `clip`
  std::vector<Item> items;
};

Path rectangle(const Rect& rect, const Color& fill, std::string note);
Path rounded_rectangle(const Rect& rect, double radius, const Color& fill, std::string note);
Path circle(Point center, double radius, const Color& fill, std::string note);
// Part of a circle's line, `width` points thick, from `from` to `to` in turns: 0 is the top, 0.25
// the right. At most one whole turn.
Path arc(Point center, double radius, double from, double to, const Color& color, double width,
         std::string note);
Path line(Point from, Point to, const Color& color, double width, std::string note);
// A glyph's outline as a filled path, its pen at `origin`, `size` points to the em.
Path glyph_path(const text::Font& font, std::uint32_t glyph, Point origin, double size,
                const Color& fill, std::string note);

// A picture over an area: an Image of pixels, or the shapes of a drawing in a Group, each with the
// picture's name as its note. A drawing keeps its form: `area` has that of Picture::sides().
Item picture_item(std::shared_ptr<const Picture> picture, const Rect& area, const Mark& mark);

// Whether something below the path is seen through it.
bool is_see_through(const Path& path);

// Items moved by (dx, dy), their node and content ids by `offsets`.
void append(std::vector<Item>& to, std::vector<Item> items, double dx, double dy,
            Structure::Offsets offsets);

// Links to pages lead to where those pages went: `pages` has the new index of each old one.
void retarget(std::vector<Item>& items, const std::vector<int>& pages);

// The same to look at, but not to be read: marks and links are taken off, inside groups as well.
void make_decoration(std::vector<Item>& items);

// The box around everything drawn (ink of paths, advance boxes of text without trailing spaces,
// link areas); nullopt where nothing is.
std::optional<Rect> bounds(const Item& item);

// The box around the ink of a run's glyphs; nullopt where there is none.
std::optional<Rect> ink_bounds(const TextRun& run);

}  // namespace pliego::draw
