#include "desk.h"

#include <stdexcept>

#include "program.h"

namespace pliego::test {
namespace {

cli::Workspace open(const std::filesystem::path& project) {
  language::set_neutral_default_locale();
  return cli::open_workspace({.project = project});
}

void require_none(const Diagnostics& diagnostics) {
  if (diagnostics.has_errors()) throw std::runtime_error(to_text(diagnostics.sorted().front()));
}

}  // namespace

Desk::Desk(const std::filesystem::path& project)
    : workspace_(open(project)), composer_(workspace_) {
  require_none(workspace_.diagnostics);
}

cli::Piece Desk::piece(const std::string& material, const std::string& language,
                       const std::string& layout) {
  cli::RenderOptions options{.materials = {material}, .languages = {language}};
  if (!layout.empty()) options.layouts = {layout};
  Diagnostics diagnostics;
  return cli::select_pieces(workspace_, options, diagnostics).at(0);
}

language::Material Desk::material(const std::string& name, const std::string& language) {
  Diagnostics diagnostics;
  auto resolved = composer_.resolve(piece(name, language, ""), diagnostics);
  require_none(diagnostics);
  return std::move(resolved).value();
}

draw::Document Desk::document(const std::string& name, const std::string& language,
                              const std::string& layout, const std::string& purpose) {
  Diagnostics diagnostics;
  const language::Material resolved = material(name, language);
  auto composed = composer_.compose(resolved, *piece(name, language, layout).layouts.at(0),
                                    cli::purpose_of(purpose), diagnostics);
  require_none(diagnostics);
  return std::move(composed.value().document);
}

Desk& real_desk() {
  static Desk desk(real_project());
  return desk;
}

}  // namespace pliego::test
