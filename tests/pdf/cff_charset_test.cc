// CIDs of a CID-keyed CFF table, from tables made by hand (Adobe Technical Note 5176).
#include "pdf/cff_charset.h"

#include <catch2/catch.hpp>
#include <string>

namespace pliego::cff_charset_test {

using pliego::pdf::cff_cids;

namespace {

using namespace std::string_literals;

// An INDEX of one element with one-byte offsets.
std::string index(const std::string& element) {
  return "\0\1\1\1"s + static_cast<char>(1 + element.size()) + element;
}

// A CharStrings INDEX of `glyphs` one-byte programs.
std::string char_strings(int glyphs) {
  std::string out = {'\0', static_cast<char>(glyphs), '\1'};
  for (int i = 0; i <= glyphs; ++i) out += static_cast<char>(1 + i);
  return out + std::string(static_cast<std::size_t>(glyphs), '\x0E');
}

std::string small_integer(int value) { return {'\x1C', '\0', static_cast<char>(value)}; }

// Header, Name INDEX, Top DICT INDEX; then the charset and the CharStrings, whose offsets are in
// the DICT.
std::string table(bool cid_keyed, const std::string& charset, int glyphs) {
  const std::string header = "\1\0\4\1"s + index("A");
  const std::string ros = cid_keyed ? "\x8B\x8B\x8B\x0C\x1E"s : ""s;
  const int end = static_cast<int>(header.size() + 5 + ros.size() + 8);
  const std::string dict = ros + small_integer(end) + "\x0F" +
                           small_integer(end + static_cast<int>(charset.size())) + "\x11";
  return header + index(dict) + charset + char_strings(glyphs);
}

using Cids = std::vector<std::uint16_t>;

}  // namespace

TEST_CASE("a charset that lists each CID") {
  CHECK(cff_cids(table(true, "\0\1\2\0\7"s, 3)) == Cids{0, 0x102, 7});
}

TEST_CASE("charsets of ranges, with short and long counts") {
  CHECK(cff_cids(table(true, "\1\0\5\1\0\x40\0"s, 4)) == Cids{0, 5, 6, 0x40});
  CHECK(cff_cids(table(true, "\2\0\5\0\3"s, 5)) == Cids{0, 5, 6, 7, 8});
}

TEST_CASE("a font that is not CID-keyed has none") {
  CHECK(cff_cids(table(false, "\0\1\2"s, 2)).empty());
}

TEST_CASE("broken tables give none") {
  CHECK(cff_cids("").empty());
  const std::string whole = table(true, "\0\1\2\0\7"s, 3);
  for (std::size_t length = 0; length + 10 < whole.size(); ++length)
    CHECK(cff_cids(std::string_view(whole).substr(0, length)).size() <= 3);
}

}  // namespace pliego::cff_charset_test
