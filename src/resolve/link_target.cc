#include "resolve/link_target.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "content/phone_form.h"
#include "content/web_address.h"
#include "resolve/fixed_span.h"
#include "resolve/unicode.h"

namespace pliego::resolve {

namespace {

constexpr const char* schemes =
    "Write an address that begins with https://, tel:, sms: or mailto:.";

// A value's place in a pattern: a character of Unicode's private use area.
bool has_value(std::string_view typed) {
  for (std::size_t at = 0; at < typed.size();) {
    const char32_t c = next_code_point(typed, &at);
    if (c >= first_slot && c <= last_slot) return true;
  }
  return false;
}

LinkTarget wrong(std::string fault, std::string hint) {
  return {{}, std::move(fault), std::move(hint)};
}

LinkTarget web_target(std::string_view typed, std::string_view address) {
  const auto fault = content::web_address_fault(address);
  if (fault) return wrong(*fault, "Write it like https://example.org/help.");
  return {content::ascii_uri(typed), {}, {}};
}

LinkTarget mail_target(std::string_view typed, std::string_view address) {
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos || at == 0)
    return wrong("is no e-mail address", "Write it like mailto:help@example.org.");
  const std::string_view host = address.substr(at + 1, address.find('?', at) - at - 1);
  auto fault = content::web_address_fault(host);
  if (!fault) fault = content::web_address_fault("example.org/" + std::string(address));
  if (fault) return wrong(*fault, "Write it like mailto:help@example.org.");
  return {content::ascii_uri(typed), {}, {}};
}

LinkTarget phone_target(std::string_view typed, bool is_text) {
  const std::string_view number = typed.substr(0, typed.find('?'));  // sms: may carry words
  const content::PhoneReading reading =
      is_text ? content::read_phone_for_texts(number) : content::read_phone_for_calls(number);
  if (!reading.fault.empty()) return wrong(reading.fault, reading.hint);
  if (!is_text) return {call_uri(reading.phone), {}, {}};
  return {text_uri(reading.phone) + std::string(typed.substr(number.size())), {}, {}};
}

}  // namespace

LinkTarget link_target(std::string_view written) {
  // Telephones begin a line with a capital; schemes are the same in either (RFC 3986, 3.1).
  const std::size_t scheme_end = std::min(written.find(':'), written.size());
  const std::string in_small =
      ascii_small(written.substr(0, scheme_end)) + std::string(written.substr(scheme_end));
  const std::string_view typed = in_small;
  if (typed.find("&amp;") != std::string_view::npos)
    return wrong("has &amp; in it, as a page's code has", "Write & in place of &amp;.");
  if (has_value(typed))
    return wrong("holds a value in braces", "Write its address itself, or {name} without a link.");
  const auto rest = [&](std::string_view scheme) { return typed.substr(scheme.size()); };
  if (typed.starts_with("https://")) return web_target(typed, rest("https://"));
  if (typed.starts_with("mailto:")) return mail_target(typed, rest("mailto:"));
  if (typed.starts_with("tel:")) return phone_target(typed, false);
  if (typed.starts_with("sms:")) return phone_target(typed, true);
  if (typed.starts_with("http://"))
    return wrong("begins with http://, which others can listen to", "Write https:// in its place.");
  return wrong("does not say how", schemes);
}

}  // namespace pliego::resolve
