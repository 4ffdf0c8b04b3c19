#include "sheet/booklet.h"

#include <algorithm>

#include "base/units.h"
#include "sheet/gather.h"
#include "sheet/marks.h"
#include "yaml/fields.h"

namespace pliego::sheet {
namespace {

struct RawBooklet : Booklet {
  std::string kind;
};

const Record<RawBooklet>& booklet_record() {
  using B = RawBooklet;
  static const Record<B> record(
      "a booklet's sheet",
      {required<B, std::string>("kind", &B::kind, read::name(), "booklet."),
       required<B, double>("width", &B::width, read::length(72, 14400), "Of the opened sheet."),
       required<B, double>("height", &B::height, read::length(36, 14400), "Of the sheet."),
       optional<B, double>("thickness", &B::thickness, read::length(0, 7.2),
                           "Of one sheet of paper.")});
  return record;
}

// Which two pages lie on a side, from the outermost sheet's front on; counted from nought, seen
// left and right as they are read from left to right.
struct Spread {
  std::size_t left, right;
};

std::vector<Spread> printer_spreads(std::size_t pages) {
  const std::size_t all = (pages + 3) / 4 * 4;
  std::vector<Spread> spreads;
  for (std::size_t sheet = 0; sheet < all / 4; ++sheet) {
    const std::size_t first = 2 * sheet, last = all - 1 - 2 * sheet;
    spreads.push_back({last, first});
    spreads.push_back({first + 1, last - 1});
  }
  return spreads;
}

// The page's place in its half of the sheet, moved towards the fold by `creep` and cut there.
Spot spot_of(std::size_t page, bool left_half, const draw::Page& drawn, const Booklet& booklet,
             double creep) {
  const double half = booklet.width / 2;
  const double scale = scale_of(booklet, drawn.trim);
  const double beside = (half - drawn.trim.width * scale) / 2;
  const double x = left_half ? beside + creep : half + beside - creep;
  const double y = (booklet.height - drawn.trim.height * scale) / 2;
  const double start = left_half ? 0 : half;
  const Rect half_on_page{(start - x) / scale, -y / scale, half / scale, booklet.height / scale};
  const double left = std::max(half_on_page.x, drawn.bleed.x);
  const double top = std::max(half_on_page.y, drawn.bleed.y);
  const double right = std::min(half_on_page.right(), drawn.bleed.right());
  const double bottom = std::min(half_on_page.bottom(), drawn.bleed.bottom());
  return {page, scaled_to({x, y}, scale), {left, top, right - left, bottom - top}};
}

void add_spine_ticks(draw::Page& page, const Booklet& booklet) {
  const Plan fold{.width = booklet.width,
                  .height = booklet.height,
                  .folds = {{.vertical = true, .at = booklet.width / 2}}};
  add_fold_ticks(page, fold, false, false);
}

std::string inches(double points) { return format_number(points / points_per_inch, 2); }

// Not larger than the page: where a page is smaller than its half, the booklet must be cut.
bool fills_its_half(const Booklet& booklet, Size page, Diagnostics& diagnostics) {
  constexpr double touch = 0.5;
  const double wide = booklet.width / 2 - page.width, high = booklet.height - page.height;
  const bool is_smaller = wide < -touch || high < -touch;
  if (is_smaller || (wide <= touch && high <= touch)) return true;
  diagnostics.error("sheet-size", booklet.mark.place(),
                    "Half of the sheet is " + inches(booklet.width / 2) + " x " +
                        inches(booklet.height) + " in, more than a page of " + inches(page.width) +
                        " x " + inches(page.height) + " in: the booklet would have to be cut.",
                    "Make the sheet " + inches(2 * page.width) + " x " + inches(page.height) +
                        " in, or smaller.");
  return false;
}

}  // namespace

schema::Describe booklet_schema() { return booklet_record().describe(); }

double scale_of(const Booklet& booklet, Size page) {
  return scale_to_fit(page, {booklet.width / 2, booklet.height});
}

draw::Document bind(draw::Document pages, const Booklet& booklet, bool marks) {
  const bool mirrored = pages.metadata.right_to_left;
  const std::size_t count = pages.pages.size();
  const std::vector<Spread> spreads = printer_spreads(count);
  std::vector<GatheredSide> sides;
  for (const Spread& spread : spreads) {
    const std::size_t sheet = sides.size() / 2;
    const bool is_front = sides.size() % 2 == 0;
    GatheredSide side{"sheet-" + std::to_string(sheet + 1) + (is_front ? "-front" : "-back"), {}};
    const double creep = static_cast<double>(sheet) * booklet.thickness;
    for (const std::size_t page : {spread.left, spread.right}) {
      if (page >= count) continue;
      const bool left_half = (page == spread.left) != mirrored;
      side.spots.push_back(spot_of(page, left_half, pages.pages[page], booklet, creep));
    }
    std::sort(side.spots.begin(), side.spots.end(),
              [](const Spot& a, const Spot& b) { return a.page < b.page; });
    sides.push_back(std::move(side));
  }
  const Size sheet{booklet.width, booklet.height};
  draw::Document bound = gather(std::move(pages), sheet, sides);
  bound.metadata.duplex = flip_about_upright_axis(sheet);
  if (marks && !bound.pages.empty()) {
    add_spine_ticks(bound.pages.front(), booklet);
    add_spine_ticks(bound.pages.back(), booklet);
  }
  return bound;
}

std::optional<Booklet> read_booklet(const yaml::Node& node, Size page, bool shares_paper,
                                    Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  Booklet booklet = booklet_record().read(node, diagnostics);
  booklet.mark = node.mark;
  if (diagnostics.errors() > errors_before) return std::nullopt;
  if (!shares_paper) {
    diagnostics.error("sheet-paper", node.mark.place(),
                      "These pages must not share paper ('flip: none'), and in a booklet all do.",
                      "Take this sheet out, or make a layout of its own for what may be bound.");
  } else if (fills_its_half(booklet, page, diagnostics)) {
    return booklet;
  }
  return std::nullopt;
}

}  // namespace pliego::sheet
