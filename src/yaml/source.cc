#include "yaml/source.h"

#include <algorithm>

#include "base/file_kind.h"
#include "base/utf8.h"
#include "files/files.h"
#include "yaml/line.h"
#include "yaml/save_as.h"

namespace pliego::yaml {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t max_reports = 20;  // of one kind; the rest is only counted

struct Spot {
  std::size_t offset = 0;      // in the cleaned text
  std::size_t raw_offset = 0;  // in the file
  char32_t found = 0;
};

struct Cleaned {
  std::string text;
  std::vector<Spot> bad_bytes, bad_characters;
};

bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  return bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

// Where the ASCII text that begins at `offset` ends: most of a file needs no closer look.
std::size_t plain_end(std::string_view bytes, std::size_t offset) {
  while (offset < bytes.size() &&
         ((bytes[offset] >= ' ' && bytes[offset] <= '~') || bytes[offset] == '\n'))
    ++offset;
  return offset;
}

Cleaned clean(std::string_view bytes) {
  Cleaned result;
  result.text.reserve(bytes.size());
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t begin = offset;
    if (const std::size_t end = plain_end(bytes, offset); end > offset) {
      result.text.append(bytes.substr(offset, end - offset));
      offset = end;
      continue;
    }
    const char32_t c = next_code_point(bytes, &offset);
    const Spot spot{result.text.size(), begin, c};
    if (c == '\r') {  // YAML 1.2, 5.4: CR LF and CR end a line as LF does
      if (offset == bytes.size() || bytes[offset] != '\n') result.text += '\n';
    } else if (c == bad_code_point) {
      result.bad_bytes.push_back(spot);
      result.text += "\uFFFD";
    } else if (is_forbidden_character(c) || c == 0xfeff) {
      result.bad_characters.push_back(spot);
      result.text += "\uFFFD";
    } else {
      result.text.append(bytes.substr(begin, offset - begin));
    }
  }
  return result;
}

std::vector<std::size_t> find_line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    starts.push_back(at + 1);
  return starts;
}

std::string more(std::size_t index, std::size_t count) {
  if (index + 1 < max_reports || count <= max_reports) return {};
  return ", here and in " + std::to_string(count - max_reports) + " more places";
}

void report_bad_bytes(const std::shared_ptr<const Source>& source, const std::vector<Spot>& spots,
                      std::string_view bytes, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < std::min(spots.size(), max_reports); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[spots[i].raw_offset]);
    // Windows-1252 agrees with Unicode from A0 on: most such files come from there.
    const std::string meant = byte >= 0xa0 ? " (perhaps '" + encode_utf8(byte) + "')" : "";
    diagnostics.error("yaml-utf8", mark_at(source, spots[i].offset).place(),
                      "A letter here" + meant + " can't be read" + more(i, spots.size()),
                      save_as_utf8);
  }
}

void report_bad_characters(const std::shared_ptr<const Source>& source,
                           const std::vector<Spot>& spots, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < std::min(spots.size(), max_reports); ++i) {
    diagnostics.error(
        "yaml-character", mark_at(source, spots[i].offset).place(),
        "A sign stands here that can't be seen and that no text may have" + more(i, spots.size()),
        "Delete it: type the words on both sides of it anew.");
  }
}

// Some of these yaml-cpp would take for spaces, others it refuses with words that help nobody.
void report_tabs(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics) {
  std::vector<std::size_t> offsets;
  const std::string_view text = source->text;
  for (const std::size_t start : source->line_starts) {
    const std::size_t end = text.find_first_not_of(" \t", start);
    const bool blank = end == std::string_view::npos || text[end] == '\n';
    const std::size_t tab = blank ? std::string_view::npos : text.substr(0, end).find('\t', start);
    if (tab != std::string_view::npos) offsets.push_back(tab);
  }
  for (std::size_t i = 0; i < std::min(offsets.size(), max_reports); ++i) {
    diagnostics.error("yaml-syntax", mark_at(source, offsets[i]).place(),
                      "A tab is not allowed at the start of a line" + more(i, offsets.size()),
                      "Indent with spaces, two for each step.");
  }
}

// Where an odd blank stands in the indentation; npos where none does. In a text of several lines
// one may begin a line: only such as begin at the margin or before a key or a dash are taken for
// indents.
std::size_t odd_indent(std::string_view line) {
  std::size_t at = 0, odd = std::string_view::npos;
  for (; at < line.size(); ++at) {
    if (line[at] == ' ') continue;
    const std::size_t bytes = odd_blank(line.substr(at));
    if (bytes == 0) break;
    odd = std::min(odd, at);
    at += bytes - 1;
  }
  if (odd == std::string_view::npos || odd == 0)
    return at < line.size() ? odd : std::string_view::npos;
  const std::string_view rest = line.substr(at);
  const WrittenLine parts = written_line(rest, 0);
  const bool is_key =
      !parts.key.empty() && !parts.lacks_space && parts.key.find(' ') == std::string_view::npos;
  return is_key || parts.is_item ? odd : std::string_view::npos;
}

// Pages and word processors bring them along.
void report_odd_indents(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics) {
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < source->line_starts.size(); ++i) {
    const std::size_t odd = odd_indent(line_text(*source, static_cast<int>(i) + 1));
    if (odd != std::string_view::npos) offsets.push_back(source->line_starts[i] + odd);
  }
  for (std::size_t i = 0; i < std::min(offsets.size(), max_reports); ++i) {
    diagnostics.error(
        "yaml-syntax", mark_at(source, offsets[i]).place(),
        "The line begins with a blank that is no ordinary space" + more(i, offsets.size()),
        "It looks like one and often comes along with copied text. Delete it, and "
        "type spaces with the space bar, two for each step.");
  }
}

// Two versions of a file, one of which a person must choose: YAML would take such lines for text.
bool has_conflict(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics) {
  for (const std::size_t start : source->line_starts) {
    const std::string_view rest = std::string_view(source->text).substr(start);
    if (!rest.starts_with("<<<<<<< ") && !rest.starts_with(">>>>>>> ")) continue;
    diagnostics.error("yaml-conflict", mark_at(source, start, 7).place(),
                      "The file has two versions of what follows, from a merge that was not ended",
                      "Keep the right one, and remove the lines of <<<<<<<, ======= and >>>>>>>.");
    return true;
  }
  return false;
}

bool has_long_line(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < source->line_starts.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    if (line_text(*source, number).size() <= max_line_bytes) continue;
    Place place;
    place.file = source->file;
    place.line = number;
    diagnostics.error(
        "yaml-size", std::move(place),
        "The line is longer than " + std::to_string(max_line_bytes / 1000) + ",000 letters",
        "Break it into several lines.");
    return true;
  }
  return false;
}

bool is_readable(const std::string& file, std::string_view bytes, Diagnostics& diagnostics) {
  Place place;
  place.file = file;
  if (const auto other = other_kind(bytes, "plain text with the encoding UTF-8")) {
    diagnostics.error("yaml-utf8", std::move(place), other->what, other->advice);
    return false;
  }
  if (bytes.size() > max_input_bytes) {
    diagnostics.error("yaml-size", std::move(place),
                      "The file is larger than " + std::to_string(max_input_bytes >> 20) + " MB",
                      "Divide it into several files.");
    return false;
  }
  if (!is_utf16(bytes)) return true;
  diagnostics.error("yaml-utf8", std::move(place),
                    "The file's letters are saved in a form that can't be read", save_as_utf8);
  return false;
}

}  // namespace

std::string_view line_text(const Source& source, int number) {
  const std::size_t index = static_cast<std::size_t>(number) - 1;
  const std::string_view text = source.text;
  const std::size_t begin = source.line_starts[index];
  const bool last = index + 1 == source.line_starts.size();
  const std::size_t end = last ? text.size() : source.line_starts[index + 1] - 1;
  return text.substr(begin, end - begin);
}

Mark mark_at(const std::shared_ptr<const Source>& source, std::size_t offset, std::size_t bytes) {
  offset = std::min(offset, source->text.size());
  const auto& starts = source->line_starts;
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  Mark mark{source, static_cast<int>(next - starts.begin()), 0, 1};
  const std::size_t column = offset - *std::prev(next);
  const std::size_t rest = line_text(*source, mark.line).size() - column;
  mark.byte_column = static_cast<int>(column);
  mark.bytes = static_cast<int>(std::max<std::size_t>(std::min(bytes, rest), 1));
  return mark;
}

std::shared_ptr<const Source> make_sound_source(std::string file, std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  auto source = std::make_shared<Source>();
  source->file = std::move(file);
  source->text =
      bytes.find('\r') == std::string_view::npos ? std::string(bytes) : clean(bytes).text;
  source->line_starts = find_line_starts(source->text);
  return source;
}

std::shared_ptr<const Source> make_source(std::string file, std::string_view bytes,
                                          Diagnostics& diagnostics) {
  if (!is_readable(file, bytes, diagnostics)) return nullptr;
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  Cleaned cleaned = clean(bytes);
  auto source = std::make_shared<Source>();
  source->file = std::move(file);
  source->text = std::move(cleaned.text);
  source->line_starts = find_line_starts(source->text);
  if (has_long_line(source, diagnostics) || has_conflict(source, diagnostics)) return nullptr;
  report_bad_bytes(source, cleaned.bad_bytes, bytes, diagnostics);
  report_bad_characters(source, cleaned.bad_characters, diagnostics);
  report_tabs(source, diagnostics);
  report_odd_indents(source, diagnostics);
  return source;
}

}  // namespace pliego::yaml
