#include "content/web_address.h"

#include <unicode/uchar.h>
#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/utf8.h"

namespace pliego::content {

namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// A letter, digit or accent that can be seen: RFC 3987, 2.2 (ucschar), without what Unicode lets a
// page leave out.
bool is_other_letter(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return c >= 0xA0 && u_isgraph(point) && u_charType(point) != U_PRIVATE_USE_CHAR &&
         !u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

std::string ascii_host(std::string_view host, bool& is_host) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UIDNA, decltype(&uidna_close)> idna(
      uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI | UIDNA_USE_STD3_RULES,
                      &status),
      &uidna_close);
  std::array<char, 300> ascii{};  // a host name has at most 253 signs (RFC 1035, 2.3.4)
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  const int32_t length =
      uidna_nameToASCII_UTF8(idna.get(), host.data(), static_cast<int32_t>(host.size()),
                             ascii.data(), static_cast<int32_t>(ascii.size()), &info, &status);
  is_host = U_SUCCESS(status) && info.errors == 0 && length <= 253;
  return is_host ? std::string(ascii.data(), static_cast<std::size_t>(length)) : std::string(host);
}

// At least two labels of letters, digits and inner hyphens (RFC 1123, 2.1).
bool is_host(std::string_view host) {
  int labels = 0;
  while (true) {
    const std::size_t end = std::min(host.find('.'), host.size());
    const std::string_view part = host.substr(0, end);
    const bool plain = std::all_of(part.begin(), part.end(), [](char c) {
      return is_ascii_letter_or_digit(static_cast<unsigned char>(c)) || c == '-';
    });
    if (part.empty() || !plain || part.front() == '-' || part.back() == '-') return false;
    ++labels;
    if (end == host.size()) return labels >= 2;
    host.remove_prefix(end + 1);
  }
}

std::optional<std::string> sign_fault(char32_t c) {
  if (c == U'\u00AD') return "has a soft hyphen in it, which can't be seen: type it anew";
  if (c == ' ') return "has a blank in it";
  if (is_ascii_letter_or_digit(c) || is_other_letter(c)) return std::nullopt;
  constexpr std::u32string_view signs = U"-._~!$&'()*+,;=:@/?#%";  // RFC 3986, 2.2 and 2.3
  if (signs.find(c) != std::u32string_view::npos) return std::nullopt;
  if (c < 0x80 && c > ' ')
    return std::string("has a sign in it that no address has: ") + static_cast<char>(c);
  return "has a sign in it that can't be seen: type it anew";
}

// What "%" begins is two hexadecimal digits (RFC 3986, 2.1).
std::optional<std::string> percent_fault(std::string_view address) {
  constexpr std::string_view digits = "0123456789abcdefABCDEF";
  for (std::size_t at = address.find('%'); at != std::string_view::npos;
       at = address.find('%', at + 1)) {
    const std::string_view code = address.substr(at + 1, 2);
    if (code.size() < 2 || code.find_first_not_of(digits) != std::string_view::npos)
      return "has a % in it that no two digits follow: for the sign itself write %25";
  }
  return std::nullopt;
}

// "example.org" of "example.org:8443" (RFC 3986, 3.2.3; at most 65535).
std::string_view without_port(std::string_view host) {
  const std::size_t colon = host.find(':');
  if (colon == host.npos) return host;
  const std::string_view port = host.substr(colon + 1);
  const bool is_port = !port.empty() && port.size() <= 5 &&
                       port.find_first_not_of("0123456789") == port.npos &&
                       (port.size() < 5 || port <= "65535");
  return is_port ? host.substr(0, colon) : host;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      encoded += c;
    } else {
      encoded += {'%', hex[byte >> 4], hex[byte & 15]};
    }
  }
  return encoded;
}

}  // namespace

std::optional<std::string> web_address_fault(std::string_view address) {
  if (address.find("://") != std::string_view::npos)
    return "begins with " + std::string(address.substr(0, address.find("://") + 3)) +
           ", where only https:// may stand";
  for (std::size_t at = 0; at < address.size();)
    if (auto fault = sign_fault(next_code_point(address, &at))) return fault;
  if (auto fault = percent_fault(address)) return fault;
  const std::string_view host = without_port(address.substr(0, address.find_first_of("/?#")));
  if (const std::size_t end = host.find_last_not_of(".,;:)!");
      end + 1 < host.size() && end != host.npos)
    return std::string("has a sign behind its host that is no part of it: leave the '") +
           host[end + 1] + "' out";
  bool known = true;
  if (is_host(is_ascii(host) ? std::string(host) : ascii_host(host, known)) && known)
    return std::nullopt;
  if (host.find('@') != std::string_view::npos) return "is one for e-mail, not for the web";
  return "has no host such as example.org";
}

std::string ascii_uri(std::string_view uri) {
  if (is_ascii(uri)) return std::string(uri);
  std::size_t host = 0;
  if (const std::size_t scheme = uri.find("://"); scheme != std::string_view::npos)
    host = scheme + 3;
  else if (uri.starts_with("mailto:"))
    host = std::min(uri.find('@'), uri.size() - 1) + 1;
  // The port is no part of the name.
  const std::size_t end = std::min(uri.find_first_of(":/?#", host), uri.size());
  bool is_known = true;
  return percent_encoded(uri.substr(0, host)) +
         percent_encoded(ascii_host(uri.substr(host, end - host), is_known)) +
         percent_encoded(uri.substr(end));
}

}  // namespace pliego::content
