#include "aids/proof.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "aids/text_places.h"
#include "sheet/gather.h"

namespace pliego::aids {
namespace {

constexpr Size letter{792, 612}, tabloid{1224, 792};
constexpr double widest_on_letter = 400;  // points: a page so wide is still read at its size there
constexpr double edge = 24, head_height = 30, names = 100, between = 12;
constexpr double measure = names - 14;  // of a name
constexpr double type = 6.5, head_type = 9, line = 7.6;

// A sheet's parts: page, names, page, names.
struct Grid {
  Size sheet;
  Size cell() const {
    return {(sheet.width - 2 * edge - between - 2 * names) / 2,
            sheet.height - 2 * edge - head_height};
  }
  Point source() const { return {edge, edge + head_height}; }
  Point target() const { return {edge + cell().width + between + names, edge + head_height}; }
};

// "signs.threats.text" is within "signs.threats", and within itself.
bool is_within(const std::string& text, const std::string& whole) {
  return text.starts_with(whole) && (text.size() == whole.size() || text[whole.size()] == '.');
}

// Where a page comes to lie: in the upper left of its cell.
Transform in_cell(const draw::Page& page, Point corner, const Grid& grid) {
  return sheet::scaled_to(corner, sheet::scale_to_fit(page.trim, grid.cell()));
}

// A name with its remark, and the text it speaks of on the sheet. Texts that are one paragraph,
// such as a point's first words and the rest, have one name.
struct Name {
  std::string words;
  std::string remark;
  Rect text;
  double y = 0;  // of its baseline
};

// A name as it is set beside a page: its texts, then what is told of them.
struct SetName {
  Name name;
  std::vector<text::Line> words, remark;

  double height() const { return line * static_cast<double>(words.size() + remark.size()); }
  double last() const { return name.y + height() - line; }  // the last baseline
};

// Moves names down where they would lie on each other, and up again from the foot.
void spread(std::vector<SetName>& list, double bottom) {
  std::stable_sort(list.begin(), list.end(),
                   [](const SetName& a, const SetName& b) { return a.name.y < b.name.y; });
  for (std::size_t i = 1; i < list.size(); ++i)
    list[i].name.y = std::max(list[i].name.y, list[i - 1].name.y + list[i - 1].height());
  double floor = bottom;
  for (auto each = list.rbegin(); each != list.rend(); ++each) {
    each->name.y -= std::max(0.0, each->last() - floor);
    floor = each->name.y - line;
  }
}

class Sheets {
 public:
  Sheets(ProofPages pages, const ProofRemarks& remarks, const ProofWords& words,
         const ProofLook& look, text::Typesetter& typesetter)
      : pages_(std::move(pages)),
        remarks_(remarks),
        words_(words),
        look_(look),
        typesetter_(typesetter) {}

  draw::Document make() {
    const std::size_t all = pages_.document.pages.size();
    grid_.sheet = is_wide() ? tabloid : letter;
    const std::size_t count = std::max(pages_.source, all - pages_.source);
    std::vector<sheet::GatheredSide> sides(count);
    std::vector<std::vector<Name>> of_sheets(count);
    for (std::size_t i = 0; i < count; ++i) {
      sides[i].label = std::to_string(i + 1);
      if (i < pages_.source) sides[i].spots.push_back(spot(i, grid_.source()));
      if (pages_.source + i >= all) continue;
      sides[i].spots.push_back(spot(pages_.source + i, grid_.target()));
      of_sheets[i] = names_on(pages_.source + i);
    }
    const std::vector<std::vector<Rect>> frames = frames_of(sides);
    document_ = sheet::gather(std::move(pages_.document), grid_.sheet, sides);
    for (std::size_t i = 0; i < count; ++i) {
      for (const Rect& frame : frames[i]) add_frame(document_.pages[i], frame);
      add_margin(document_.pages[i], std::move(of_sheets[i]));
    }
    return std::move(document_);
  }

 private:
  // Where the pages come to lie on each sheet.
  static std::vector<std::vector<Rect>> frames_of(const std::vector<sheet::GatheredSide>& sides) {
    std::vector<std::vector<Rect>> frames(sides.size());
    for (std::size_t i = 0; i < sides.size(); ++i)
      for (const sheet::Spot& spot : sides[i].spots)
        frames[i].push_back(spot.to_sheet.apply(spot.clip));
    return frames;
  }

  // Where paper ends: white pages lie on a white sheet.
  void add_frame(draw::Page& page, const Rect& area) const {
    const std::array<Point, 4> corners = {Point{area.x, area.y},
                                          {area.right(), area.y},
                                          {area.right(), area.bottom()},
                                          {area.x, area.bottom()}};
    for (std::size_t i = 0; i < corners.size(); ++i)
      page.items.push_back(draw::line(corners[i], corners[(i + 1) % 4], look_.ink, 0.3, "frame"));
  }

  bool is_wide() const {
    return std::any_of(pages_.document.pages.begin(), pages_.document.pages.end(),
                       [](const auto& page) { return page.trim.width > widest_on_letter; });
  }

  sheet::Spot spot(std::size_t page, Point corner) const {
    const draw::Page& drawn = pages_.document.pages[page];
    return {page, in_cell(drawn, corner, grid_), {0, 0, drawn.trim.width, drawn.trim.height}};
  }

  std::vector<Name> names_on(std::size_t index) const {
    const draw::Page& page = pages_.document.pages[index];
    const Transform to_sheet = in_cell(page, grid_.target(), grid_);
    const auto places = places_of(pages_.document, page);
    std::set<std::string> placed;
    for (const TextPlace& place : places) placed.insert(place.id);
    std::vector<Name> found;
    for (const TextPlace& place : places) {
      Name name = name_of(place.id, placed);
      if (name.words.empty()) continue;  // no text of the content's
      name.text = to_sheet.apply(place.area);
      name.y = name.text.y + type;
      found.push_back(std::move(name));
    }
    return found;
  }

  // Whether a text, or an item that it is part of, has a place below `whole`.
  static bool has_own_place(const std::string& text, const std::string& whole,
                            const std::set<std::string>& placed) {
    return std::any_of(placed.begin(), placed.end(), [&](const std::string& place) {
      return place.size() > whole.size() && is_within(text, place);
    });
  }

  // Of a place: the text that it is, and those of its parts that have no place of their own:
  // "signs.threats.head" stands for signs.threats.text as well.
  Name name_of(const std::string& id, const std::set<std::string>& placed) const {
    const std::size_t last = id.rfind('.');
    const bool is_text = remarks_.contains(id) && last != std::string::npos;
    const std::string whole = is_text ? id.substr(0, last) : id;
    Name name;
    for (auto each = remarks_.lower_bound(whole); each != remarks_.end(); ++each) {
      const auto& [text, remark] = *each;
      if (!text.starts_with(whole)) break;
      const bool is_part = is_within(text, whole);
      if (!is_part || (text != id && has_own_place(text, whole, placed))) continue;
      name.words += name.words.empty() ? text : ", " + text.substr(whole.size() + 1);
      if (!remark.empty() && name.remark != remark)
        name.remark += (name.remark.empty() ? "" : "; ") + remark;
    }
    return name;
  }

  // The head, and what is told of each text.
  void add_margin(draw::Page& page, std::vector<Name> all) {
    section_ = document_.structure.add(0, draw::Role::section);
    document_.structure.nodes[static_cast<std::size_t>(section_)].language = words_.language;
    write_line(page, words_.head, {edge, edge + head_type}, look_.strong, head_type);
    write_line(page, words_.source, {grid_.source().x, edge + head_height - 6}, look_.font, type);
    write_line(page, words_.target, {grid_.target().x, edge + head_height - 6}, look_.font, type);
    const double page_right = all.empty() ? 0 : target_right(page);
    const double middle = (grid_.target().x + page_right) / 2;
    const auto on_right = std::stable_partition(
        all.begin(), all.end(), [&](const Name& name) { return name.text.x < middle; });
    std::vector<Name> left(all.begin(), on_right), right(on_right, all.end());
    add_names(page, std::move(left), true, grid_.target().x);
    add_names(page, std::move(right), false, page_right);
  }

  // Of the page on the right.
  static double target_right(const draw::Page& page) {
    double right = 0;
    for (const draw::PanelArea& area : page.panels) right = std::max(right, area.trim.right());
    return right;
  }

  void add_names(draw::Page& page, std::vector<Name> all, bool on_left, double page_edge) {
    const text::Align align = on_left ? text::Align::end : text::Align::start;
    std::vector<SetName> list;
    for (Name& name : all) {
      SetName made{.name = std::move(name)};
      made.words = set(made.name.words, font_of(made.name), type, measure, align).lines;
      if (!made.name.remark.empty())
        made.remark = set(made.name.remark, look_.strong, type, measure, align).lines;
      list.push_back(std::move(made));
    }
    spread(list, grid_.sheet.height - edge);
    for (const SetName& each : list) add_name(page, each, on_left, page_edge);
  }

  void add_name(draw::Page& page, const SetName& set_name, bool on_left, double page_edge) {
    const Name& name = set_name.name;
    const Color& color = name.remark.empty() ? look_.ink : look_.alert;
    const double x = on_left ? page_edge - 10 - measure : page_edge + 10;
    const double count = static_cast<double>(set_name.words.size());
    write(page, set_name.words, {x, name.y}, color);
    write(page, set_name.remark, {x, name.y + line * count}, color);
    const double y = name.text.y + std::min(type, name.text.height) / 2 + 1;
    page.items.push_back(draw::line({on_left ? page_edge - 8 : page_edge + 8, name.y - 2},
                                    {on_left ? page_edge - 1 : page_edge + 1, y}, color, 0.4,
                                    "pointer"));
    if (!name.remark.empty())
      page.items.push_back(draw::rectangle({name.text.x - 8, name.text.y, 1.5, name.text.height},
                                           look_.alert, "remark"));
  }

  const std::string& font_of(const Name& name) const {
    return name.remark.empty() ? look_.font : look_.strong;
  }

  text::Paragraph set(const std::string& words, const std::string& font, double size, double width,
                      text::Align align) {
    text::ParagraphInput input;
    input.spans = {{.text = words, .style = {.font = font, .size = size}}};
    input.language = words_.language;
    input.width = width;
    input.leading = size * 1.2;
    input.align = align;
    input.hyphenate = false;
    return typesetter_.set(input);
  }

  // A paragraph of its own, the left end of whose first baseline is at `at`.
  void write(draw::Page& page, const std::vector<text::Line>& lines, Point at, const Color& color) {
    if (lines.empty()) return;
    const draw::NodeId node = document_.structure.add(section_, draw::Role::paragraph);
    const draw::ContentId content = document_.structure.add_content(node);
    for (const text::Line& each : lines) {
      for (const text::PlacedRun& run : each.runs)
        page.items.push_back(draw::TextRun{
            .run = run.run, .origin = {at.x + run.x, at.y}, .color = color, .mark = content});
      at.y += line;
    }
  }

  void write_line(draw::Page& page, const std::string& words, Point at, const std::string& font,
                  double size) {
    write(page, set(words, font, size, grid_.sheet.width, text::Align::start).lines, at, look_.ink);
  }

  ProofPages pages_;
  const ProofRemarks& remarks_;
  const ProofWords& words_;
  const ProofLook& look_;
  text::Typesetter& typesetter_;
  Grid grid_{};
  draw::Document document_;
  draw::NodeId section_ = 0;  // of the sheet's margin
};

}  // namespace

draw::Document side_by_side(ProofPages pages, const ProofRemarks& remarks, const ProofWords& words,
                            const ProofLook& look, text::Typesetter& typesetter) {
  return Sheets(std::move(pages), remarks, words, look, typesetter).make();
}

}  // namespace pliego::aids
