#include "engine/composer.h"

#include <algorithm>

#include "aids/guide_job.h"
#include "aids/print_guide.h"
#include "engine/local_place.h"
#include "engine/press_findings.h"
#include "engine/printing.h"
#include "resolve/draft_mark.h"
#include "sheet/folded.h"
#include "sheet/marks.h"
#include "sheet/repeat.h"
#include "sheet/sheet_checks.h"

namespace pliego::engine {
namespace {

// What a print guide must know of a piece in one layout.

// Holds the sheets that the job speaks of, both sides of them.
class GuideJob {
 public:
  GuideJob(draw::Document pages, const std::optional<sheet::Sheet>& sheet,
           const layout::Layout& layout, const sheet::PrintOptions& options);
  GuideJob(const GuideJob&) = delete;
  GuideJob& operator=(const GuideJob&) = delete;

  const aids::GuideJob& job() const { return job_; }

 private:
  draw::Document sheets_;
  aids::GuideJob job_;
};

// Seen from one side of the sheet; `turned`: that side is turned by half for the other flip.
std::vector<sheet::Fold> folds_of(const sheet::Plan& plan, bool is_back, bool mirrored,
                                  bool turned) {
  std::vector<sheet::Fold> folds;
  for (sheet::Fold fold : plan.folds) {
    fold.at = sheet::fold_at(fold, plan, is_back, mirrored);
    if (turned) fold.at = (fold.vertical ? plan.width : plan.height) - fold.at;
    folds.push_back(fold);
  }
  return folds;
}

// What each kind of sheet says of the job.
struct Describe {
  const draw::Document& pages;
  const sheet::PrintOptions& options;
  aids::GuideJob& job;

  void operator()(const sheet::Plan& plan) const {
    const bool mirrored = pages.metadata.right_to_left;
    const bool turned = options.flip.value_or(plan.flip) != plan.flip;
    if (plan.stock) job.stock = *plan.stock;
    job.copies = sheet::pieces_on(plan);
    job.front_folds = folds_of(plan, false, mirrored, false);
    job.back_folds = folds_of(plan, true, mirrored, turned);
    if (plan.folds.empty()) return;
    job.finish = aids::Finish::folded;
    job.held = sheet::held_views(pages, plan).front();
  }
  void operator()(const sheet::Booklet& booklet) const {
    job.finish = aids::Finish::booklet;
    job.front_folds = job.back_folds = {{true, booklet.width / 2}};
    job.held = sheet::held_views(pages, std::nullopt).front();
  }
  void operator()(const sheet::Tiles&) const {
    job.finish = aids::Finish::joined;
    job.held = sheet::held_views(pages, std::nullopt).front();
  }
  void operator()(const sheet::NUp&) const {}
};

GuideJob::GuideJob(draw::Document pages, const std::optional<sheet::Sheet>& sheet,
                   const layout::Layout& layout, const sheet::PrintOptions& options) {
  job_.stock = layout.stock;
  job_.one_side_alone = options.sides != sheet::Sides::both;
  if (sheet) std::visit(Describe{pages, options, job_}, *sheet);
  sheet::PrintOptions both = options;
  both.sides = sheet::Sides::both;
  sheets_ = sheet::prepare(std::move(pages), sheet, sheet::Purpose::office, both);
  job_.sheets = &sheets_;
}

constexpr std::size_t most_resolved = 16;        // pieces kept, some 50 kB each
constexpr std::size_t most_pixels = 60'000'000;  // of their pictures

std::size_t pixels_of(const resolve::Fields& fields) {
  std::size_t sum = 0;
  for (const auto& [name, value] : fields.values) {
    if (const auto* picture = std::get_if<std::shared_ptr<const Picture>>(&value))
      sum += *picture && !(*picture)->drawing ? (*picture)->pixels() : 0;
    if (const auto* items = std::get_if<std::vector<resolve::Item>>(&value))
      for (const resolve::Item& item : *items) sum += pixels_of(item.fields);
  }
  return sum;
}

std::size_t pixels_of(const resolve::Material& material) {
  std::size_t sum = 0;
  for (const resolve::Section& section : material.sections)
    for (const resolve::Block& block : section.blocks) sum += pixels_of(block.fields);
  return sum;
}

// What the layout says of bleed is for its own printing; paper that is cut after printing needs it
// on all sides.
layout::Layout with_bleed(layout::Layout layout) {
  layout.bleed = std::max(layout.bleed, sheet::press_bleed);
  return layout;
}

}  // namespace

// Errors alone: what is allowed or unused is for `check` to tell.
Diagnostics Composer::text_errors(const Piece& piece) {
  Diagnostics found, errors;
  text_check_.check(*piece.material, *piece.language, found);
  text_check_.check_shared(*piece.language, found);
  for (const Diagnostic& each : found.all())
    if (each.severity == Severity::error) errors.add(each);
  return errors;
}

const Composer::Resolved& Composer::resolve_shared(const Piece& piece) {
  const auto [kept, is_new] = resolved_.try_emplace({piece.material, piece.language});
  if (is_new) {
    Resolved& made = kept->second;
    const Diagnostics errors = text_errors(piece);
    made.material =
        resolve::resolve(workspace_.project, *piece.material, *piece.language, made.diagnostics);
    if (errors.has_errors()) made.material.reset();
    made.diagnostics.merge(errors);
    if (made.material) pixels_ += pixels_of(*made.material);
  }
  return kept->second;
}

std::optional<resolve::Material> Composer::resolve(const Piece& piece, Diagnostics& diagnostics) {
  if (resolved_.size() >= most_resolved || pixels_ > most_pixels) {
    resolved_.clear();
    pixels_ = 0;
  }
  const Resolved& shared = resolve_shared(piece);
  diagnostics.merge(shared.diagnostics);
  std::optional<resolve::Material> material = shared.material;
  if (!material || !workspace_.local) return material;
  Diagnostics of_local;
  resolve::add_local(*material, *workspace_.local, workspace_.project, *piece.language, of_local);
  diagnostics.merge(of_local);
  if (of_local.has_errors()) return std::nullopt;
  return material;
}

std::optional<Composer::Composed> Composer::compose(const resolve::Material& material,
                                                    const layout::Layout& layout,
                                                    sheet::Purpose purpose,
                                                    Diagnostics& diagnostics,
                                                    const Printing& printing) {
  const layout::Theme& theme = workspace_.layouts.themes.find(layout.theme)->second;
  const bool is_press = purpose == sheet::Purpose::press;
  std::optional<layout::Layout> widened;
  if (is_press) widened = with_bleed(layout);
  const layout::Layout& set_in = widened ? *widened : layout;
  auto pages = printing.anyway
                   ? layout::paginate_anyway(material, set_in, theme, compositor_, diagnostics)
                   : layout::paginate(material, set_in, theme, compositor_, diagnostics);
  if (!pages) return std::nullopt;
  // A packet's own pages, which are no material of the project, need no place for it.
  if (workspace_.local && workspace_.project.material(material.name))
    tell_no_place(pages->document, material, layout, *workspace_.local, diagnostics);
  const auto sheet =
      printing.panels ? std::nullopt : sheet_for(workspace_, layout, purpose, printing.sheet);
  const int errors_before = diagnostics.errors();
  const auto* plan = sheet ? std::get_if<sheet::Plan>(&*sheet) : nullptr;
  if (plan) sheet::check_butts(pages->document, *plan, diagnostics);
  if (sheet) sheet::check_type(pages->document, *sheet, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  if (printing.folded)
    return Composed{sheet::folded(pages->document, plan ? std::optional(*plan) : std::nullopt),
                    std::move(pages->fit),
                    {}};
  const sheet::PrintOptions print = options_of(printing);
  Composed composed{
      sheet::prepare(std::move(pages->document), sheet, purpose, print), std::move(pages->fit), {}};
  // Of a poster's parts each lies within what the printer reaches, whatever it cuts through.
  const bool is_parted = sheet && std::holds_alternative<sheet::Tiles>(*sheet);
  if (purpose == sheet::Purpose::office && !is_parted)
    sheet::check_reach(composed.document, layout.name, layout.mark.place(), diagnostics,
                       print.printer);
  if (const auto& day = workspace_.outside.day) composed.document.metadata.date = *day;
  if (is_press) {
    composed.document = finisher_.finish(std::move(composed.document));
    composed.preflight = press::preflight(composed.document);
    tell_findings(composed.preflight, "'" + material.name + "' (" + material.language + ")",
                  layout.mark.place(), diagnostics);
  }
  return composed;
}

sheet::PrintOptions Composer::options_of(const Printing& printing) const {
  sheet::PrintOptions options = printing.options;
  if (workspace_.printer) options.printer = *workspace_.printer;
  return options;
}

std::optional<draw::Document> Composer::guide(const resolve::Material& material,
                                              const layout::Layout& layout,
                                              const Printing& printing, Diagnostics& diagnostics) {
  const auto found = workspace_.layouts.layouts.find(aids::guide_layout);
  if (found == workspace_.layouts.layouts.end()) {
    diagnostics.error("unknown-layout", layout.mark.place(),
                      std::string("The layout '") + aids::guide_layout +
                          "', in which print guides are set, is not in layouts/.",
                      "Put it back, or render with ⟪no-guide⟫.");
    return std::nullopt;
  }
  Diagnostics told_already;  // by compose()
  const layout::Theme& theme = workspace_.layouts.themes.find(layout.theme)->second;
  auto pages = layout::paginate(material, layout, theme, compositor_, told_already);
  if (!pages) return std::nullopt;
  const auto sheet = sheet_for(workspace_, layout, sheet::Purpose::office, printing.sheet);
  const GuideJob printed(std::move(pages->document), sheet, layout, options_of(printing));
  const layout::Layout& page = found->second;
  const layout::Theme& look = workspace_.layouts.themes.find(page.theme)->second;
  const content::Language* language = workspace_.project.language(material.language);
  const resolve::Text mark = language
                                 ? resolve::own_draft_mark(workspace_.project, *language, "guide-",
                                                           material.draft, diagnostics)
                                 : resolve::Text{};
  auto document =
      aids::print_guide(material, printed.job(), page, look, compositor_, diagnostics, mark);
  if (const auto& day = workspace_.outside.day; day && document) document->metadata.date = *day;
  return document;
}

}  // namespace pliego::engine
