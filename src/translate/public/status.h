// How far a language has come, file by file.
#pragma once

#include <string>
#include <vector>

#include "content/project.h"
#include "translate/unit.h"

namespace pliego::translate {

// One file's texts by state; `same` and `unrecorded` are among the others.
struct FileStatus {
  std::string file;
  int texts = 0;
  int missing = 0, stale = 0, unread = 0, reviewed = 0;
  int same = 0;        // as in the source: a name, or not translated yet
  int unrecorded = 0;  // translations of which nothing is remembered, or other than what is
  int translated() const { return texts - missing; }
};

struct LanguageStatus {
  UnitList list;
  std::vector<FileStatus> files;
  FileStatus all;  // of the language; without a name
};

// `only`: the files wanted, where any are named.
LanguageStatus status_of(const content::Project& project, const content::Language& language,
                         const std::vector<std::string>& only = {});

}  // namespace pliego::translate
