#include <catch2/catch.hpp>

#include "base/diagnostic.h"

namespace pliego::diagnostic_text_test {

namespace {

Diagnostic at(std::string line, int column, int width = 1) {
  Diagnostic diagnostic;
  diagnostic.rule = "rule";
  diagnostic.message = "message";
  diagnostic.place = {"content/es/card.yaml", 7, column, width, std::move(line)};
  return diagnostic;
}

// The two lines that show the place.
std::string shown(const Diagnostic& diagnostic) {
  const std::string text = to_text(diagnostic);
  return text.substr(text.find('\n') + 1);
}

}  // namespace

TEST_CASE("a diagnostic names its place and shows line, caret and hint") {
  Diagnostic diagnostic = at("title: Hello", 8, 5);
  diagnostic.hint = "Do this.";
  CHECK(to_text(diagnostic) ==
        "content/es/card.yaml:7:8: error: message [rule]\n"
        "    title: Hello\n"
        "           ^~~~~\n"
        "  Do this.\n");
}

TEST_CASE("a diagnostic about a whole file, or about none, shows no line") {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.message = "message";
  CHECK(to_text(diagnostic) == "warning: message\n");
  diagnostic.place.file = "a.yaml";
  CHECK(to_text(diagnostic) == "a.yaml: warning: message\n");
  diagnostic.place.line = 3;
  CHECK(to_text(diagnostic) == "a.yaml:3: warning: message\n");
}

TEST_CASE("the caret stands under the right letter after accents") {
  CHECK(shown(at("título: ñandú x", 15)) ==
        "    título: ñandú x\n"
        "                  ^\n");
  // e and a combining acute accent are one letter to a person.
  CHECK(shown(at("e\u0301e\u0301 x", 4)) ==
        "    e\u0301e\u0301 x\n"
        "       ^\n");
}

TEST_CASE("wide characters take two cells, marks and joiners none of their own") {
  CHECK(shown(at("标题: 值", 5)) ==
        "    标题: 值\n"
        "          ^~\n");
  CHECK(shown(at("مَثَل: x", 6)) ==
        "    مَثَل: x\n"
        "         ^\n");
  CHECK(shown(at("👩‍👩‍👧 x", 3)) ==
        "    👩‍👩‍👧 x\n"
        "       ^\n");
}

TEST_CASE("tabs before the caret stay tabs") {
  CHECK(shown(at("a:\tb", 4)) == "    a:\tb\n      \t^\n");
}

TEST_CASE("the caret may stand behind the last character, and marks never leave the line") {
  CHECK(shown(at("abc", 4)) == "    abc\n       ^\n");
  CHECK(shown(at("abc", 99)) == "    abc\n       ^\n");
  CHECK(shown(at("abc", 2, 99)) == "    abc\n     ^~\n");
}

TEST_CASE("a long line is cut around the caret") {
  const std::string text = shown(at(std::string(500, 'a') + "X" + std::string(500, 'b'), 501));
  const std::string line = text.substr(0, text.find('\n'));
  const std::string under = text.substr(line.size() + 1);
  CHECK(line.starts_with("    …a"));
  CHECK(line.ends_with("b…"));
  CHECK(line.size() < 120);
  CHECK(line.find('X') - std::string_view("…").size() + 1 == under.find('^'));
  CHECK(shown(at(std::string(500, 'a'), 1)).starts_with("    aaaa"));
  CHECK(shown(at(std::string(500, 'a'), 500)).find("a\n") != std::string::npos);
}

TEST_CASE("what a file says can't drive the terminal") {
  Diagnostic diagnostic = at("a: \x1b[31mred", 1);
  diagnostic.message = "bad \x1b]0;title\x07 \n text";
  const std::string text = to_text(diagnostic);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
  CHECK(text.find("  text [rule]\n") != std::string::npos);
}

}  // namespace pliego::diagnostic_text_test
