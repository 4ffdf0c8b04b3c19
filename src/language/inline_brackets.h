// What stands in brackets inside a text: a link's address, an address between < and >, a tag.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pliego::language {

struct LinkAddress {
  std::string address;
  std::size_t end = 0;  // just past its closing bracket
};

// "(address)" behind a link's words, at line[at] == '('; also "(<address>)". Brackets in an address
// go in pairs or stand behind a backslash. An address with https:// or the like may have spaces
// here, for its fault to be told; other words with spaces are no address. Nothing where there is
// none.
std::optional<LinkAddress> link_address(std::string_view line, std::size_t at);

// "<https://example.org>" and "<name@example.org>" at line[at] == '<' (CommonMark 0.30, 6.5).
std::optional<LinkAddress> bare_link(std::string_view line, std::size_t at);

// Just past the tag of HTML (or of a translator's program, such as <g1> and <x2/>) or the comment
// at line[at] == '<'. What stands behind a tag's name is not looked into. 0 where there is none:
// other words in such brackets are words.
std::size_t html_end(std::string_view line, std::size_t at);

bool is_ascii_punctuation(char c);

}  // namespace pliego::language
