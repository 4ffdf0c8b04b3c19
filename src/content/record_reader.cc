#include "content/record_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "yaml/fields.h"

namespace pliego::content {

namespace {

constexpr std::size_t hash_digits = 16;
constexpr std::size_t longest_line = 16'384;  // as yaml::parse() has it

bool is_id(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == text.npos;
}

// The text between double quotes, where nothing but quotes, backslashes, line ends and tabs is
// escaped.
std::optional<std::string> unescaped(std::string_view quoted) {
  if (quoted.size() < 2 || !quoted.starts_with('"') || !quoted.ends_with('"')) return std::nullopt;
  quoted = quoted.substr(1, quoted.size() - 2);
  std::string text;
  text.reserve(quoted.size());
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    const char c = quoted[i];
    if (c == '"') return std::nullopt;
    if (c != '\\') {
      text += c;
      continue;
    }
    if (++i == quoted.size()) return std::nullopt;
    switch (quoted[i]) {
      case '"':
      case '\\':
        text += quoted[i];
        break;
      case 'n':
        text += '\n';
        break;
      case 't':
        text += '\t';
        break;
      default:
        return std::nullopt;
    }
  }
  return text;
}

template <class V>
std::optional<V> checked(const Reader<V>& reader, std::string_view text) {
  Diagnostics ignored;
  yaml::Node node;
  node.kind = yaml::Kind::scalar;
  node.scalar = text;
  return reader.read(node, ignored);
}

class WrittenRecord {
 public:
  explicit WrittenRecord(std::string_view bytes) : rest_(bytes) {}

  std::optional<TranslationRecord> read() {
    if (!line().starts_with('#') || line() != "strings:") return std::nullopt;
    TranslationRecord record;
    while (!rest_.empty() || waiting_)
      if (!read_text(record)) return std::nullopt;
    return record;
  }

 private:
  // The next line, or the one that was put back. A last line without its end is not ours.
  std::string_view line() {
    if (waiting_) {
      waiting_ = false;
      return last_;
    }
    const std::size_t end = rest_.find('\n');
    last_ = end == rest_.npos || end > longest_line ? std::string_view() : rest_.substr(0, end);
    rest_.remove_prefix(end == rest_.npos ? rest_.size() : end + 1);
    return last_;
  }

  bool read_text(TranslationRecord& record) {
    std::string_view id = line();
    if (!take(id, "  ") || !id.ends_with(':') || !is_id(id.substr(0, id.size() - 1))) return false;
    std::string_view source = line(), target = line();
    if (!take(source, "    source: ") || !take(target, "    target: ")) return false;
    const auto source_text = unescaped(source), hash = unescaped(target);
    const bool is_hash = hash && hash->size() == hash_digits &&
                         hash->find_first_not_of("0123456789abcdef") == hash->npos;
    if (!source_text || !is_hash || source_text->find_first_not_of(" \t\n") == source_text->npos)
      return false;
    RecordedText text{.source = *source_text, .target = *hash, .reviewed = {}};
    if (!read_reading(text)) return false;
    return record.emplace(std::string(id.substr(0, id.size() - 1)), std::move(text)).second;
  }

  bool read_reading(RecordedText& text) {
    if (rest_.empty()) return true;
    std::string_view reading = line();
    if (!take(reading, "    reviewed: {on: ")) {
      waiting_ = true;
      return true;
    }
    constexpr std::string_view between = ", role: ";
    const std::size_t comma = reading.find(between);
    if (comma == reading.npos || !reading.ends_with('}')) return false;
    const std::size_t role = comma + between.size();
    const auto day = checked(read::date(), reading.substr(0, comma));
    const auto who = checked(read::name(), reading.substr(role, reading.size() - role - 1));
    if (day && who) text.reviewed = SecondReading{*day, *who};
    return text.reviewed.has_value();
  }

  static bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
  }

  std::string_view rest_, last_;
  bool waiting_ = false;
};

bool has_sound_characters(std::string_view bytes) {
  for (std::size_t offset = 0; offset < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[offset]);
    if (byte >= 0x20 && byte < 0x7f) {
      ++offset;
      continue;
    }
    const char32_t c = next_code_point(bytes, &offset);
    if (c == bad_code_point || c == '\r' || c == 0xfeff || is_forbidden_character(c)) return false;
  }
  return true;
}

}  // namespace

std::optional<TranslationRecord> read_written_record(std::string_view bytes) {
  if (!has_sound_characters(bytes)) return std::nullopt;
  return WrittenRecord(bytes).read();
}

}  // namespace pliego::content
