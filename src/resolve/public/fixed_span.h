// Phone numbers and addresses as they are set: left to right, whole on a line or divided by rule,
// linked, and the same wherever they come from.
#pragma once

#include <string>
#include <vector>

#include "content/phone_form.h"
#include "resolve/resolved.h"

namespace pliego::resolve {

// A number, code or keyword: Latin digits, left to right and in one piece, in any language.
InlineSpan fixed_span(std::string text, std::string uri = {});

// A web or e-mail address: a line may end after its own marks (text::Span::address), never with a
// hyphen. `uri` is its link; empty: none.
InlineSpan address_span(std::string text, std::string uri = {});

// The same, linked: https:// goes before an address without a scheme.
InlineSpan linked_address(std::string address);

// "tel:+15555550100;ext=12", "tel:988" (RFC 3966, 5.1 and 5.3); "sms:+15555550100" (RFC 5724).
std::string call_uri(const content::Phone& phone);
std::string text_uri(const content::Phone& phone);

// Web and e-mail addresses within running text are set as address_span() sets them, with the marks
// and the link of the text around them.
std::vector<InlineSpan> with_addresses(std::vector<InlineSpan> spans);

}  // namespace pliego::resolve
