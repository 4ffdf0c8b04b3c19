#include "yaml/extent.h"

namespace pliego::yaml {

std::size_t closing_quote(std::string_view text, std::size_t offset) {
  const char quote = text[offset];
  for (std::size_t i = offset + 1; i < text.size(); ++i) {
    const bool doubled = quote == '\'' && text.substr(i, 2) == "''";
    const bool escaped = quote == '"' && text[i] == '\\';
    if (doubled || escaped) {
      ++i;
    } else if (text[i] == quote) {
      return i;
    }
  }
  return std::string_view::npos;
}

bool is_quote(std::string_view text, std::size_t offset) {
  return offset < text.size() && (text[offset] == '"' || text[offset] == '\'');
}

std::size_t scalar_bytes(std::string_view text, std::size_t offset, std::string_view value) {
  if (is_quote(text, offset)) return closing_quote(text, offset) - offset + 1;
  const std::string_view rest = text.substr(offset);
  if (rest.starts_with('|') || rest.starts_with('>')) return 1;
  return rest.starts_with(value) ? value.size() : rest.size();
}

bool is_written_null(std::string_view rest) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!rest.starts_with(word)) continue;
    const std::string_view after = rest.substr(word.size());
    if (after.empty() || std::string_view(" \t\n,]}").find(after[0]) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace pliego::yaml
