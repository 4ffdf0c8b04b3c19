#include "translate/import.h"

#include "base/blanks.h"
#include "base/invisible.h"
#include "resolve/composed.h"
#include "translate/exchange_bytes.h"
#include "translate/exchange_text.h"
#include "translate/guess.h"
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
std::string without_returns(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] != '\r' || text.substr(at + 1, 1) != "\n") result += text[at];
  return result;
}

// The file's source text, as the project writes it where only spaces differ. Nothing, and rule
// exchange-source, where it is not what was exported.
std::optional<std::string> exported_source(const ExchangeUnit& unit, const Unit& now,
                                           const Place& place, Diagnostics& diagnostics) {
  const bool as_now = as_compared(unit.source) == as_compared(now.source);
  const bool as_then = is_source_of(unit.mark, unit.source);
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
// translation's as well, and where the source has one line, the translation has.
std::string target_of(const ExchangeUnit& unit, const Unit& now) {
  const std::string source = trimmed(now.source);
  const bool wrapped =
      unit.coarse && (source.find('\n') == std::string::npos || trimmed(unit.source) != source);
  const std::string text = resolve::composed(without_returns(unit.target));
  return std::string(
      without_hidden_end(wrapped ? collapsed(text) : std::string(without_blank_ends(text))));
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

void tell_unreadable(const Unit& now, const Place& place, Diagnostics& diagnostics) {
  diagnostics.error(
      "exchange-markup", place,
      key_of(now) + ": it has a sign of another program in it that its source doesn't have",
      "What stands there can't be read: take the sign out in the translator's program, and write "
      "what it stood for.");
}

void tell_guesses(const std::vector<std::string>& keys, const std::string& file,
                  Diagnostics& diagnostics) {
  if (keys.empty()) return;
  const bool one = keys.size() == 1;
  diagnostics.warning(
      "exchange-guess", line_of(file, 0),
      (one ? "1 text is marked as a guess that nobody has confirmed, and stays out: "
           : std::to_string(keys.size()) +
                 " texts are marked as guesses that nobody has confirmed, and stay out: ") +
          first_of(keys),
      "Open the file in the translator's program, put each right and take its mark off (Fuzzy, "
      "Needs "
      "work, the word [fuzzy]), save it, and import it again.");
}

void tell_same(const std::vector<std::string>& keys, const std::string& file,
               Diagnostics& diagnostics) {
  if (keys.empty()) return;
  diagnostics.note("exchange-same", line_of(file, 0),
                   (keys.size() == 1 ? "1 text says" : std::to_string(keys.size()) + " texts say") +
                       " what the source says, and counts as not translated: " + first_of(keys),
                   "Where that is right, as for a name, say so: in the file with the comment "
                   "'same', or here with ⟪same " +
                       keys.front() + "⟫");
}

}  // namespace

Import::Import(const UnitList& now, std::set<std::string> same)
    : now_(now), same_(std::move(same)) {
  for (const Unit& unit : now.units) {
    units_.emplace(key_of(unit), &unit);
    files_.insert(unit.file);
    if (!unit.target.empty()) said_[as_compared(unit.target)].insert(key_of(unit));
  }
}

void Import::add(const ExchangeFile& file, Diagnostics& diagnostics) {
  for (const ExchangeUnit& unit : file.units)
    if (!unit.doubted && !unit.guessed)
      said_[as_compared(unit.target)].insert(unit.mark.key.empty() ? unit.key : unit.mark.key);
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
        ++count_.empty;
        break;
      case Verdict::guessed:
        ++count_.guessed;
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
  tell_guesses(guesses_, file.name, diagnostics);
  only_source_.clear();
  guesses_.clear();
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
  if (collapsed(unit.target).empty() && !unit.unreadable) return Verdict::empty;
  if (!check_length(unit.target, key_of(now), place, diagnostics)) return Verdict::refused;
  const auto source = exported_source(unit, now, place, diagnostics);
  return source ? judge_words(unit, now, *source, place, diagnostics) : Verdict::refused;
}

Import::Verdict Import::judge_words(const ExchangeUnit& unit, const Unit& now,
                                    const std::string& source, const Place& place,
                                    Diagnostics& diagnostics) {
  const std::string target = target_of(unit, now), current = trimmed(now.target);
  if (same_words(target, current) && !target.empty()) {
    if (!unit.settled || now.state != State::stale || source != now.source)
      return Verdict::unchanged;
    edits_.push_back({{now.file, now.id, now.target, source}, place});
    return Verdict::settled;
  }
  // As it was exported from an older project. Where the project still has what was exported, the
  // file has a no-break space of the translator's own.
  if (is_target_of(unit.mark, target) && !is_target_of(unit.mark, current))
    return Verdict::unchanged;
  if (unit.unreadable) {
    tell_unreadable(now, place, diagnostics);
    return Verdict::refused;
  }
  if (is_only_the_source(unit, now)) {
    only_source_.push_back(key_of(now));
    return Verdict::same;
  }
  if (!same_.contains(key_of(now)) && (is_guess(unit, now) || is_of_another(unit, now))) {
    guesses_.push_back(key_of(now));
    return Verdict::guessed;
  }
  if (!current.empty() && !is_target_of(unit.mark, current)) {
    tell_conflict(unit, now, place, diagnostics);
    return Verdict::refused;
  }
  return take(now, {now.file, now.id, target, source}, unit, place, diagnostics);
}

// A marked text that says what another one's translation says: what gettext puts in for a text that
// is new to an old file.
bool Import::is_of_another(const ExchangeUnit& unit, const Unit& now) const {
  if (!unit.doubted) return false;
  const auto found = said_.find(as_compared(unit.target));
  if (found == said_.end()) return false;
  return found->second.size() > 1 || !found->second.contains(key_of(now));
}

// As programs leave it that fill what is empty with the source. Where the two languages are one
// ("en-GB"), where there are no words, and where somebody says so, it is a translation.
bool Import::is_only_the_source(const ExchangeUnit& unit, const Unit& now) const {
  if (as_compared(unit.target) != as_compared(unit.source)) return false;
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
