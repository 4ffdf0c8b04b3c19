#include "engine/text_room.h"

#include <algorithm>
#include <map>

#include "resolve/resolve.h"
#include "translate/unit_list.h"

namespace pliego::engine {
namespace {

using TextKey = std::pair<std::string, std::string>;  // file and id, as units have them

TextKey key_of(const content::Material& material, const std::string& id) {
  constexpr std::string_view label = "label.";
  if (id.starts_with(label))
    return {std::string(translate::labels_file),
            std::string(content::label_prefix) + id.substr(label.size())};
  for (const content::Message* message : material.messages())
    if (message->id == id) return {material.name, id};
  return {std::string(translate::registries_file), id};
}

// The pieces to set: files that all share are on all of them.
std::vector<Piece> pieces_of(const Workspace& workspace, const content::Language& language,
                             const std::vector<std::string>& only, Diagnostics& diagnostics) {
  RenderRequest request;
  request.languages = {language.folder};
  for (const std::string& file : only)
    if (file != translate::registries_file && file != translate::labels_file)
      request.materials.push_back(file);
  return select_pieces(workspace, request, diagnostics);
}

}  // namespace

RoomReport measure_room(const Workspace& workspace, const content::Language& language,
                        const std::vector<std::string>& only, translate::UnitList& list,
                        Diagnostics& diagnostics) {
  text::Typesetter typesetter(*workspace.fonts);
  std::map<TextKey, int> room;
  RoomReport report;
  for (const Piece& piece : pieces_of(workspace, language, only, diagnostics)) {
    const auto material =
        resolve::resolve(workspace.project, *piece.material, language, diagnostics);
    if (!material) {
      report.not_set.push_back(piece.material->name);
      continue;
    }
    for (const layout::Layout* layout : piece.layouts) {
      const layout::Theme& theme = workspace.layouts.themes.find(layout->theme)->second;
      layout::TextRoom found = layout::text_room(*material, *layout, theme, typesetter);
      for (const auto& [id, letters] : found.letters) {
        const auto [known, is_new] = room.emplace(key_of(*piece.material, id), letters);
        if (!is_new) known->second = std::min(known->second, letters);
      }
      for (layout::FullPanel& panel : found.full)
        report.full.push_back({piece.material->name, layout->name, std::move(panel)});
    }
  }
  for (translate::Unit& unit : list.units)
    if (const auto found = room.find({unit.file, unit.id}); found != room.end())
      unit.room = found->second;
  return report;
}

}  // namespace pliego::engine
