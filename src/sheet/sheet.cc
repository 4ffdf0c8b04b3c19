#include "sheet/sheet.h"

#include <algorithm>
#include <cmath>

#include "base/units.h"
#include "draw/visit.h"
#include "sheet/repeat.h"
#include "yaml/fields.h"

namespace pliego::sheet {
namespace {

enum class SheetKind { grid, booklet, tiles, n_up };

constexpr std::string_view word_of(SheetKind kind) {
  switch (kind) {
    case SheetKind::grid:
      return "grid";
    case SheetKind::booklet:
      return "booklet";
    case SheetKind::tiles:
      return "tiles";
    case SheetKind::n_up:
      return "n-up";
  }
  return {};
}

// The sheet's kind; nullopt after a diagnostic.
std::optional<SheetKind> kind_of(const yaml::Node& node, Diagnostics& diagnostics) {
  for (const yaml::Entry& entry : node.entries)
    if (entry.key == "kind") return read::one_of<SheetKind>().read(entry.value, diagnostics);
  return SheetKind::grid;
}

std::optional<Sheet> read_grid(const yaml::Node& node, const Content& content,
                               Diagnostics& diagnostics) {
  if (content.piece)
    return read_repeat(node, *content.piece, content.page, content.safe, diagnostics);
  diagnostics.error(
      "sheets-piece", node.mark.place(),
      "'sheets' puts several pieces on a sheet, but what one piece is can't be seen here.",
      "Describe it with 'sheet', or have one or two panels, without running lines or flows.");
  return std::nullopt;
}

std::optional<Sheet> read_sheet(const yaml::Node& node, const Content& content,
                                Diagnostics& diagnostics) {
  const auto kind = kind_of(node, diagnostics);
  if (!kind) return std::nullopt;
  switch (*kind) {
    case SheetKind::grid:
      return read_grid(node, content, diagnostics);
    case SheetKind::booklet:
      return read_booklet(node, content.page, content.shares_paper, diagnostics);
    case SheetKind::tiles:
      return read_tiles(node, content.page, diagnostics);
    case SheetKind::n_up:
      return read_n_up(node, content.shares_paper, diagnostics);
  }
  return std::nullopt;
}

schema::Describe keys_of(SheetKind kind) {
  switch (kind) {
    case SheetKind::grid:
      break;
    case SheetKind::booklet:
      return booklet_schema();
    case SheetKind::tiles:
      return tiles_schema();
    case SheetKind::n_up:
      return n_up_schema();
  }
  return repeat_schema();
}

std::string_view told_of(SheetKind kind) {
  switch (kind) {
    case SheetKind::grid:
      return "Copies of one piece";
    case SheetKind::booklet:
      return "Pages for folding and stapling";
    case SheetKind::tiles:
      return "A poster in parts";
    case SheetKind::n_up:
      return "Pages beside each other";
  }
  return {};
}

schema::Kind schema_of(SheetKind kind) {
  return {std::string(word_of(kind)), std::string(told_of(kind)), keys_of(kind)};
}

double scale_of(const Sheet& sheet, Size page) {
  if (const auto* booklet = std::get_if<Booklet>(&sheet)) return scale_of(*booklet, page);
  if (const auto* grid = std::get_if<NUp>(&sheet)) return scale_of(*grid, page);
  return 1;
}

// The smallest run that is read.
struct Smallest {
  double size = 0;
  std::string words;
};

Smallest smallest_on(const draw::Page& page) {
  Smallest found;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
    const auto* run = std::get_if<draw::TextRun>(&item);
    if (!run || !run->mark) return;
    const double size = run->run.size * std::hypot(to_page.a, to_page.b);
    if (found.words.empty() || size < found.size) found = {size, run->run.text};
  });
  return found;
}

}  // namespace

schema::Describe sheets_schema() {
  const std::string usual(word_of(SheetKind::grid));
  const schema::Property key{
      "kind", false, "What lies on it", {}, schema::choice(words_of_values<SheetKind>(), usual)};
  std::vector<schema::Kind> each;
  for (const SheetKind kind : all_values<SheetKind>()) each.push_back(schema_of(kind));
  return schema::map(schema::name_form, schema::by_kind(key, std::move(each), usual), {0, 50});
}

const yaml::Mark& mark_of(const Sheet& sheet) {
  return std::visit([](const auto& each) -> const yaml::Mark& { return each.mark; }, sheet);
}

Sheets read_sheets(const yaml::Node& node, const Content& content, Diagnostics& diagnostics) {
  Sheets sheets;
  const auto named = read::map_of(read::node(), 50).read(node, diagnostics);
  if (!named) return sheets;
  for (const auto& [name, described] : *named)
    if (auto sheet = read_sheet(described, content, diagnostics))
      sheets.emplace(name, std::move(*sheet));
  return sheets;
}

void check_type(const draw::Document& pages, const Sheet& sheet, Diagnostics& diagnostics) {
  constexpr double least = 7.5, touch = 0.005;
  constexpr double other_paper = 0.97;  // a letter page on A4 is 0.973 of its size
  for (const draw::Page& page : pages.pages) {
    const double scale = scale_of(sheet, page.trim);
    const Smallest smallest = smallest_on(page);
    const bool is_small = !smallest.words.empty() && smallest.size * scale < least - touch;
    if (scale > other_paper || !is_small) continue;
    diagnostics.error("sheet-type", mark_of(sheet).place(),
                      "On this sheet pages are " + format_number(scale * 100, 0) +
                          " % of their size, and \"" + smallest.words + "\" on page '" +
                          page.label + "' would be " + format_number(smallest.size * scale, 1) +
                          " pt: under 7.5 pt it can't be read.",
                      "Take a larger sheet, fewer pages on it, or larger type in the layout.");
    return;
  }
}

}  // namespace pliego::sheet
