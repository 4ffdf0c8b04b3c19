#include "engine/answer_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "engine/offered.h"
#include "engine/paper.h"
#include "translate/update.h"
#include "translate/word_diff.h"

namespace pliego::engine {
namespace {

using translate::FileStatus;
using translate::LanguageStatus;
using translate::State;
using translate::Unit;

std::string_view purpose_word(const Output& o) {
  return o.is_booklet ? "booklet" : word_of(o.purpose);
}

Json output_json(const Output& o) {
  return {{"path", o.path},     {"material", o.material},     {"language", o.language},
          {"layout", o.layout}, {"purpose", purpose_word(o)}, {"format", word_of(o.format)},
          {"pages", o.pages},   {"width", o.width},           {"height", o.height},
          {"unit", o.unit},     {"bytes", o.bytes},           {"sha256", o.sha256}};
}

Json fit_json(const std::vector<FitRow>& rows) {
  auto all = Json::array();
  for (const FitRow& row : rows) {
    all.push_back({{"material", row.material},
                   {"language", row.language},
                   {"layout", row.layout},
                   {"panel", row.fit.panel},
                   {"scale", std::round(row.fit.scale * 100) / 100},
                   {"smallest", row.fit.smallest},
                   {"lines_left", std::round(row.fit.lines_left * 10) / 10},
                   {"characters_left", row.fit.characters_left}});
  }
  return all;
}

Json result_json(const press::PreflightResult& result) {
  auto findings = Json::array();
  for (const auto& [page, what] : result.findings)
    findings.push_back({{"page", page}, {"what", what}});
  return {{"rule", result.rule->id},
          {"asks", result.rule->asks},
          {"source", result.rule->source},
          {"kept", result.findings.empty()},
          {"findings", findings}};
}

Json preflight_json(const std::vector<PreflightRow>& rows) {
  auto all = Json::array();
  for (const engine::PreflightRow& row : rows) {
    auto rules = Json::array();
    for (const press::PreflightResult& result : row.results) rules.push_back(result_json(result));
    all.push_back({{"material", row.material},
                   {"language", row.language},
                   {"layout", row.layout},
                   {"rules", rules}});
  }
  return all;
}

Json materials_json(const content::Project& project) {
  auto all = Json::array();
  for (const auto& material : project.materials) {
    auto languages = Json::array();
    for (const auto& language : project.languages)
      if (is_offered(project, material, language)) languages.push_back(language.folder);
    all.push_back({{"name", material.name},
                   {"title", material.title.pattern},
                   {"audience", word_of(material.audience)},
                   {"revised", material.revised},
                   {"languages", languages},
                   {"layouts", material.layouts}});
  }
  return all;
}

Json pairs_json(const content::Project& project) {
  auto all = Json::array();
  for (const auto& material : project.materials)
    for (const auto& language : project.languages)
      for (const auto& layout : material.layouts)
        if (is_offered(project, material, language))
          all.push_back(
              {{"material", material.name}, {"language", language.folder}, {"layout", layout}});
  return all;
}

Json counts_json(const FileStatus& status) {
  return {{"texts", status.texts},         {"translated", status.translated()},
          {"missing", status.missing},     {"stale", status.stale},
          {"unread", status.unread},       {"reviewed", status.reviewed},
          {"same_as_source", status.same}, {"not_recorded", status.unrecorded}};
}

Json diff_json(const Unit& unit) {
  constexpr const char* words[] = {"same", "removed", "added"};
  Json parts = Json::array();
  for (const auto& part : translate::word_diff(unit.previous, unit.source))
    parts.push_back({{words[static_cast<int>(part.kind)], part.text}});
  return parts;
}

Json texts_json(const LanguageStatus& status) {
  Json missing = Json::array(), stale = Json::array(), same = Json::array();
  for (const Unit& unit : status.list.units) {
    const std::string name = translate::text_name(unit);
    if (unit.state == State::missing) missing.push_back(name);
    if (unit.state == State::stale)
      stale.push_back({{"id", name},
                       {"then", unit.previous},
                       {"now", unit.source},
                       {"diff", diff_json(unit)},
                       {"translation", unit.target}});
    if (!unit.target.empty() && unit.target == unit.source) same.push_back(name);
  }
  return {{"missing", missing}, {"stale", stale}, {"same_as_source", same}};
}

Json room_json(const LanguageStatus& status) {
  Json room = Json::object();
  for (const Unit& unit : status.list.units)
    if (unit.room) room[translate::text_name(unit)] = *unit.room;
  return room;
}

Json full_json(const std::vector<FullPage>& full) {
  Json pages = Json::array();
  for (const FullPage& page : full)
    pages.push_back({{"material", page.material},
                     {"layout", page.layout},
                     {"panel", page.panel.panel},
                     {"letters", page.panel.letters},
                     {"texts", page.panel.texts}});
  return pages;
}

Json language_json(const LanguageState& state, bool fit) {
  const content::Language& language = state.language;
  const LanguageStatus& status = state.status;
  Json files = Json::array();
  for (const FileStatus& file : status.files) {
    Json counts = counts_json(file);
    counts["file"] = file.file;
    files.push_back(std::move(counts));
  }
  Json json = {
      {"language", language.folder},    {"name", language.name}, {"locale", language.locale},
      {"all", counts_json(status.all)}, {"files", files},        {"strings", texts_json(status)}};
  if (fit)
    json["fit"] = {{"does_not_fit", full_json(state.room.full)},
                   {"not_set", state.room.not_set},
                   {"room", room_json(status)}};
  return json;
}

}  // namespace

Json to_json(const std::vector<Output>& outputs) {
  Json files = Json::array();
  for (const Output& output : outputs) files.push_back(output_json(output));
  return files;
}

Json to_json(const Diagnostics& diagnostics, OptionWords words) {
  Json all = Json::array();
  for (const Diagnostic& diagnostic : in_option_words(diagnostics, words))
    all.push_back(pliego::to_json(diagnostic));
  return all;
}

Json to_json(const Checked& checked) {
  Json json{{"fit", fit_json(checked.fit)}};
  if (!checked.preflight.empty()) json["preflight"] = preflight_json(checked.preflight);
  return json;
}

Json list_json(const Workspace& workspace) {
  Json languages = Json::array(), layouts = Json::array();
  for (const auto& language : workspace.project.languages)
    languages.push_back(
        {{"folder", language.folder}, {"locale", language.locale}, {"name", language.name}});
  for (const auto& [name, layout] : workspace.layouts.layouts)
    layouts.push_back(
        {{"name", name}, {"title", layout.title}, {"formats", words_of_values(layout.formats)}});
  return {{"materials", materials_json(workspace.project)},
          {"languages", languages},
          {"layouts", layouts},
          {"pairs", pairs_json(workspace.project)}};
}

Json to_json(const std::vector<LanguageState>& states, bool fit) {
  Json all = Json::array();
  for (const LanguageState& state : states) all.push_back(language_json(state, fit));
  return all;
}

Json to_json(const std::vector<Imported::Language>& languages) {
  Json all = Json::array();
  for (const auto& [folder, count] : languages)
    all.push_back({{"language", folder},
                   {"taken_in", count.changed},
                   {"still_right", count.settled},
                   {"unchanged", count.unchanged},
                   {"empty", count.empty},
                   {"same_as_source", count.same},
                   {"guesses", count.guessed},
                   {"left_out", count.refused},
                   {"not_in_file", count.lacking}});
  return all;
}

Json to_json(const BegunLanguage& begun) {
  const translate::Update& update = begun.update;
  return {{"language", begun.language.folder},
          {"name", begun.language.name},
          {"english_name", begun.known.english_name},
          {"right_to_left", begun.known.right_to_left},
          {"known_by_name", begun.known.known},
          {"needs", begun.needs},
          {"forms_missing", begun.forms_missing},
          {"words_listed", begun.has_words},
          {"added", update.added},
          {"no_longer_in_source", update.leftover}};
}

Json to_json(const UpdatedLanguage& updated) {
  const translate::Update& update = updated.update;
  return {{"language", updated.folder},     {"current", update.current},
          {"still_right", update.accepted}, {"added", update.added},
          {"stale", update.stale},          {"no_longer_in_source", update.leftover}};
}

Json to_json(const ReviewedLanguage& reviewed) {
  return {{"language", reviewed.folder},
          {"texts", reviewed.review.texts},
          {"on", reviewed.reading.on},
          {"role", reviewed.reading.role}};
}

Json to_json(const std::vector<PaperJob>& jobs) {
  Json all = Json::array();
  for (const auto& [path, what, job, pdf] : jobs)
    all.push_back({{"path", path},
                   {"what", what},
                   {"name", job.name},
                   {"media", media_name(job.sheet)},
                   {"sides", job.sides()},
                   {"pages", job.pages},
                   {"pieces_on_sheet", job.on_sheet},
                   {"copies", job.copies},
                   {"runs", job.runs()},
                   {"sheets", job.sheets()},
                   {"in_words", in_words(job)}});
  return all;
}

}  // namespace pliego::engine
