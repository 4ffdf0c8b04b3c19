#include "translate/review.h"

#include <algorithm>

#include "translate/unit_list.h"

namespace pliego::translate {

namespace {

Place place_of(const content::Language& language, const std::string& stem, int line = 0) {
  Place place;
  place.file = "content/" + language.folder + "/" + stem + ".yaml";
  place.line = line;
  return place;
}

// Why the text can't have been read as what it will be printed for; empty where it can.
std::string obstacle(const Unit& unit) {
  if (unit.state == State::missing) return "has no translation yet";
  if (unit.state == State::stale) return "was translated from another source text than today's";
  return unit.recorded ? "" : "is not recorded as it stands";
}

void expect_ready(const Unit& unit, const content::Language& language, Diagnostics& diagnostics) {
  const std::string why = obstacle(unit);
  if (why.empty()) return;
  diagnostics.error("draft-translation", place_of(language, unit.file, unit.line),
                    "'" + unit.id + "' " + why + ", so that it can't have been read.",
                    unit.state == State::unread
                        ? "Run 'pliego translate update " + language.folder + "' first."
                        : "Translate it, and have the whole read.");
}

void expect_known(const std::vector<std::string>& stems, const UnitList& list,
                  const content::Language& language, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const Unit& unit : list.units)
    if (known.empty() || known.back() != unit.file) known.push_back(unit.file);
  for (const std::string& stem : stems) {
    if (std::find(known.begin(), known.end(), stem) != known.end()) continue;
    diagnostics.error("unknown-material", place_of(language, stem),
                      "The source has no material '" + stem + "'", nearest_hint(stem, known));
  }
}

}  // namespace

std::optional<Review> plan_review(const content::Project& project,
                                  const content::Language& language,
                                  const std::vector<std::string>& stems,
                                  const content::SecondReading& reading, Diagnostics& diagnostics) {
  const UnitList list = units_of(project, language);
  Diagnostics own;
  expect_known(stems, list, language, own);
  std::map<std::string, content::TranslationRecord> records;
  Review review;
  for (const Unit& unit : list.units) {
    if (std::find(stems.begin(), stems.end(), unit.file) == stems.end()) continue;
    expect_ready(unit, language, own);
    auto [record, is_new] = records.try_emplace(unit.file);
    if (is_new) record->second = record_of(project, language, unit.file);
    const auto text = record->second.find(unit.id);
    if (text != record->second.end()) text->second.reviewed = reading;
    ++review.texts;
  }
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  for (const auto& [stem, record] : records)
    review.files.emplace(content::record_file(language.folder, stem), record_text(record));
  return review;
}

}  // namespace pliego::translate
