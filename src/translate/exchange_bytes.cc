#include "translate/exchange_bytes.h"

#include <unicode/unistr.h>

#include <algorithm>

#include "base/file_kind.h"
#include "base/utf8.h"
#include "translate/exchange.h"
#include "yaml/save_as.h"

namespace pliego::translate {

namespace {

bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  return bytes.substr(0, 4).find('\0') != std::string_view::npos;
}

// XML that is in UTF-16, in UTF-8; nothing where what begins is no XML.
std::optional<std::string> xml_from_utf16(std::string_view bytes) {
  const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const bool big = marked ? bytes.starts_with('\xFE') : bytes.starts_with('\0');
  if (marked) bytes.remove_prefix(2);
  icu::UnicodeString text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    text.append(static_cast<char16_t>(big ? first << 8 | second : second << 8 | first));
  }
  if (!text.trim().startsWith(u"<")) return std::nullopt;
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

int line_at(std::string_view text, std::size_t offset) {
  return 1 +
         static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(offset), '\n'));
}

// The line of the first ill-formed byte.
int bad_line(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (next_code_point(text, &at) == bad_code_point) return line_at(text, begin);
  }
  return 0;
}

// The line of a mark that version control leaves where two changes met; 0 where there is none.
int conflict_line(std::string_view text) {
  int line = 1;
  for (std::size_t at = 0; at < text.size(); ++line) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<<<<<<< ") || rest.starts_with(">>>>>>> ")) return line;
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) return 0;
    at = end + 1;
  }
  return 0;
}

}  // namespace

Place line_of(const std::string& name, int line) {
  Place place;
  place.file = name;
  place.line = line;
  return place;
}

std::optional<std::string> exchange_text(const std::string& name, std::string_view bytes,
                                         Diagnostics& diagnostics) {
  const auto refuse = [&](std::string_view rule, int line, std::string what, std::string hint) {
    diagnostics.error(rule, line_of(name, line), std::move(what), std::move(hint));
    return std::nullopt;
  };
  if (bytes.size() > max_exchange_bytes)
    return refuse("exchange-size", 0, "The file is larger than 32 MB",
                  "Export one file for each material, with ⟪each⟫.");
  if (const auto other = other_kind(bytes, "a PO or XLIFF 1.2 file"))
    return refuse("exchange-file", 0, other->what, other->advice);
  std::optional<std::string> converted;
  if (is_utf16(bytes)) {
    converted = xml_from_utf16(bytes);
    if (!converted)
      return refuse("exchange-file", 0, "The file's letters are saved in a form that can't be read",
                    save_as_utf8);
    bytes = *converted;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (const int line = bad_line(bytes); line > 0)
    return refuse("exchange-file", line, "A letter in this line can't be read", save_as_utf8);
  if (const int line = conflict_line(bytes); line > 0)
    return refuse("exchange-file", line, "Two versions of the file were merged here and differ",
                  "Keep one of the versions and delete the lines of < and >.");
  return std::string(bytes);
}

}  // namespace pliego::translate
