#include "translate/update.h"

#include <algorithm>

#include "content/schema_line.h"
#include "files/files.h"
#include "translate/new_language.h"
#include "translate/refresh.h"
#include "translate/unit_list.h"

namespace pliego::translate {

namespace {

using content::RecordedText;
using content::TranslationRecord;

// The units of one file.
struct FileUnits {
  std::string file;
  std::vector<const Unit*> units;
};

std::vector<FileUnits> by_file(const UnitList& list) {
  std::vector<FileUnits> files;
  for (const Unit& unit : list.units) {
    if (files.empty() || files.back().file != unit.file) files.push_back({unit.file, {}});
    files.back().units.push_back(&unit);
  }
  return files;
}

std::string path_of(const content::Language& language, const std::string& file) {
  return "content/" + language.folder + "/" + file + ".yaml";
}

void add_file(const content::Project& project, const content::Language& language,
              const FileUnits& of, const WantedFiles& wanted, Update& update,
              Diagnostics& diagnostics) {
  const std::string path = path_of(language, of.file);
  const bool labels = of.file == labels_file;
  const bool is_there = project.files.is_there(path);
  if (!is_there && !labels && of.file != registries_file && !wanted(of.file)) return;
  const std::string_view key = labels ? "labels" : "strings";
  for (const Unit* unit : of.units)
    if (unit->line == 0) update.added.push_back(text_name(*unit));
  if (!is_there) {
    const std::string head = labels ? language_head(language) : file_head(language, of.file);
    update.files.emplace(path, content::schema_line(path) + "\n" + new_file(head, key, of.units));
  } else if (auto text = refreshed(project.files.read(path), path, key, of.units, diagnostics)) {
    update.files.emplace(path, std::move(*text));
  }
  for (const std::string& id : leftovers(project, language, of.file))
    update.leftover.push_back(of.file + ":" + id);
}

bool is_named(const Unit& unit, const std::set<std::string>& names) {
  return names.contains(unit.id) || names.contains(text_name(unit));
}

// Brings one text's record up to today.
void update_record(const Unit& unit, const std::set<std::string>& still_right,
                   TranslationRecord& record, Update& update) {
  if (unit.target.empty()) return;
  RecordedText now{.source = unit.source, .target = content::text_hash(unit.target)};
  const auto old = record.find(unit.id);
  const bool same = old != record.end() && old->second.target == now.target;
  if (same && unit.state == State::stale && !is_named(unit, still_right)) {
    update.stale.push_back(text_name(unit));
  } else if (!same || unit.state == State::stale) {
    (same ? update.accepted : update.current).push_back(text_name(unit));
    record.insert_or_assign(unit.id, std::move(now));
  }
}

void expect_stale(const UnitList& list, const std::set<std::string>& still_right,
                  Diagnostics& diagnostics) {
  for (const std::string& name : still_right) {
    const auto is_it = [&](const Unit& unit) {
      return unit.state == State::stale && is_named(unit, {name});
    };
    if (std::any_of(list.units.begin(), list.units.end(), is_it)) continue;
    Place place;
    place.file = "content/" + list.target_folder;
    diagnostics.error("unknown-string", std::move(place), "No stale text is called '" + name + "'",
                      "'pliego translate status " + list.target_folder + "' lists those that are.");
  }
}

}  // namespace

std::string text_name(const Unit& unit) { return unit.file + ":" + unit.id; }

std::optional<Update> plan_files(const content::Project& project, const content::Language& language,
                                 const WantedFiles& wanted, Diagnostics& diagnostics) {
  Update update;
  Diagnostics own;
  const UnitList list = units_of(project, language);
  for (const FileUnits& of : by_file(list)) add_file(project, language, of, wanted, update, own);
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  return update;
}

std::optional<Update> plan_update(const content::Project& project,
                                  const content::Language& language,
                                  const std::set<std::string>& still_right,
                                  Diagnostics& diagnostics) {
  Diagnostics own;
  const auto none = [](const std::string&) { return false; };
  auto update = plan_files(project, language, none, own);
  const UnitList list = units_of(project, language);
  expect_stale(list, still_right, own);
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  for (const FileUnits& of : by_file(list)) {
    TranslationRecord record = record_of(project, language, of.file);
    for (const Unit* unit : of.units) update_record(*unit, still_right, record, *update);
    if (!record.empty())
      update->files.emplace(content::record_file(language.folder, of.file), record_text(record));
  }
  return update;
}

}  // namespace pliego::translate
