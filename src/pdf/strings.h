// Text as PDF writes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pliego::pdf {

// The text in the part of PDFDocEncoding that agrees with Latin-1 (ISO 32000-1, D.2); nullopt when
// it holds another character or could be taken for UTF-16.
std::optional<std::string> doc_encoded(std::string_view utf8);
// UTF-16, big endian, after a byte order mark (7.9.2.2).
std::string utf16_with_mark(std::string_view utf8);
void append_utf16_hex(std::string& to, std::string_view utf8);  // without mark

// A text string with its delimiters, for content streams.
std::string text_token(std::string_view utf8);

}  // namespace pliego::pdf
