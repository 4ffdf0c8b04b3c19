// Translations into the project's files, and the memory of what they were made from.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "content/translation_record.h"
#include "files/writing_turn.h"

namespace pliego::translate {

// One text's new translation.
struct Edit {
  std::string file;    // the stem of content/<language>/<file>.yaml, as Unit::file
  std::string id;      // as Unit::id
  std::string target;  // an empty or blank one is passed over: nothing is ever emptied
  std::string source;  // the whole source pattern that it was made from
};

// Puts all edits into content/`folder` and records what each was made from; a second speaker's
// reading stays recorded only where neither the text nor its source changes. Every file is checked
// before the first is written, and each is written whole. False, and nothing written, after an
// error: rules of splice() and of content::load_translation_record(). Throws SystemError. `turn` as
// for write_changed().
bool apply(const std::filesystem::path& root, const std::string& folder,
           const std::vector<Edit>& edits, Diagnostics& diagnostics, WritingTurn* turn = nullptr);

// content/<language>/translated-from/<stem>.yaml with these records, by id.
std::string record_text(const content::TranslationRecord& record);

// Files to be written, by their path from the project's folder on, with their whole text.
using NewFiles = std::map<std::string, std::string>;

// Writes those that differ from what is there; texts before the memory of them, so that a run that
// is cut off loses no translation. Gives the paths written. Throws SystemError; where `turn` is
// given also, before anything is written, if a file is not any more what it was when that began.
std::vector<std::string> write_changed(const std::filesystem::path& root, const NewFiles& files,
                                       WritingTurn* turn = nullptr);

}  // namespace pliego::translate
