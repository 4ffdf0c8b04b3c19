#include "program/desk.h"

#include <stdexcept>

#include "program/program.h"

namespace pliego::test {
namespace {

engine::Workspace open(const std::filesystem::path& project) {
  resolve::set_neutral_default_locale();
  return engine::open_workspace({.root = project}, {});
}

void require_none(const Diagnostics& diagnostics) {
  if (diagnostics.has_errors()) throw std::runtime_error(to_text(diagnostics.sorted().front()));
}

}  // namespace

Desk::Desk(const std::filesystem::path& project)
    : workspace_(open(project)), composer_(workspace_) {
  require_none(workspace_.diagnostics);
}

engine::Piece Desk::piece(const std::string& material, const std::string& language,
                          const std::string& layout) {
  engine::RenderRequest request{.materials = {material}, .languages = {language}};
  if (!layout.empty()) request.layouts = {layout};
  Diagnostics diagnostics;
  return engine::select_pieces(workspace_, request, diagnostics).at(0);
}

const resolve::Material& Desk::material(const std::string& name, const std::string& language) {
  if (const auto kept = materials_.find({name, language}); kept != materials_.end())
    return kept->second;
  Diagnostics diagnostics;
  auto resolved = composer_.resolve(piece(name, language, ""), diagnostics);
  require_none(diagnostics);
  return materials_.emplace(Key{name, language}, std::move(resolved).value()).first->second;
}

const layout::Layout& Desk::layout(const std::string& name) const {
  return workspace_.layouts.layouts.at(name);
}

std::vector<Edition> Desk::all() const {
  Diagnostics diagnostics;
  std::vector<Edition> editions;
  for (const engine::Piece& piece : engine::select_pieces(workspace_, {}, diagnostics))
    for (const layout::Layout* layout : piece.layouts)
      editions.push_back({piece.material->name, piece.language->folder, layout->name});
  require_none(diagnostics);
  return editions;
}

const draw::Document& Desk::document(const std::string& name, const std::string& language,
                                     const std::string& layout, const std::string& purpose) {
  const Key key = {name, language, layout, purpose};
  if (const auto kept = documents_.find(key); kept != documents_.end()) return kept->second;
  Diagnostics diagnostics;
  auto composed =
      composer_.compose(material(name, language), *piece(name, language, layout).layouts.at(0),
                        value_called<sheet::Purpose>(purpose).value(), diagnostics);
  require_none(diagnostics);
  return documents_.emplace(key, std::move(composed.value().document)).first->second;
}

Desk& real_desk() {
  static Desk desk(real_project());
  return desk;
}

}  // namespace pliego::test
