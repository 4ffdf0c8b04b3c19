// What was edited by hand becomes what is recorded.
#include <nlohmann/json.hpp>

#include "engine/answer_json.h"
#include "engine/engine.h"
#include "engine/project_files.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/translation_keys.h"

namespace pliego::engine {
namespace {

void run_translate_update(const UpdateRequest& request, const Surroundings& outside,
                          files::Outputs& outputs, Answer& answer) {
  const auto updated = translate_update(outside, request, answer.diagnostics);
  if (!updated) return;
  answer.data.update(to_json(*updated));
  hand_on(updated->update.files, outputs);
}

}  // namespace

const RequestTable<UpdateRequest>& translate_update_table() {
  using R = UpdateRequest;
  static const RequestTable<R> table(
      "a request for an update",
      {
          language_key<R>(&R::language),
          text_ids_key<R>("still-right", &R::still_right,
                          "Stale texts whose translation is right still, by id"),
      });
  return table;
}

std::optional<UpdatedLanguage> translate_update(const Surroundings& outside,
                                                const UpdateRequest& request,
                                                Diagnostics& diagnostics) {
  const content::Project project = content::load_project(outside.project(), diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  const content::Language& language = translated_language(project, request.language);
  auto update = translate::plan_update(
      project, language, {request.still_right.begin(), request.still_right.end()}, diagnostics);
  if (!update) return std::nullopt;
  update->files = translate::that_differ(project.files, std::move(update->files));
  return UpdatedLanguage{language.folder, std::move(*update)};
}

extern const RequestKind request_translate_update;
const RequestKind request_translate_update =
    request_kind<translate_update_table, run_translate_update>(
        "translate update", "Take up what was edited by hand, on either side");

}  // namespace pliego::engine
