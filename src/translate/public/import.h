// What a translators' file changes in the project, and what of it may not go in.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "translate/exchange.h"
#include "translate/store.h"
#include "translate/unit.h"

namespace pliego::translate {

struct ImportCount {
  int changed = 0;    // go in
  int settled = 0;    // of these, stale ones whose translation holds as it is
  int unchanged = 0;  // as exported, or as the project has them already
  int empty = 0;      // without a translation
  int same = 0;       // of these, such as say what the source says
  int guessed = 0;    // of these, such as nobody has confirmed
  int refused = 0;    // told, and not taken in
  int lacking = 0;    // of the files' pieces, but in none of the files
};

// A text that goes in.
struct Taken {
  Edit edit;
  Place place;  // in the translator's file
};

// Gathers what the files of one language change.
class Import {
 public:
  // `same`: texts that are right though they say what the source says, as "palm-card:title".
  explicit Import(const UnitList& now, std::set<std::string> same = {});

  // Compares each unit with what the file said when it was exported and with what the project says
  // now. Each unit that may not go in is told with its id, all others are taken: rules exchange-id
  // (unknown, changed, or twice with different translations), exchange-language (of one text),
  // exchange-source (the source was altered in the file), exchange-conflict (the project's
  // translation was changed as well, or nothing tells whether it was), exchange-markup (signs of
  // another program that can't be read), and those of check_translation(). What programs have
  // filled with the source's own words counts as empty, with a note of rule exchange-same for each
  // file; so does what they have guessed (guess.h), with a warning of rule exchange-guess.
  void add(const ExchangeFile& file, Diagnostics& diagnostics);

  std::vector<Edit> edits() const;
  const std::vector<Taken>& taken() const { return edits_; }
  ImportCount count() const;

 private:
  enum class Verdict { taken, settled, unchanged, empty, same, guessed, refused };
  Verdict judge(const ExchangeUnit& unit, const std::string& name, Diagnostics& diagnostics);
  // Of a text with a translation, whose source is that of the project or of the export.
  Verdict judge_words(const ExchangeUnit& unit, const Unit& now, const std::string& source,
                      const Place& place, Diagnostics& diagnostics);
  Verdict take(const Unit& now, Edit edit, const ExchangeUnit& unit, const Place& place,
               Diagnostics& diagnostics);
  bool is_only_the_source(const ExchangeUnit& unit, const Unit& now) const;
  bool is_of_another(const ExchangeUnit& unit, const Unit& now) const;
  static void tell_conflict(const ExchangeUnit& unit, const Unit& now, const Place& place,
                            Diagnostics& diagnostics);
  const Unit* find(const ExchangeUnit& unit, const Place& place, Diagnostics& diagnostics);
  void tell_unknown(const std::string& key, const Place& place, Diagnostics& diagnostics);

  const UnitList& now_;
  std::map<std::string, const Unit*, std::less<>> units_;
  std::map<std::string, std::string, std::less<>> taken_;  // targets by key
  std::set<std::string> files_;                            // of units: "palm-card"
  std::set<std::string> same_, seen_;                      // keys
  std::vector<std::string> only_source_, guesses_;         // keys, of the file being read
  // Keys by what their translations say (as_compared()), in the project and in the files.
  std::map<std::string, std::set<std::string>, std::less<>> said_;
  std::vector<Taken> edits_;
  ImportCount count_;
  int unknown_ = 0;
};

}  // namespace pliego::translate
