#include "resolve/fixed_span.h"

#include <algorithm>

#include "content/web_address.h"
#include "resolve/address.h"

namespace pliego::resolve {

namespace {

// Every address has one of these; few other texts do.
bool may_have_address(std::string_view text) {
  for (std::size_t at = text.find_first_of(".@"); at != std::string_view::npos;
       at = text.find_first_of(".@", at + 1))
    if (at > 0 && at + 1 < text.size() && text[at - 1] != ' ' && text[at + 1] != ' ') return true;
  return false;
}

void add_part(const InlineSpan& of, std::size_t begin, std::size_t end, bool is_address,
              std::vector<InlineSpan>& to) {
  if (begin == end) return;
  InlineSpan part = of;
  part.text = of.text.substr(begin, end - begin);
  part.isolate_ltr = part.address = is_address;
  to.push_back(std::move(part));
}

}  // namespace

InlineSpan fixed_span(std::string text, std::string uri) {
  InlineSpan span;
  span.text = std::move(text);
  span.isolate_ltr = true;
  span.uri = std::move(uri);
  return span;
}

InlineSpan address_span(std::string text, std::string uri) {
  InlineSpan span = fixed_span(std::move(text), std::move(uri));
  span.address = true;
  return span;
}

InlineSpan linked_address(std::string address) {
  const bool has_scheme = address.find("://") != std::string::npos;
  std::string uri = content::ascii_uri(has_scheme ? address : "https://" + address);
  return address_span(std::move(address), std::move(uri));
}

std::string call_uri(const content::Phone& phone) {
  return "tel:" + phone.dialled + (phone.extension.empty() ? "" : ";ext=" + phone.extension);
}

std::string text_uri(const content::Phone& phone) { return "sms:" + phone.dialled; }

namespace {

// The words of a link to a number, where they are a number themselves.
void set_linked_number(InlineSpan& span) {
  const bool to_number = span.uri.starts_with("tel:") || span.uri.starts_with("sms:");
  if (!to_number || span.isolate_ltr) return;
  const content::PhoneReading reading = content::read_phone(span.text);
  if (!reading.fault.empty() || !reading.phone.extension.empty()) return;
  span.text = reading.phone.printed;
  span.isolate_ltr = true;
}

}  // namespace

std::vector<InlineSpan> with_addresses(std::vector<InlineSpan> spans) {
  for (InlineSpan& span : spans) set_linked_number(span);
  const bool none = std::none_of(spans.begin(), spans.end(), [](const InlineSpan& span) {
    return !span.isolate_ltr && may_have_address(span.text);
  });
  if (none) return spans;
  std::vector<InlineSpan> parts;
  for (InlineSpan& span : spans) {
    if (span.isolate_ltr || !may_have_address(span.text)) {
      parts.push_back(std::move(span));
      continue;
    }
    std::size_t done = 0;
    for (const AddressSpan& address : addresses(span.text)) {
      add_part(span, done, address.begin, false, parts);
      add_part(span, address.begin, address.end, true, parts);
      done = address.end;
    }
    add_part(span, done, span.text.size(), false, parts);
  }
  return parts;
}

}  // namespace pliego::resolve
