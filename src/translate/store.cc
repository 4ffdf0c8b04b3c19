#include "translate/store.h"

#include <algorithm>

#include "files/files.h"
#include "translate/splice.h"
#include "translate/yaml_text.h"

namespace pliego::translate {

namespace fs = std::filesystem;

namespace {

using content::RecordedText;
using content::TranslationRecord;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string text_file(const std::string& folder, const std::string& stem) {
  return "content/" + folder + "/" + stem + ".yaml";
}

void record_edit(TranslationRecord& record, const Edit& edit) {
  RecordedText text{.source = edit.source, .target = content::text_hash(edit.target)};
  const auto old = record.find(edit.id);
  const bool same =
      old != record.end() && old->second.source == text.source && old->second.target == text.target;
  if (same) text.reviewed = old->second.reviewed;
  record.insert_or_assign(edit.id, std::move(text));
}

// The text and the record of one file with its edits, in place of what `files` has.
void add_files(const files::Source& project, const std::string& folder, const std::string& stem,
               const std::vector<const Edit*>& edits, NewFiles& files, Diagnostics& diagnostics) {
  const std::string file = text_file(folder, stem);
  auto record = content::load_translation_record(project, folder, stem, diagnostics);
  const auto fresh = files.find(file);
  if (fresh == files.end() && !project.has_file(file)) {
    Place place;
    place.file = file;
    diagnostics.error("file-missing", std::move(place), "There is no such file",
                      "Run 'pliego translate new " + folder + "' first: it adds what is missing.");
    return;
  }
  std::map<std::string, std::string> texts;
  for (const Edit* edit : edits) texts.insert_or_assign(edit->id, edit->target);
  const std::string text = fresh == files.end() ? project.read(file) : fresh->second;
  auto spliced = splice(text, file, texts, diagnostics);
  if (!spliced || !record) return;
  for (const Edit* edit : edits) record_edit(*record, *edit);
  files.insert_or_assign(file, std::move(*spliced));
  files.insert_or_assign(content::record_file(folder, stem), record_text(*record));
}

// Ids are names with dots; a key of any other kind goes into quotes.
std::string key_text(const std::string& id) {
  const bool plain =
      !id.empty() &&
      id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string::npos &&
      id.front() != '-' && id.front() != '.';
  return plain ? id : in_double_quotes(id);
}

bool is_record(const std::string& path) {
  return path.find("/translated-from/") != std::string::npos;
}

}  // namespace

std::string record_text(const TranslationRecord& record) {
  std::string text =
      "# Written by `pliego translate`. Don't edit it: it remembers what each text was translated "
      "from.\nstrings:";
  if (record.empty()) return text + " {}\n";
  text += "\n";
  for (const auto& [id, recorded] : record) {
    text += "  " + key_text(id) + ":\n    source: " + in_double_quotes(recorded.source) +
            "\n    target: \"" + recorded.target + "\"\n";
    if (recorded.reviewed)
      text += "    reviewed: {on: " + recorded.reviewed->on + ", role: " + recorded.reviewed->role +
              "}\n";
  }
  return text;
}

NewFiles that_differ(const files::Source& project, NewFiles files) {
  std::erase_if(files, [&](const auto& file) {
    return project.has_file(file.first) && project.read(file.first) == file.second;
  });
  return files;
}

std::vector<std::pair<std::string, std::string>> in_writing_order(const NewFiles& files) {
  std::vector<std::pair<std::string, std::string>> all(files.begin(), files.end());
  std::stable_partition(all.begin(), all.end(),
                        [](const auto& file) { return !is_record(file.first); });
  return all;
}

std::vector<std::string> write_changed(const fs::path& root, const NewFiles& files,
                                       WritingTurn* turn) {
  std::vector<std::string> written;
  if (turn)
    for (const auto& [path, text] : files) turn->expect_as_seen(root / path);
  for (const auto& [path, text] : in_writing_order(files)) {
    std::error_code error;
    if (!inside(root, path))
      throw SystemError("Can't write '" + path + "': it lies outside the project");
    if (fs::exists(root / path, error) && read_file(root / path) == text) continue;
    write_file(root / path, text);
    if (turn) turn->take_note(root / path);
    written.push_back(path);
  }
  return written;
}

std::optional<NewFiles> plan_edits(const files::Source& project, const std::string& folder,
                                   const std::vector<Edit>& edits, NewFiles fresh,
                                   Diagnostics& diagnostics) {
  std::map<std::string, std::vector<const Edit*>> by_file;
  for (const Edit& edit : edits)
    if (!is_blank(edit.target)) by_file[edit.file].push_back(&edit);
  Diagnostics own;
  for (const auto& [stem, all] : by_file) add_files(project, folder, stem, all, fresh, own);
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  return fresh;
}

}  // namespace pliego::translate
