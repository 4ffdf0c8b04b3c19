// What each translated text was made from: content/<language>/translated-from/<file>.yaml. Only
// `pliego translate` writes these files.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "files/source.h"

namespace pliego::content {

struct Translation;

enum class TextState {
  missing,  // no translation, or an empty one
  stale,    // made from another source text than today's
  unread,   // current, and no second speaker has read it as it stands
  reviewed  // current, and read
};

struct SecondReading {
  std::string on;    // YYYY-MM-DD
  std::string role;  // "second-speaker"; never a name
};

struct RecordedText {
  std::string source;  // the source's whole pattern, as it was
  std::string target;  // text_hash() of the translation that was made from it
  std::optional<SecondReading> reviewed;
};

// By the text's id, which in the file of labels is "labels.<name>".
using TranslationRecord = std::map<std::string, RecordedText, std::less<>>;

// "content/es/translated-from/palm-card.yaml". `stem`: a material, "registries" or "language".
std::string record_file(std::string_view folder, std::string_view stem);

// The first 16 hexadecimal digits of the text's SHA-256.
std::string text_hash(std::string_view text);

// Nothing after an error. A file that is not there is an empty record.
std::optional<TranslationRecord> load_translation_record(const files::Source& project,
                                                         std::string_view folder,
                                                         std::string_view stem,
                                                         Diagnostics& diagnostics);

// `target` null or empty: missing. `recorded` null: nothing is known of the text, so it is unread.
TextState text_state(const RecordedText* recorded, const std::string* target,
                     std::string_view source);

// Of the text `id` in `translation`, whose source says `source` today.
TextState text_state(const Translation& translation, std::string_view id, std::string_view source);

}  // namespace pliego::content
