#include "sheet/tiles.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "draw/visit.h"
#include "sheet/repeat.h"
#include "yaml/fields.h"

namespace pliego::sheet {
namespace {

// What tells how a poster's sheets are joined.

inline constexpr double tile_mark_room = 14;  // beside what a sheet shows, on each side, points

// Which part of the whole a sheet shows.
struct TileAt {
  int column = 0, row = 0;
};

const Color black{.red = 0, .green = 0, .blue = 0, .name = "black"};
constexpr double apart = 3, thin = 0.25;

void add_line(draw::Page& sheet, Point from, Point to, const char* note) {
  sheet.items.push_back(draw::line(from, to, black, thin, note));
}

void add_corner_marks(draw::Page& sheet, const Rect& shown) {
  for (const double x : {shown.x, shown.right()}) {
    add_line(sheet, {x, shown.y - apart}, {x, shown.y - tile_mark_room}, "cut-mark");
    add_line(sheet, {x, shown.bottom() + apart}, {x, shown.bottom() + tile_mark_room}, "cut-mark");
  }
  for (const double y : {shown.y, shown.bottom()}) {
    add_line(sheet, {shown.x - apart, y}, {shown.x - tile_mark_room, y}, "cut-mark");
    add_line(sheet, {shown.right() + apart, y}, {shown.right() + tile_mark_room, y}, "cut-mark");
  }
}

// A tick from beside the picture at `from` outward to `to`, with a ring around its middle.
void add_join_mark(draw::Page& sheet, Point from, Point to) {
  add_line(sheet, from, to, "join-mark");
  const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
  sheet.items.push_back(draw::arc(middle, 2.5, 0, 1, black, thin, "join-mark"));
}

// Cells in the sheet's shape of parts, at the start of the upper margin.
void add_key(draw::Page& sheet, const Rect& shown, const Tiling& tiling, TileAt at) {
  constexpr double height = tile_mark_room - apart - 1, start = 14;
  const double cell_height = height / tiling.rows;
  const double cell_width = cell_height * tiling.part.width / tiling.part.height;
  if (cell_width * tiling.columns > shown.width / 3) return;
  const Point corner{shown.x + start, shown.y - apart - height};
  for (int row = 0; row < tiling.rows; ++row) {
    for (int column = 0; column < tiling.columns; ++column) {
      const Rect cell{corner.x + column * cell_width, corner.y + row * cell_height, cell_width,
                      cell_height};
      const bool is_this = row == at.row && column == at.column;
      if (is_this) sheet.items.push_back(draw::rectangle(cell, black, "tile-key"));
      draw::Path frame = draw::rectangle(cell, black, "tile-key");
      frame.fill.reset();
      frame.stroke = draw::Stroke{.color = black, .width = thin, .dash = {}};
      sheet.items.push_back(std::move(frame));
    }
  }
}

// `shown`: where on the sheet the part lies. Cut marks stand at its corners, rings where the edge
// of the next sheet to the right or below comes to lie, and in the margin a picture of all parts
// with this one filled.
void add_tile_marks(draw::Page& sheet, const Rect& shown, const Tiling& tiling, TileAt at,
                    double overlap) {
  add_corner_marks(sheet, shown);
  if (at.column + 1 < tiling.columns) {
    const double x = shown.right() - overlap;
    add_join_mark(sheet, {x, shown.y - apart}, {x, shown.y - tile_mark_room});
    add_join_mark(sheet, {x, shown.bottom() + apart}, {x, shown.bottom() + tile_mark_room});
  }
  if (at.row + 1 < tiling.rows) {
    const double y = shown.bottom() - overlap;
    add_join_mark(sheet, {shown.x - apart, y}, {shown.x - tile_mark_room, y});
    add_join_mark(sheet, {shown.right() + apart, y}, {shown.right() + tile_mark_room, y});
  }
  add_key(sheet, shown, tiling, at);
}

constexpr int most_tiles = 100;
constexpr double touch = 0.01;  // inches become points exactly enough for this

struct RawTiles : Tiles {
  std::string kind;
};

const Record<RawTiles>& tiles_record() {
  using T = RawTiles;
  static const Record<T> record(
      "a poster's sheets",
      {required<T, std::string>("kind", &T::kind, read::name(), "tiles."),
       required<T, double>("width", &T::width, read::length(72, 14400), "Of one sheet."),
       required<T, double>("height", &T::height, read::length(72, 14400), "Of one sheet."),
       optional<T, double>("overlap", &T::overlap, read::length(0, 1440),
                           "What two sheets both show.")});
  return record;
}

// Parts of at most `room`, of which neighbours share `overlap`, that cover `length`.
int parts_for(double length, double room, double overlap) {
  const double parts = std::ceil((length - overlap - touch) / (room - overlap));
  return static_cast<int>(std::clamp(parts, 1.0, most_tiles + 1.0));
}

bool meets(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// A poster's page while it is dealt out.
class Dealing {
 public:
  explicit Dealing(const draw::Page& page) : page_(page) {}

  // What of the page the next sheet shows, `area` of it.
  std::vector<draw::Item> deal(const Rect& area) {
    next_ = 0;
    return shown_of(page_.items, Transform{}, area);
  }

 private:
  // Leaves are numbered in painting order, so that one is known again on the next sheet.
  std::vector<draw::Item> shown_of(const std::vector<draw::Item>& items, const Transform& to_page,
                                   const Rect& area) {
    std::vector<draw::Item> shown;
    for (const draw::Item& item : items) {
      if (const auto* group = std::get_if<draw::Group>(&item)) {
        draw::Group part{group->transform, group->clip, group->clip_outline, {}};
        part.items = shown_of(group->items, group->transform.then(to_page), area);
        if (!part.items.empty()) shown.push_back(std::move(part));
      } else {
        add_leaf(item, to_page, area, shown);
      }
    }
    return shown;
  }

  void add_leaf(const draw::Item& leaf, const Transform& to_page, const Rect& area,
                std::vector<draw::Item>& shown) {
    constexpr double overhang = 6;  // ink beyond the box that a run's advances make
    const int number = next_++;
    const auto box = draw::bounds(leaf);
    if (!box || !meets(to_page.apply(*box).outset(overhang), area)) return;
    const bool is_seen = meets(to_page.apply(*box), area);
    const bool is_first = is_seen && read_.insert(number).second;
    std::vector<draw::Item> part{leaf};
    if (!is_first) draw::make_decoration(part);
    shown.insert(shown.end(), part.begin(), part.end());
  }

  const draw::Page& page_;
  std::set<int> read_;
  int next_ = 0;
};

// The order in which a page's parts are looked at.
std::vector<TileAt> order_of(const Tiling& tiling, bool mirrored) {
  std::vector<TileAt> order;
  for (int row = 0; row < tiling.rows; ++row)
    for (int i = 0; i < tiling.columns; ++i)
      order.push_back({mirrored ? tiling.columns - 1 - i : i, row});
  return order;
}

std::string label_of(const draw::Page& page, bool of_several, TileAt at) {
  return (of_several ? page.label + "-" : "") + "row-" + std::to_string(at.row + 1) + "-column-" +
         std::to_string(at.column + 1);
}

// Links reach no further than what is shown.
void cut_links(std::vector<draw::Item>& items, const Rect& area) {
  for (draw::Item& item : items) {
    if (auto* link = std::get_if<draw::Link>(&item))
      link->area = draw::common_area(link->area, area);
  }
}

// Where on a sheet its part lies: in the middle of what the printer reaches.
Rect shown_on(const Tiles& tiles, Size part, const Insets& margins) {
  return {(tiles.width + margins.left - margins.right - part.width) / 2,
          (tiles.height + margins.top - margins.bottom - part.height) / 2, part.width, part.height};
}

// The sheets of one page, added to `sheets`.
void add_sheets(draw::Document& sheets, const draw::Page& page, const Tiles& tiles,
                const Insets& margins, bool of_several, bool marks) {
  const Tiling parts = *tiling(tiles, page.trim, margins);
  const Rect shown = shown_on(tiles, parts.part, margins);
  const Rect sheet{0, 0, tiles.width, tiles.height};
  Dealing dealing(page);
  for (const TileAt at : order_of(parts, sheets.metadata.right_to_left)) {
    const Rect area = parts.area(at.column, at.row);
    draw::Page part{.trim = {tiles.width, tiles.height},
                    .media = sheet,
                    .bleed = sheet,
                    .label = label_of(page, of_several, at)};
    part.panels.push_back({part.label, shown, shown});
    std::vector<draw::Item> items = dealing.deal(area);
    cut_links(items, area);
    part.items.push_back(
        draw::Group{.transform = Transform::translate(shown.x - area.x, shown.y - area.y),
                    .clip = area,
                    .items = std::move(items)});
    if (marks) add_tile_marks(part, shown, parts, at, tiles.overlap);
    sheets.pages.push_back(std::move(part));
  }
}

// An outline entry goes to the first sheet that shows its height.
void move_entries(draw::Document& sheets, const std::vector<draw::Page>& pages, const Tiles& tiles,
                  const Insets& margins) {
  std::vector<int> first;
  int next = 0;
  for (const draw::Page& page : pages) {
    first.push_back(next);
    const auto parts = tiling(tiles, page.trim, margins);
    next += parts->columns * parts->rows;
  }
  for (draw::OutlineEntry& entry : sheets.outline) {
    const auto page = static_cast<std::size_t>(entry.page);
    const Tiling parts = *tiling(tiles, pages[page].trim, margins);
    int row = 0;
    while (row + 1 < parts.rows && entry.y >= parts.area(0, row).bottom()) ++row;
    entry.page = first[page] + row * parts.columns;
    entry.y += shown_on(tiles, parts.part, margins).y - parts.area(0, row).y;
  }
}

}  // namespace

schema::Describe tiles_schema() { return tiles_record().describe(); }

std::optional<Tiling> tiling(const Tiles& tiles, Size page, const Insets& margins) {
  const double wide = tiles.width - margins.left - margins.right - 2 * tile_mark_room;
  const double high = tiles.height - margins.top - margins.bottom - 2 * tile_mark_room;
  if (tiles.overlap >= wide || tiles.overlap >= high) return std::nullopt;
  Tiling made{.columns = parts_for(page.width, wide, tiles.overlap),
              .rows = parts_for(page.height, high, tiles.overlap),
              .part = {},
              .step_x = 0,
              .step_y = 0};
  if (made.columns * made.rows > most_tiles) return std::nullopt;
  made.part = {(page.width + (made.columns - 1) * tiles.overlap) / made.columns,
               (page.height + (made.rows - 1) * tiles.overlap) / made.rows};
  made.step_x = made.part.width - tiles.overlap;
  made.step_y = made.part.height - tiles.overlap;
  return made;
}

draw::Document part(draw::Document pages, const Tiles& tiles, const Insets& margins, bool marks) {
  for (const draw::Page& page : pages.pages)
    if (!tiling(tiles, page.trim, margins)) return pages;
  draw::Document sheets{.metadata = std::move(pages.metadata)};
  sheets.structure = std::move(pages.structure);
  sheets.outline = std::move(pages.outline);
  sheets.metadata.duplex = draw::Duplex::simplex;
  const bool of_several = pages.pages.size() > 1;
  for (const draw::Page& page : pages.pages)
    add_sheets(sheets, page, tiles, margins, of_several, marks);
  move_entries(sheets, pages.pages, tiles, margins);
  return sheets;
}

std::optional<Tiles> read_tiles(const yaml::Node& node, Size page, Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  Tiles tiles = tiles_record().read(node, diagnostics);
  tiles.mark = node.mark;
  if (diagnostics.errors() > errors_before) return std::nullopt;
  if (tiling(tiles, page, {unprintable, unprintable, unprintable, unprintable})) return tiles;
  diagnostics.error("sheet-size", node.mark.place(),
                    "The page can't be parted like this: the overlap is as large as what a sheet "
                    "shows, or more than 100 sheets would be needed.",
                    "Write a smaller 'overlap', or take larger sheets.");
  return std::nullopt;
}

}  // namespace pliego::sheet
