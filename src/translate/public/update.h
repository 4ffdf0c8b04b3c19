// Keeping a language's files up with the source.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/project.h"
#include "translate/store.h"
#include "translate/unit.h"

namespace pliego::translate {

// What would be written, and what it is about. Texts are named "palm-card:headline.text".
struct Update {
  NewFiles files;
  std::vector<std::string> added;     // empty texts that were not there
  std::vector<std::string> current;   // translations that are new, or other than when recorded
  std::vector<std::string> accepted;  // stale ones, said to be right still
  std::vector<std::string> stale;     // those that stay so
  std::vector<std::string> leftover;  // of which the source has no text any more: kept as they are
};

// "palm-card:headline.text", as Update names a text.
std::string text_name(const Unit& unit);

// Says of which materials ("palm-card") a file is made where there is none. Names and labels always
// have theirs.
using WantedFiles = std::function<bool(const std::string&)>;

// The files of a language, old and new, with today's sources and notes in comments and with an
// empty text for each that it lacks; translations are never changed. Records stay as they are.
// Nothing after an error: rules of refreshed().
std::optional<Update> plan_files(const content::Project& project, const content::Language& language,
                                 const WantedFiles& wanted, Diagnostics& diagnostics);

// The same of the files that are there, and the records: a translation that is not the recorded one
// becomes current, and so does each stale one named in `still_right` ("headline.text" or
// "palm-card:headline.text"). Another name in there is an error with rule "unknown-string".
std::optional<Update> plan_update(const content::Project& project,
                                  const content::Language& language,
                                  const std::set<std::string>& still_right,
                                  Diagnostics& diagnostics);

}  // namespace pliego::translate
