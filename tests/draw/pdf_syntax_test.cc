// Tokens of PDF never run together, and names say what they are given.
#include "draw/pdf_syntax.h"

#include <catch2/catch.hpp>
#include <functional>
#include <vector>

namespace pliego::pdf_syntax_test {

namespace {

using Write = std::function<void(draw::SyntaxWriter&)>;

std::string written(const std::vector<Write>& parts) {
  std::string out;
  draw::SyntaxWriter writer(out);
  for (const Write& part : parts) part(writer);
  return out;
}

std::string name(std::string_view bytes) {
  return written({[&](draw::SyntaxWriter& to) { to.name(bytes); }});
}

}  // namespace

TEST_CASE("a blank stands between tokens that would run together, and nowhere else") {
  struct Token {
    Write write;
    const char* alone;
    bool begins_regular, ends_regular;
  };
  const std::vector<Token> tokens = {{[](auto& to) { to.integer(-12); }, "-12", true, true},
                                     {[](auto& to) { to.token(".5"); }, ".5", true, true},
                                     {[](auto& to) { to.token("null"); }, "null", true, true},
                                     {[](auto& to) { to.reference(7); }, "7 0 R", true, true},
                                     {[](auto& to) { to.leave_hole(); }, "", true, true},
                                     {[](auto& to) { to.name("P"); }, "/P", false, true},
                                     {[](auto& to) { to.name(""); }, "/", false, true},
                                     {[](auto& to) { to.literal("a b"); }, "(a b)", false, false},
                                     {[](auto& to) { to.hexadecimal("a"); }, "<61>", false, false},
                                     {[](auto& to) { to.token("(kept)"); }, "(kept)", false, false},
                                     {[](auto& to) { to.open_array(); }, "[", false, false},
                                     {[](auto& to) { to.close_array(); }, "]", false, false},
                                     {[](auto& to) { to.open_dictionary(); }, "<<", false, false},
                                     {[](auto& to) { to.close_dictionary(); }, ">>", false, false}};
  for (const Token& first : tokens) {
    for (const Token& second : tokens) {
      const std::string blank = first.ends_regular && second.begins_regular ? " " : "";
      CHECK(written({first.write, second.write}) == first.alone + blank + second.alone);
    }
  }
}

TEST_CASE("names hold any bytes") {
  CHECK(name("Text body") == "/Text#20body");
  CHECK(name("Heading #1") == "/Heading#20#231");
  CHECK(name("a/b(c)<d>[e]{f}%g") == "/a#2Fb#28c#29#3Cd#3E#5Be#5D#7Bf#7D#25g");
  CHECK(name("p\xC3\xA1rrafo\n\x7F") == "/p#C3#A1rrafo#0A#7F");
  CHECK(name("A;_@*!\"$&'+,-.:=?^`|~\\") == "/A;_@*!\"$&'+,-.:=?^`|~\\");
}

TEST_CASE("strings hold any bytes") {
  const auto literal = [](std::string_view bytes) {
    return written({[&](draw::SyntaxWriter& to) { to.literal(bytes); }});
  };
  CHECK(literal("two  words ") == "(two  words )");
  CHECK(literal("(a\\b)") == "(\\(a\\\\b\\))");
  CHECK(literal("line\r\n") == "(line\\015\\012)");
}

}  // namespace pliego::pdf_syntax_test
