// Web addresses as people type them, and what a link to them is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pliego::content {

// Why `address`, host and path without a scheme, is none: completes "The address ___". Nothing
// where it is one. Letters of any script may stand in it (RFC 3987); blanks, signs that can't be
// seen, a user and a host of one label may not.
std::optional<std::string> web_address_fault(std::string_view address);

// The same address in the signs that every program takes: its host by IDNA (UTS #46, as browsers
// do), other letters percent-encoded as UTF-8 (RFC 3987, 3.1). What is ASCII stays as it is. A
// scheme before the host stays, as does a mailto: with the name before its @.
std::string ascii_uri(std::string_view uri);

}  // namespace pliego::content
