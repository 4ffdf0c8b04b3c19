#include "translate/import.h"

#include "base/invisible.h"
#include "translate/exchange_bytes.h"
#include "translate/exchange_text.h"
#include "translate/values.h"

namespace pliego::translate {

namespace {

constexpr const char* export_anew =
    "Export the file anew with pliego translate export and move the translation over.";

std::vector<std::string> keys_of(const UnitList& list) {
  std::vector<std::string> keys;
  for (const Unit& unit : list.units) keys.push_back(key_of(unit));
  return keys;
}

// Lines that end as on Windows end as ours do.
std::string without_returns(std::string text) {
  for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at))
    text.erase(at, 1);
  return text;
}

// The file's source text, as the project writes it where only spaces differ. Nothing, and rule
// exchange-source, where it is not what was exported.
std::optional<std::string> exported_source(const ExchangeUnit& unit, const Unit& now,
                                           const Place& place, Diagnostics& diagnostics) {
  const bool as_now = collapsed(unit.source) == collapsed(now.source);
  const bool as_then = source_hash(unit.source) == unit.mark.source;
  if (as_now && (as_then || unit.mark.source.empty())) return now.source;
  if (as_then) return without_returns(unit.source);
  if (unit.mark.source.empty()) {
    diagnostics.error("exchange-source", place,
                      key_of(now) + ": the source in the file is not the project's",
                      std::string("It was altered, or the project has moved on. ") + export_anew);
  } else {
    diagnostics.error("exchange-source", place,
                      key_of(now) + ": the source was altered in the file",
                      std::string("Only translations may be changed. ") + export_anew);
  }
  return std::nullopt;
}

// As a file of the project would be read. A program that wrapped the source's lines has wrapped the
// translation's as well.
std::string target_of(const ExchangeUnit& unit, const Unit& now) {
  const bool wrapped = unit.coarse && trimmed(unit.source) != trimmed(now.source) &&
                       collapsed(unit.source) == collapsed(now.source);
  return std::string(
      without_hidden_end(wrapped ? collapsed(unit.target) : trimmed(without_returns(unit.target))));
}

// "card:titlecard:title": xliff2po writes a text's id as often as it has values.
bool repeats(const std::string& key, const std::string& id) {
  if (id.empty() || key.size() % id.size() != 0) return false;
  for (std::size_t at = 0; at < key.size(); at += id.size())
    if (key.compare(at, id.size(), id) != 0) return false;
  return true;
}

std::string main_part(const std::string& locale) { return locale.substr(0, locale.find('-')); }

std::string first_of(const std::vector<std::string>& keys) {
  constexpr std::size_t told = 6;
  std::string all;
  for (std::size_t i = 0; i < std::min(told, keys.size()); ++i)
    all += (i > 0 ? ", " : "") + keys[i];
  if (keys.size() > told) all += " and " + std::to_string(keys.size() - told) + " more";
  return all;
}

void tell_plural(const Unit& now, const Place& place, Diagnostics& diagnostics) {
  diagnostics.error(
      "exchange-pattern", place,
      key_of(now) + ": it has a line 'msgid_plural', and a text of Pliego has one translation",
      "Take that line out and write one 'msgstr'. Where words change with a number, the text has "
      "all of them: \"{count, plural, one {# page} other {# pages}}\".");
}

void tell_same(const std::vector<std::string>& keys, const std::string& file,
               Diagnostics& diagnostics) {
  if (keys.empty()) return;
  diagnostics.note("exchange-same", line_of(file, 0),
                   (keys.size() == 1 ? "1 text says" : std::to_string(keys.size()) + " texts say") +
                       " what the source says, and counts as not translated: " + first_of(keys),
                   "Where that is right, as for a name, say so: in the file with the comment "
                   "'same', or here with --same " +
                       keys.front());
}

}  // namespace

std::optional<std::string> language_of(const ExchangeFile& file,
                                       const std::vector<LanguageName>& languages,
                                       Diagnostics& diagnostics) {
  const Place place = line_of(file.name, file.language_line);
  std::vector<std::string> fitting, known;
  for (const LanguageName& language : languages) {
    known.push_back(language.folder);
    const bool folder_fits = file.folder.empty() || language.folder == file.folder;
    const bool language_fits =
        file.language.empty() || same_language(file.language, language.locale) ||
        (file.folder == language.folder && differ_by_country(file.language, language.locale));
    if (folder_fits && language_fits) fitting.push_back(language.folder);
  }
  const std::string named = file.language.empty() ? file.folder : file.language;
  if (named.empty()) {
    diagnostics.error("exchange-language", place, "The file does not say its language",
                      std::string("Its head must name it. ") + export_anew);
    return std::nullopt;
  }
  if (fitting.size() == 1) return fitting.front();
  std::string what = "The project has no language '" + named + "'";
  if (fitting.size() > 1) what = "'" + named + "' may be more than one of the project's languages";
  if (fitting.empty() && !file.folder.empty() && !file.language.empty())
    what = "The file was exported for '" + file.folder + "' and says now that it is '" +
           file.language + "'";
  std::string hint = nearest_hint(named, known);
  if (hint.empty()) hint = "A file goes back into the language that it was exported for.";
  diagnostics.error("exchange-language", place, std::move(what), std::move(hint));
  return std::nullopt;
}

Import::Import(const UnitList& now, std::set<std::string> same)
    : now_(now), same_(std::move(same)) {
  for (const Unit& unit : now.units) {
    units_.emplace(key_of(unit), &unit);
    files_.insert(unit.file);
  }
}

void Import::add(const ExchangeFile& file, Diagnostics& diagnostics) {
  for (const ExchangeUnit& unit : file.units) {
    switch (judge(unit, file.name, diagnostics)) {
      case Verdict::settled:
        ++count_.settled;
        [[fallthrough]];
      case Verdict::taken:
        ++count_.changed;
        break;
      case Verdict::unchanged:
        ++count_.unchanged;
        break;
      case Verdict::same:
        ++count_.same;
        [[fallthrough]];
      case Verdict::empty:
        ++count_.empty;
        break;
      case Verdict::refused:
        ++count_.refused;
        break;
    }
  }
  tell_same(only_source_, file.name, diagnostics);
  only_source_.clear();
}

std::vector<Edit> Import::edits() const {
  std::vector<Edit> edits;
  for (const Taken& each : edits_) edits.push_back(each.edit);
  return edits;
}

ImportCount Import::count() const {
  std::set<std::string> files;
  for (const std::string& key : seen_) files.insert(key.substr(0, key.find(':')));
  ImportCount count = count_;
  for (const Unit& unit : now_.units)
    if (files.contains(unit.file) && !seen_.contains(key_of(unit))) ++count.lacking;
  return count;
}

Import::Verdict Import::judge(const ExchangeUnit& unit, const std::string& name,
                              Diagnostics& diagnostics) {
  const Place place = line_of(name, unit.line);
  const Unit* found = find(unit, place, diagnostics);
  if (!found) return Verdict::refused;
  const Unit& now = *found;
  seen_.insert(key_of(now));
  if (unit.plural) {
    tell_plural(now, place, diagnostics);
    return Verdict::refused;
  }
  if (collapsed(unit.target).empty()) return Verdict::empty;
  const auto source = exported_source(unit, now, place, diagnostics);
  if (!source) return Verdict::refused;
  const std::string target = target_of(unit, now), current = trimmed(now.target);
  if (target == current) {
    if (!unit.settled || now.state != State::stale || *source != now.source)
      return Verdict::unchanged;
    edits_.push_back({{now.file, now.id, now.target, *source}, place});
    return Verdict::settled;
  }
  if (target_hash(target) == unit.mark.target) return Verdict::unchanged;
  if (is_only_the_source(unit, now)) {
    only_source_.push_back(key_of(now));
    return Verdict::same;
  }
  if (!current.empty() && target_hash(current) != unit.mark.target) {
    tell_conflict(unit, now, place, diagnostics);
    return Verdict::refused;
  }
  return take(now, {now.file, now.id, target, *source}, unit, place, diagnostics);
}

// As programs leave it that fill what is empty with the source. Where the two languages are one
// ("en-GB"), where there are no words, and where somebody says so, it is a translation.
bool Import::is_only_the_source(const ExchangeUnit& unit, const Unit& now) const {
  if (collapsed(unit.target) != collapsed(unit.source)) return false;
  if (unit.same_is_right || same_.contains(key_of(now)) || !has_words(now)) return false;
  return main_part(now_.source_locale) != main_part(now_.target_locale);
}

void Import::tell_conflict(const ExchangeUnit& unit, const Unit& now, const Place& place,
                           Diagnostics& diagnostics) {
  const std::string kept = "The project keeps its own, which says now: " + trimmed(now.target);
  if (!unit.mark.target.empty())
    return diagnostics.error("exchange-conflict", place,
                             key_of(now) + ": the translation was changed in the project as well",
                             kept);
  diagnostics.error("exchange-conflict", place,
                    key_of(now) +
                        ": its note 'pliego-export …' is gone, so that nothing tells "
                        "whether this text is newer than the project's",
                    kept + " — " + export_anew);
}

const Unit* Import::find(const ExchangeUnit& unit, const Place& place, Diagnostics& diagnostics) {
  // Converters put a place or a number of their own where the id was: then the note has it.
  const auto own = units_.find(unit.key);
  const auto noted = units_.find(unit.mark.key);
  const bool of_ours = files_.contains(unit.key.substr(0, unit.key.find(':')));
  const bool is_lost = own == units_.end() && (!of_ours || repeats(unit.key, unit.mark.key));
  const auto found = is_lost && noted != units_.end() ? noted : own;
  const std::string& key = is_lost && !unit.mark.key.empty() ? unit.mark.key : unit.key;
  if (found == units_.end()) {
    tell_unknown(key, place, diagnostics);
    return nullptr;
  }
  if (!unit.mark.folder.empty() && unit.mark.folder != now_.target_folder) {
    diagnostics.error("exchange-language", place,
                      key + ": it was exported for '" + unit.mark.folder + "', not for '" +
                          now_.target_folder + "'",
                      "Don't move texts from one language's file into another's.");
    return nullptr;
  }
  if (unit.mark.key.empty() || unit.mark.key == key) return found->second;
  diagnostics.error("exchange-id", place, key + ": the id was changed; it was " + unit.mark.key,
                    "Give the text its own id back.");
  return nullptr;
}

void Import::tell_unknown(const std::string& key, const Place& place, Diagnostics& diagnostics) {
  constexpr int enough = 20;  // looking for the nearest id takes its time
  std::string hint = ++unknown_ <= enough ? nearest_hint(key, keys_of(now_)) : std::string();
  if (hint.empty()) hint = "Ids may not be changed. Perhaps the project has the text no more.";
  const std::string what = key.empty() ? "A text has no id" : key + ": there is no such text";
  diagnostics.error("exchange-id", place, what, std::move(hint));
}

Import::Verdict Import::take(const Unit& now, Edit edit, const ExchangeUnit& unit,
                             const Place& place, Diagnostics& diagnostics) {
  if (!check_translation(now, edit, place, diagnostics)) return Verdict::refused;
  const auto [before, first] = taken_.emplace(key_of(now), edit.target);
  if (!first && before->second == edit.target) return Verdict::unchanged;
  if (!first) {
    diagnostics.error("exchange-id", place,
                      key_of(now) + ": it stands twice, translated differently",
                      "Keep one of the two. The first one goes in.");
    return Verdict::refused;
  }
  // Who leaves a stale text marked as unsure does not say that it holds for today's source.
  if (unit.unsure && now.state == State::stale && !now.previous.empty()) edit.source = now.previous;
  edits_.push_back({std::move(edit), place});
  return Verdict::taken;
}

}  // namespace pliego::translate
