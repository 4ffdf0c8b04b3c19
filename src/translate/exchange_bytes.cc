#include "translate/exchange_bytes.h"

#include <algorithm>

#include "base/utf8.h"
#include "translate/exchange.h"

namespace pliego::translate {

namespace {

bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  return bytes.substr(0, 4).find('\0') != std::string_view::npos;
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

std::optional<std::string_view> exchange_text(const std::string& name, std::string_view bytes,
                                              Diagnostics& diagnostics) {
  const auto refuse = [&](std::string_view rule, int line, std::string what, std::string hint) {
    diagnostics.error(rule, line_of(name, line), std::move(what), std::move(hint));
    return std::nullopt;
  };
  if (bytes.size() > max_exchange_bytes)
    return refuse("exchange-size", 0, "The file is larger than 32 MB",
                  "Export one file for each material, with --each.");
  if (is_utf16(bytes))
    return refuse("exchange-file", 0, "The file is in UTF-16, not in UTF-8",
                  "Save it with the encoding UTF-8.");
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (const int line = bad_line(bytes); line > 0)
    return refuse("exchange-file", line, "This line is not in UTF-8",
                  "Save the file with the encoding UTF-8.");
  if (const int line = conflict_line(bytes); line > 0)
    return refuse("exchange-file", line, "Two versions of the file were merged here and differ",
                  "Keep one of the versions and delete the lines of < and >.");
  return bytes;
}

}  // namespace pliego::translate
