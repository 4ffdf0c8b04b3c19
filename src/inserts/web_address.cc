#include "inserts/web_address.h"

#include <set>

#include "base/ascii.h"
#include "base/blanks.h"
#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr std::size_t longest_address = 8'000;  // bytes; browsers take as many

bool is_marked(const std::string& bytes) {
  return bytes.rfind("\xFE\xFF", 0) == 0 || bytes.rfind("\xFF\xFE", 0) == 0 ||
         bytes.rfind("\xEF\xBB\xBF", 0) == 0;
}

// In bytes as they are, but for what says itself that it is UTF-16 or UTF-8.
std::string uri_text(QPDFObjectHandle uri) {
  std::string bytes = uri.getStringValue();
  spend(60 * bytes.size());
  return is_marked(bytes) ? uri.getUTF8Value() : bytes;
}

// Letters other than ASCII's as addresses have them (RFC 3987, 3.1).
std::string escaped(const std::string& text) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F)
      out += c;
    else
      (out += '%', out += digits[byte >> 4], out += digits[byte & 15]);
  }
  return out;
}

}  // namespace

std::string web_address(QPDFObjectHandle uri) {
  if (!uri.isString()) return {};
  std::string text = uri_text(uri);
  if (text.size() > longest_address) return {};
  text = std::string(without_blank_ends(text));
  if (ascii_small(text.substr(0, 4)) == "www.") text.insert(0, "https://");
  static const std::set<std::string> all = {"https", "http", "mailto", "tel", "sms"};
  const std::string scheme = ascii_small(text.substr(0, text.find(':')));
  return text.size() > scheme.size() && all.contains(scheme) ? escaped(text) : std::string();
}

}  // namespace pliego::inserts
