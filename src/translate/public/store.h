// Translations into the project's files, and the memory of what they were made from.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
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

// content/<language>/translated-from/<stem>.yaml with these records, by id.
std::string record_text(const content::TranslationRecord& record);

// Files to be written, by their path from the project's folder on, with their whole text.
using NewFiles = std::map<std::string, std::string>;

// The files of content/`folder` with all edits in them, and with what each was made from; a second
// speaker's reading stays recorded only where neither the text nor its source changes. A file is
// taken from `fresh` where that has it, which is in the result too. Nothing after an error: rules
// of splice() and of content::load_translation_record(). Throws SystemError.
std::optional<NewFiles> plan_edits(const files::Source& project, const std::string& folder,
                                   const std::vector<Edit>& edits, NewFiles fresh,
                                   Diagnostics& diagnostics);

// Those that differ from what is there. Throws SystemError where what is there can't be read.
NewFiles that_differ(const files::Source& project, NewFiles files);

// Texts before the memory of them, so that a run that is cut off loses no translation.
std::vector<std::pair<std::string, std::string>> in_writing_order(const NewFiles& files);

// Writes those that differ from what is there, in that order. Gives the paths written. Throws
// SystemError; where `turn` is given also, before anything is written, if a file is not any more
// what it was when that began.
std::vector<std::string> write_changed(const std::filesystem::path& root, const NewFiles& files,
                                       WritingTurn* turn = nullptr);

}  // namespace pliego::translate
