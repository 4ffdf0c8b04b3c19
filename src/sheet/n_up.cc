#include "sheet/n_up.h"

#include "sheet/gather.h"
#include "yaml/fields.h"

namespace pliego::sheet {
namespace {

struct RawNUp : NUp {
  std::string kind;
};

constexpr double least_cell = 36;

const Record<RawNUp>& n_up_record() {
  using N = RawNUp;
  static const Record<N> record(
      "a sheet of several pages",
      {required<N, std::string>("kind", &N::kind, read::name(), "n-up."),
       required<N, double>("width", &N::width, read::length(36, 14400), "Of the sheet."),
       required<N, double>("height", &N::height, read::length(36, 14400), "Of the sheet."),
       required<N, int>("columns", &N::columns, read::integer(1, 20), "Pages side by side."),
       required<N, int>("rows", &N::rows, read::integer(1, 20), "Pages above each other."),
       optional<N, double>("gap", &N::gap, read::length(0, 1440), "Between pages."),
       optional<N, double>("around", &N::around, read::length(0, 1440),
                           "Between pages and the sheet's edges.")});
  return record;
}

Spot spot_of(std::size_t page, const draw::Page& drawn, const NUp& grid, bool mirrored) {
  const Size cell = grid.cell();
  const int at = static_cast<int>(page) % (grid.columns * grid.rows);
  const int row = at / grid.columns;
  const int column = mirrored ? grid.columns - 1 - at % grid.columns : at % grid.columns;
  const double scale = scale_of(grid, drawn.trim);
  const Point corner{
      grid.around + column * (cell.width + grid.gap) + (cell.width - drawn.trim.width * scale) / 2,
      grid.around + row * (cell.height + grid.gap) + (cell.height - drawn.trim.height * scale) / 2};
  return {page, scaled_to(corner, scale), {0, 0, drawn.trim.width, drawn.trim.height}};
}

}  // namespace

schema::Describe n_up_schema() { return n_up_record().describe(); }

double scale_of(const NUp& grid, Size page) { return scale_to_fit(page, grid.cell()); }

draw::Document put_together(draw::Document pages, const NUp& grid) {
  const bool mirrored = pages.metadata.right_to_left;
  const std::size_t a_sheet = static_cast<std::size_t>(grid.columns * grid.rows);
  std::vector<GatheredSide> sides;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    if (page % a_sheet == 0) sides.push_back({"sheet-" + std::to_string(sides.size() + 1), {}});
    sides.back().spots.push_back(spot_of(page, pages.pages[page], grid, mirrored));
  }
  const Size sheet{grid.width, grid.height};
  draw::Document together = gather(std::move(pages), sheet, sides);
  together.metadata.duplex = sides.size() > 1 ? flip_about_upright_axis(sheet) : draw::Duplex::none;
  return together;
}

std::optional<NUp> read_n_up(const yaml::Node& node, bool shares_paper, Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  NUp grid = n_up_record().read(node, diagnostics);
  grid.mark = node.mark;
  if (diagnostics.errors() > errors_before) return std::nullopt;
  if (!shares_paper) {
    diagnostics.error("sheet-paper", node.mark.place(),
                      "These pages must not share paper ('flip: none'), and here they would.",
                      "Take this sheet out of 'sheets'.");
    return std::nullopt;
  }
  const Size cell = grid.cell();
  if (cell.width >= least_cell && cell.height >= least_cell) return grid;
  diagnostics.error("sheet-size", node.mark.place(),
                    "The pages would reach beyond the sheet: 'gap' and 'around' leave less than "
                    "0.5 in for each.",
                    "Take fewer columns or rows, smaller gaps, or a larger sheet.");
  return std::nullopt;
}

}  // namespace pliego::sheet
