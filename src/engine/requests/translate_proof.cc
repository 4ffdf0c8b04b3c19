// A translation beside its source, page by page.
#include "aids/proof.h"
#include "engine/composer.h"
#include "engine/engine.h"
#include "engine/output.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/translation_keys.h"
#include "engine/text_room.h"
#include "engine/with_fonts.h"
#include "engine/workspace.h"
#include "files/outputs.h"
#include "packet/join.h"
#include "pdf/writer.h"
#include "resolve/own_words.h"
#include "translate/tight.h"
#include "translate/unit_list.h"

namespace pliego::engine {
namespace {

class Proofs {
 public:
  Proofs(const Workspace& workspace, const RenderRequest& request, const content::Language& target,
         files::Outputs& files, Diagnostics& diagnostics)
      : workspace_(workspace),
        request_(request),
        target_(target),
        files_(files),
        source_(*workspace.project.language(content::source_language)),
        diagnostics_(diagnostics),
        composer_(workspace),
        typesetter_(*workspace.fonts) {}

  // The number of files.
  int make() {
    const auto words = resolve::own_words(
        workspace_.project, source_, {"proof-missing", "proof-stale", "proof-over", "proof-tight"},
        diagnostics_);
    if (!words) return 0;
    labels_ = words->texts;
    locale_ = words->material.locale;
    units_ = translate::units_of(workspace_.project, target_);
    measure_room(workspace_, target_, request_.materials, units_, diagnostics_);
    int made = 0;
    for (const Piece& piece : select_pieces(workspace_, request_, diagnostics_))
      if (piece.language->folder == target_.folder) made += make(piece);
    return made;
  }

 private:
  int make(const Piece& piece) {
    const auto target = composer_.resolve(piece, diagnostics_);
    const auto source = composer_.resolve({piece.material, &source_, piece.layouts}, diagnostics_);
    int made = 0;
    for (const layout::Layout* layout : piece.layouts) {
      if (target && source)
        made += make(*source, *target, *layout);
      else
        remove_old(piece.material->name, *layout);
    }
    return made;
  }

  int make(const resolve::Material& source, const resolve::Material& target,
           const layout::Layout& layout) {
    Diagnostics told_by_check;
    const Printing anyway{.sheet = {}, .options = {}, .anyway = true};
    auto left = composer_.compose(source, layout, sheet::Purpose::screen, told_by_check, anyway);
    auto right = composer_.compose(target, layout, sheet::Purpose::screen, diagnostics_, anyway);
    if (!left || !right) {
      remove_old(source.name, layout);
      return 0;
    }
    aids::ProofPages pages;
    pages.source = left->document.pages.size();
    std::vector<packet::Volume> volumes;
    volumes.push_back({source_.name, std::move(left->document)});
    volumes.push_back({target_.name, std::move(right->document)});
    pages.document = packet::bind_volumes(std::move(volumes), false);
    const layout::Theme& theme = workspace_.layouts.themes.find(layout.theme)->second;
    aids::show_overhang(pages.document, pages.source, theme.color(layout::ColorRole::mark));
    const std::string name = source.name + "-" + layout.name;
    pages.document.metadata.title = name;
    pages.document.metadata.date = day_of(workspace_.outside, workspace_.project);
    const draw::Document proof =
        aids::side_by_side(std::move(pages), remarks(source.name),
                           {name, source_.name, target_.name, locale_}, look(theme), typesetter_);
    Output output;
    output.path = path_of(source.name, layout);
    save(output, writer_.write(proof), files_);
    return 1;
  }

  std::string path_of(const std::string& material, const layout::Layout& layout) const {
    return target_.folder + "/proof/" + material + "-" + layout.name + ".pdf";
  }

  // A proof of how the texts once were would be taken for one of today's.
  void remove_old(const std::string& material, const layout::Layout& layout) const {
    files_.remove(path_of(material, layout));
  }

  static aids::ProofLook look(const layout::Theme& theme) {
    const layout::TextStyle& body = theme.style("body");
    return {body.font, body.strong.empty() ? body.font : body.strong,
            theme.color(layout::ColorRole::text), theme.color(layout::ColorRole::mark)};
  }

  aids::ProofRemarks remarks(const std::string& material) const {
    aids::ProofRemarks all;
    for (const translate::Unit& unit : units_.units)
      if (unit.file == material) all.emplace(unit.id, remark(unit));
    return all;
  }

  std::string remark(const translate::Unit& unit) const {
    if (unit.state == translate::State::missing) return label("proof-missing");
    std::string words = unit.state == translate::State::stale ? label("proof-stale") : "";
    const std::string fit = !unit.room                  ? ""
                            : *unit.room < 0            ? label("proof-over")
                            : translate::is_tight(unit) ? label("proof-tight")
                                                        : "";
    if (!words.empty() && !fit.empty()) words += ", ";
    return words + fit;
  }

  std::string label(std::string_view id) const { return labels_.find(id)->second.plain(); }

  const Workspace& workspace_;
  const RenderRequest& request_;
  const content::Language& target_;
  files::Outputs& files_;
  const content::Language& source_;
  Diagnostics& diagnostics_;
  Composer composer_;
  text::Typesetter typesetter_;
  pdf::Writer writer_;
  std::map<std::string, resolve::Text, std::less<>> labels_;
  std::string locale_;
  translate::UnitList units_;
};

// A file for each piece that `request` selects and each of its layouts, of pieces in `target`
// alone; a proof that an earlier run made of a piece that has errors now is taken away. Gives the
// number of files. Throws SystemError.
int make_proofs(const Workspace& workspace, const RenderRequest& request,
                const content::Language& target, files::Outputs& files, Diagnostics& diagnostics) {
  return Proofs(workspace, request, target, files, diagnostics).make();
}

void run_translate_proof(const ProofRequest& request, const Surroundings& outside,
                         files::Outputs& files, Answer& answer) {
  proof(outside, request, files, answer.diagnostics);
}

}  // namespace

const RequestTable<ProofRequest>& translate_proof_table() {
  using R = ProofRequest;
  static const RequestTable<R> table(
      "a request for a proof",
      {
          language_key<R>(&R::language),
          words_key<R>("material", &R::materials, {.value = "MATERIAL", .is_plain = true},
                       "Materials (default: all)"),
          words_key<R>("layout", &R::layouts, {.value = "NAME,…"}, "Layouts (default: all)"),
      });
  return table;
}

int proof(const Surroundings& outside, const ProofRequest& asked, files::Outputs& files,
          Diagnostics& diagnostics) {
  RenderRequest request{.materials = asked.materials,
                        .languages = {std::string(content::source_language), asked.language},
                        .layouts = asked.layouts};
  const Workspace workspace = open_workspace(outside, request);
  const content::Language& target = translated_language(workspace.project, asked.language);
  request.languages = {target.folder};
  diagnostics.merge(workspace.diagnostics);
  int made = 0;
  with_fonts(workspace, diagnostics,
             [&] { made = make_proofs(workspace, request, target, files, diagnostics); });
  return made;
}

extern const RequestKind request_translate_proof;
const RequestKind request_translate_proof =
    request_kind<translate_proof_table, run_translate_proof>(
        "translate proof", "Make pages that show a translation beside its source");

}  // namespace pliego::engine
