#include "resolve/address.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"

namespace pliego::resolve {

namespace {

// Of the IANA root zone, those that an address in this field may have and no sentence ends with
// ("word.In" is a missing space, not a host).
constexpr std::array<std::string_view, 16> last_labels = {
    "org", "com",    "net",  "gov", "edu", "info", "mil", "us",
    "int", "health", "help", "io",  "mx",  "es",   "co",  "ca"};

// Latin letters with accents may stand in a host's name: español.example.org.
bool is_accented(char32_t c) {
  return (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x1F00);
}

constexpr std::string_view marks_in_addresses = "-._~:/?#@!$&'+=%";

// By character of ASCII: each letter of each text is asked for.
constexpr std::array<bool, 128> ascii_in_addresses = [] {
  std::array<bool, 128> is_in{};
  for (std::size_t c = 0; c < is_in.size(); ++c) {
    const char small = ascii_small(static_cast<char>(c));
    is_in[c] = (small >= 'a' && small <= 'z') || is_ascii_digit(small) ||
               marks_in_addresses.find(small) != std::string_view::npos;
  }
  return is_in;
}();

bool is_address_sign(char32_t c) {
  if (c < ascii_in_addresses.size()) return ascii_in_addresses[c];
  return is_accented(c) || c == U'\u00AD';  // told by compose()
}

// Where the signs of an address end that begin at `at`; `at` itself where none stands there.
std::size_t end_of_signs(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_address_sign(next_code_point(text, &next))) break;
    at = next;
  }
  return at;
}

bool has_known_end(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string last = ascii_small(host.substr(dot + 1));
  return std::find(last_labels.begin(), last_labels.end(), last) != last_labels.end();
}

bool is_address(std::string_view word) {
  if (word.find("://") != std::string_view::npos) return true;
  if (ascii_small(word.substr(0, 4)) == "www." && word.size() > 4) return true;
  return has_known_end(host_of(word));
}

std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && marks_in_addresses.find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

}  // namespace

std::string_view host_of(std::string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos)
    address.remove_prefix(scheme + 3);
  if (const std::size_t at = address.find('@'); at != std::string_view::npos)
    address.remove_prefix(at + 1);
  address = address.substr(0, address.find_first_of("/?#:"));
  if (ascii_small(address.substr(0, 4)) == "www.") address.remove_prefix(4);
  return address;
}

std::vector<AddressSpan> addresses(std::string_view text) {
  std::vector<AddressSpan> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_signs(text, at);
    if (end == at) {
      next_code_point(text, &at);
      continue;
    }
    const std::size_t last = trimmed_end(text, at, end);
    if (is_address(text.substr(at, last - at))) found.push_back({at, last});
    at = end;
  }
  return found;
}

}  // namespace pliego::resolve
