// What a translators' file changes in the project, and what of it may not go in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "translate/exchange.h"
#include "translate/store.h"
#include "translate/unit.h"

namespace pliego::translate {

// A language of the project, as files may name it.
struct LanguageName {
  std::string folder;
  std::string locale;
};

// The folder of the language that the file is for. Rule exchange-language where the file names
// none, none that the project has, or two that differ.
std::optional<std::string> language_of(const ExchangeFile& file,
                                       const std::vector<LanguageName>& languages,
                                       Diagnostics& diagnostics);

struct ImportCount {
  int changed = 0;    // go in
  int settled = 0;    // of these, stale ones whose translation holds as it is
  int unchanged = 0;  // as exported, or as the project has them already
  int empty = 0;      // without a translation
  int refused = 0;    // told, and not taken in
};

// Gathers what the files of one language change.
class Import {
 public:
  explicit Import(const UnitList& now);

  // Compares each unit with what the file said when it was exported and with what the project says
  // now. Each unit that may not go in is told with its id, all others are taken: rules exchange-id
  // (unknown, changed, or twice with different translations), exchange-language (of one text),
  // exchange-source (the source was altered in the
  // file), exchange-conflict (the project's translation was changed as well), exchange-pattern and
  // exchange-values (of check_translation()).
  void add(const ExchangeFile& file, Diagnostics& diagnostics);

  const std::vector<Edit>& edits() const { return edits_; }
  const ImportCount& count() const { return count_; }

 private:
  enum class Verdict { taken, settled, unchanged, empty, refused };
  Verdict judge(const ExchangeUnit& unit, const std::string& name, Diagnostics& diagnostics);
  Verdict take(const Unit& now, Edit edit, const ExchangeUnit& unit, const Place& place,
               Diagnostics& diagnostics);
  const Unit* find(const ExchangeUnit& unit, const Place& place, Diagnostics& diagnostics);
  void tell_unknown(const std::string& key, const Place& place, Diagnostics& diagnostics);

  const UnitList& now_;
  std::map<std::string, const Unit*, std::less<>> units_;
  std::map<std::string, std::string, std::less<>> taken_;  // targets by key
  std::vector<Edit> edits_;
  ImportCount count_;
  int unknown_ = 0;
};

}  // namespace pliego::translate
