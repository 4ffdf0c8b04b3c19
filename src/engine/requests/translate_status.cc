// What there is to do, language by language.
#include <nlohmann/json.hpp>

#include "engine/answer_json.h"
#include "engine/engine.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/translation_keys.h"

namespace pliego::engine {
namespace {

void run_translate_status(const StatusRequest& request, const Surroundings& outside,
                          files::Outputs&, Answer& answer) {
  answer.data["languages"] =
      to_json(translate_status(outside, request, answer.diagnostics), request.fit);
}

std::vector<const content::Language*> languages_of(const content::Project& project,
                                                   const StatusRequest& request) {
  if (!request.language.empty()) return {&translated_language(project, request.language)};
  std::vector<const content::Language*> languages;
  for (const content::Language& language : project.languages)
    if (language.folder != content::source_language) languages.push_back(&language);
  return languages;
}

}  // namespace

const RequestTable<StatusRequest>& translate_status_table() {
  using R = StatusRequest;
  static const RequestTable<R> table(
      "a request for a translation's state",
      {
          language_key<R>(&R::language, false),
          files_key<R>(&R::files),
          flag_key<R>("fit", &R::fit,
                      "Say what does not fit on its page; with ⟪json⟫, how much room each text "
                      "has"),
      });
  return table;
}

std::vector<LanguageState> translate_status(const Surroundings& outside,
                                            const StatusRequest& request,
                                            Diagnostics& diagnostics) {
  std::vector<LanguageState> states;
  const auto add_all = [&](const content::Project& project, const Workspace* workspace) {
    for (const content::Language* language : languages_of(project, request)) {
      LanguageState& state = states.emplace_back(
          LanguageState{*language, translate::status_of(project, *language, request.files), {}});
      if (workspace)
        state.room =
            measure_room(*workspace, *language, request.files, state.status.list, diagnostics);
    }
  };
  // Without pages no layout and no font is read.
  if (!request.fit) {
    add_all(content::load_project(outside.project(), diagnostics), nullptr);
    return states;
  }
  const Workspace workspace = open_workspace(outside, {});
  diagnostics.merge(workspace.diagnostics);
  add_all(workspace.project, &workspace);
  return states;
}

extern const RequestKind request_translate_status;
const RequestKind request_translate_status =
    request_kind<translate_status_table, run_translate_status>(
        "translate status", "Say what is translated, stale, missing, unread");

}  // namespace pliego::engine
