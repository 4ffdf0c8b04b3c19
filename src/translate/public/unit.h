// A string as a translator meets it: what the source says now, what it said when the translation
// was made, and the translation. Status, exchange files and the proof are lists of units.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/translation_record.h"
#include "resolve/glossary.h"

namespace pliego::translate {

using State = content::TextState;  // missing, stale, unread, reviewed

// "missing", "stale", "unread", "reviewed": the words of reports and exchange files.
std::string_view state_name(State state);

using resolve::TermUse;

struct Unit {
  std::string file;      // the stem of content/<language>/<file>.yaml: "palm-card", "registries",
                         // or "language" for labels
  std::string id;        // as in that file; of a label "labels.<name>"
  std::string source;    // the source's pattern today
  std::string previous;  // the source's pattern that the translation was made from, where another
  std::string target;    // the translation's pattern; empty while missing
  std::string note;      // the author's note for translators; may be empty
  State state = State::missing;
  std::optional<int> room;  // characters that still fit on the tightest page, where measured
  std::vector<TermUse> terms;
  int line = 0;           // of the translation in its file, from 1; 0 while it has none
  bool recorded = false;  // the memory knows this very translation, and what it was made from
};

// All units of one language, as the project has them.
struct UnitList {
  std::string source_locale;  // BCP 47: "en-US"
  std::string target_locale;  // "es-US"
  std::string target_folder;  // "es"
  std::vector<Unit> units;    // by file, then in the source's reading order
};

}  // namespace pliego::translate
