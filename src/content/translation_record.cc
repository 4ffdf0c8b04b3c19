#include "content/translation_record.h"

#include "base/sha256.h"
#include "content/content_files.h"
#include "content/material.h"
#include "content/record_reader.h"
#include "files/files.h"
#include "yaml/fields.h"
#include "yaml/file.h"

namespace pliego::content {

namespace {

constexpr std::size_t max_texts = 20'000;
constexpr std::size_t hash_digits = 16;

const Record<SecondReading>& reading_record() {
  static const Record<SecondReading> record(
      "a reading", {required("on", &SecondReading::on, read::date(), "the day"),
                    required("role", &SecondReading::role, read::name(),
                             "who read it, such as second-speaker")});
  return record;
}

Reader<std::string> hash_reader() {
  const std::string expects = "16 of the signs 0 to 9 and a to f";
  auto read = [expects](const yaml::Node& node,
                        Diagnostics& diagnostics) -> std::optional<std::string> {
    const bool is_hash = node.kind == yaml::Kind::scalar && node.scalar.size() == hash_digits &&
                         node.scalar.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (is_hash) return node.scalar;
    report_wrong_value(node, expects, diagnostics);
    return std::nullopt;
  };
  return {expects, std::move(read), schema::word("^[0-9a-f]{16}$", 0, true)};
}

const Record<RecordedText>& text_record() {
  static const Record<RecordedText> record(
      "a record", {required("source", &RecordedText::source, read::text(), "what it was made from"),
                   required("target", &RecordedText::target, hash_reader(), "which translation"),
                   optional("reviewed", &RecordedText::reviewed, read::record(reading_record()),
                            "who read it, and when")});
  return record;
}

Reader<TranslationRecord> texts_reader() {
  const std::string expects = "texts by their names, each with lines 'source' and 'target' below";
  auto read = [expects](const yaml::Node& node,
                        Diagnostics& diagnostics) -> std::optional<TranslationRecord> {
    if (node.kind != yaml::Kind::map || node.entries.size() > max_texts) {
      report_wrong_value(node, expects, diagnostics);
      return std::nullopt;
    }
    TranslationRecord texts;
    for (const yaml::Entry& entry : node.entries)
      texts.emplace(entry.key, text_record().read(entry.value, diagnostics));
    return texts;
  };
  return {expects, std::move(read), schema::map("", text_record().describe(), {0, max_texts})};
}

struct RecordFile {
  TranslationRecord strings;
};

const Record<RecordFile>& translation_file_record() {
  static const Record<RecordFile> record(
      "a translation's memory",
      {required("strings", &RecordFile::strings, texts_reader(), "what each text was made from")});
  return record;
}

}  // namespace

std::string record_file(std::string_view folder, std::string_view stem) {
  return "content/" + std::string(folder) + "/translated-from/" + std::string(stem) + ".yaml";
}

std::string text_hash(std::string_view text) { return sha256_hex(text).substr(0, hash_digits); }

std::optional<TranslationRecord> load_translation_record(const files::Source& project,
                                                         std::string_view folder,
                                                         std::string_view stem,
                                                         Diagnostics& diagnostics) {
  const std::string file = record_file(folder, stem);
  const files::Found found = project.find(file);
  if (found.entry == files::Entry::nothing) return TranslationRecord();
  if (auto record = read_written_record(found.bytes)) return record;
  const auto node = yaml::load(project, file, diagnostics);
  if (!node) return std::nullopt;
  Diagnostics own;
  RecordFile read = translation_file_record().read(*node, own);
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  return std::move(read.strings);
}

TextState text_state(const RecordedText* recorded, const std::string* target,
                     std::string_view source) {
  if (!target || target->empty()) return TextState::missing;
  if (!recorded) return TextState::unread;
  if (recorded->source != source) return TextState::stale;
  const bool read = recorded->reviewed && recorded->target == text_hash(*target);
  return read ? TextState::reviewed : TextState::unread;
}

TextState text_state(const Translation& translation, std::string_view id, std::string_view source) {
  const auto target = translation.strings.find(id);
  const auto recorded = translation.record.find(id);
  return text_state(recorded == translation.record.end() ? nullptr : &recorded->second,
                    target == translation.strings.end() ? nullptr : &target->second.pattern,
                    source);
}

}  // namespace pliego::content
