#include "sheet/plan.h"

#include <algorithm>
#include <map>

#include "yaml/fields.h"

namespace pliego::sheet {
namespace {

struct RawPlacement : Placement {
  yaml::Mark mark;
};

struct RawSide {
  std::string name;
  std::vector<RawPlacement> panels;
};

enum class Axis { vertical, horizontal };

constexpr std::string_view word_of(Axis axis) {
  switch (axis) {
    case Axis::vertical:
      return "vertical";
    case Axis::horizontal:
      return "horizontal";
  }
  return {};
}

enum class OnScreen { sheet, panels };

constexpr std::string_view word_of(OnScreen shown) {
  switch (shown) {
    case OnScreen::sheet:
      return "sheet";
    case OnScreen::panels:
      return "panels";
  }
  return {};
}

struct RawFold : Fold {
  Axis axis = Axis::vertical;
  yaml::Mark mark;
};

struct RawPlan {
  double width = 0, height = 0;
  OnScreen screen = OnScreen::panels;
  draw::Flip flip = draw::Flip::none;
  std::vector<RawSide> sides;
  std::vector<RawFold> folds;
};

template <class T>
Reader<T> marked(const Record<T>& record) {
  return {record.what(),
          [&record](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<T> {
            auto value = record.reader().read(node, diagnostics);
            if (value) value->mark = node.mark;
            return value;
          },
          record.describe()};
}

const Record<RawPlacement>& placement_record() {
  using P = RawPlacement;
  static const Record<P> record(
      "a panel's place",
      {required<P, std::string>("panel", &P::panel, read::name(), "A panel of this layout."),
       required<P, double>("x", &P::x, read::length(0, 14400), "Its left edge on the sheet."),
       required<P, double>("y", &P::y, read::length(0, 14400), "Its top edge on the sheet."),
       optional<P, int>("turn", &P::turn, read::integer(0, 180), "0, or 180 for upside down.")});
  return record;
}

const Record<RawSide>& side_record() {
  static const Record<RawSide> record(
      "a side",
      {required("name", &RawSide::name, read::name(), "What it is called: outside, inside."),
       required("panels", &RawSide::panels, read::list(marked(placement_record())),
                "What lies on it.")});
  return record;
}

const Record<RawFold>& fold_record() {
  using F = RawFold;
  static const Record<F> record(
      "a fold", {required<F, Axis>("axis", &F::axis, read::one_of<Axis>(), "How it runs."),
                 required<F, double>("at", &F::at, read::length(0, 14400),
                                     "From the left or the top edge.")});
  return record;
}

const Record<RawPlan>& plan_record() {
  static const Record<RawPlan> record(
      "a sheet",
      {required("width", &RawPlan::width, read::length(36, 14400), "Of the sheet."),
       required("height", &RawPlan::height, read::length(36, 14400), "Of the sheet."),
       optional("screen", &RawPlan::screen, read::one_of<OnScreen>(), "What a screen shows."),
       optional("flip", &RawPlan::flip, read::one_of<draw::Flip>(),
                "How the printer turns the sheet for the second side."),
       required("sides", &RawPlan::sides, read::list(read::record(side_record())), "Front first."),
       optional("folds", &RawPlan::folds, read::list(marked(fold_record())), "Where it folds.")});
  return record;
}

Rect area_of(const Placement& placement, Size panel) {
  return {placement.x, placement.y, panel.width, panel.height};
}

bool overlap(const Rect& a, const Rect& b) {
  constexpr double touch = 0.01;  // edges may meet
  return a.x < b.right() - touch && b.x < a.right() - touch && a.y < b.bottom() - touch &&
         b.y < a.bottom() - touch;
}

void check_placement(const RawPlacement& placement, const RawPlan& raw, Size panel,
                     const std::vector<std::string>& panels, Diagnostics& diagnostics) {
  if (std::find(panels.begin(), panels.end(), placement.panel) == panels.end()) {
    diagnostics.error("sheet-panel", placement.mark.place(),
                      "The layout has no panel '" + placement.panel + "'.",
                      nearest_hint(placement.panel, panels));
  }
  if (placement.turn != 0 && placement.turn != 180) {
    diagnostics.error("sheet-panel", placement.mark.place(),
                      "A panel can be turned by 180 degrees only.", "Write turn: 0 or turn: 180.");
  }
  if (!Rect{0, 0, raw.width, raw.height}.contains(area_of(placement, panel))) {
    diagnostics.error("sheet-panel", placement.mark.place(),
                      "The panel '" + placement.panel + "' reaches beyond the sheet.",
                      "Move it, or make the sheet larger: it is as large as 'trim'.");
  }
}

void check_overlaps(const RawSide& side, Size panel, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < side.panels.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (!overlap(area_of(side.panels[i], panel), area_of(side.panels[k], panel))) continue;
      diagnostics.error("sheet-overlap", side.panels[i].mark.place(),
                        "The panels '" + side.panels[k].panel + "' and '" + side.panels[i].panel +
                            "' lie over each other.",
                        "Change x or y of one of them.");
    }
  }
}

void check_counts(const RawPlan& raw, const std::vector<std::string>& panels,
                  const yaml::Mark& mark, Diagnostics& diagnostics) {
  std::map<std::string, int> placed;
  for (const RawSide& side : raw.sides)
    for (const RawPlacement& placement : side.panels) ++placed[placement.panel];
  for (const std::string& panel : panels) {
    if (placed[panel] == 1) continue;
    diagnostics.error(
        "sheet-panel", mark.place(),
        "The panel '" + panel + "' is placed " + std::to_string(placed[panel]) + " times.",
        "Place every panel exactly once.");
  }
}

void check_folds(const RawPlan& raw, Size panel, Diagnostics& diagnostics) {
  for (const RawFold& fold : raw.folds) {
    const bool vertical = fold.axis == Axis::vertical;
    const double far = vertical ? raw.width : raw.height;
    if (fold.at <= 0 || fold.at >= far) {
      diagnostics.error("sheet-fold", fold.mark.place(), "The fold lies off the sheet.",
                        "Give it a place between the sheet's edges.");
      continue;
    }
    for (const RawSide& side : raw.sides) {
      for (const RawPlacement& placement : side.panels) {
        const Rect area = area_of(placement, panel);
        const double low = vertical ? area.x : area.y,
                     high = vertical ? area.right() : area.bottom();
        if (fold.at <= low + 0.01 || fold.at >= high - 0.01) continue;
        diagnostics.error("sheet-fold", fold.mark.place(),
                          "The fold runs through the panel '" + placement.panel + "'.",
                          "Folds run between panels.");
      }
    }
  }
}

}  // namespace

schema::Describe plan_schema() { return plan_record().describe(); }

bool Plan::turns_about_upright_axis() const {
  const bool landscape = width >= height;
  return landscape == (flip == draw::Duplex::flip_short_edge);
}

std::optional<Plan> read_plan(const yaml::Node& node, const std::vector<std::string>& panels,
                              Size panel_size, Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const RawPlan raw = plan_record().read(node, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  for (const RawSide& side : raw.sides) {
    for (const RawPlacement& placement : side.panels)
      check_placement(placement, raw, panel_size, panels, diagnostics);
    check_overlaps(side, panel_size, diagnostics);
  }
  check_counts(raw, panels, node.mark, diagnostics);
  check_folds(raw, panel_size, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;

  Plan plan{.width = raw.width,
            .height = raw.height,
            .on_screen = raw.screen == OnScreen::sheet,
            .mark = node.mark};
  plan.flip = draw::duplex_of(raw.flip);
  for (const RawSide& side : raw.sides)
    plan.sides.push_back({side.name, {side.panels.begin(), side.panels.end()}});
  for (const RawFold& fold : raw.folds)
    plan.folds.push_back({fold.axis == Axis::vertical, fold.at});
  return plan;
}

}  // namespace pliego::sheet
