// The files of another language.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/language_names.h"
#include "base/listed.h"
#include "base/sentences.h"
#include "engine/answer_json.h"
#include "engine/engine.h"
#include "engine/language_needs.h"
#include "engine/project_files.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "resolve/forms.h"

namespace pliego::engine {
namespace {

void run_translate_new(const NewLanguageRequest& request, const Surroundings& outside,
                       files::Outputs& outputs, Answer& answer) {
  const auto begun = translate_new(outside, request, answer.diagnostics);
  if (!begun) return;
  answer.data.update(to_json(*begun));
  hand_on(begun->update.files, outputs);
}

translate::NewLanguage language_of(const std::string& tag) {
  auto found = translate::new_language(tag);
  if (!found)
    throw RequestError("'" + tag + "' is not the sign of a language. " + language_sign_hint(tag));
  if (found->language.folder == content::source_language)
    throw RequestError("'" + tag + "' is the source language: it is there already.");
  return std::move(*found);
}

// Of a folder that a run before has left half made, what is missing is no obstacle: it is added.
Diagnostics without_missing_files(const Diagnostics& all, const std::string& folder) {
  Diagnostics kept;
  for (const Diagnostic& each : all.all()) {
    const bool adds = each.place.file.starts_with("content/" + folder + "/") &&
                      (each.rule == "file-missing" || each.rule == "missing-translation");
    if (!adds) kept.add(each);
  }
  return kept;
}

void expect_materials(const content::Project& project, const std::vector<std::string>& names) {
  const auto& known = project.material_names;
  for (const std::string& name : names)
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw RequestError(
          sentences({"There is no material '" + name + "'.", nearest_hint(name, known),
                     "There are: " + listed(known) + "."}));
}

// What people are told of it beside its texts.
void add_needs(const Surroundings& outside, const content::Project& project, BegunLanguage& begun,
               Diagnostics& diagnostics) {
  const text::InstalledFonts installed;
  const text::FontFiles& fonts = outside.fonts ? *outside.fonts : installed;
  begun.needs = needs_of(begun.known, project.files, fonts, diagnostics);
  if (const content::Language* source = project.language(content::source_language))
    begun.forms_missing = resolve::forms_missing(begun.language, *source);
  begun.has_words = project.words.contains(begun.language.folder);
}

}  // namespace

const RequestTable<NewLanguageRequest>& translate_new_table() {
  using R = NewLanguageRequest;
  static const RequestTable<R> table(
      "a request for a new language",
      {
          word_key<R>("language", &R::language,
                      {.value = "LANG", .is_plain = true, .is_required = true},
                      "The language's sign"),
          words_key<R>("material", &R::materials, {.value = "MATERIAL", .is_plain = true},
                       "Materials (default: all)"),
          choice_key<R>("from", &R::from, {std::string(content::source_language)},
                        "The language that is translated from (default: en)", {.value = "LANG"}),
      });
  return table;
}

std::optional<BegunLanguage> translate_new(const Surroundings& outside,
                                           const NewLanguageRequest& request,
                                           Diagnostics& diagnostics) {
  BegunLanguage begun{.known = language_of(request.language)};
  Diagnostics loading;
  const content::Project project = content::load_project(outside.project(), loading);
  diagnostics.merge(without_missing_files(loading, begun.known.language.folder));
  if (diagnostics.has_errors()) return std::nullopt;
  const content::Language* there = project.language(begun.known.language.folder);
  begun.language = there ? *there : begun.known.language;
  expect_materials(project, request.materials);
  const auto wanted = [&](const std::string& file) {
    const auto& named = request.materials;
    return named.empty() || std::find(named.begin(), named.end(), file) != named.end();
  };
  auto update = translate::plan_files(project, begun.language, wanted, diagnostics);
  if (!update) return std::nullopt;
  begun.update = std::move(*update);
  begun.update.files = translate::that_differ(project.files, std::move(begun.update.files));
  add_needs(outside, project, begun, diagnostics);
  return begun;
}

extern const RequestKind request_translate_new;
const RequestKind request_translate_new = request_kind<translate_new_table, run_translate_new>(
    "translate new", "Add a language: every file, with empty texts");

}  // namespace pliego::engine
