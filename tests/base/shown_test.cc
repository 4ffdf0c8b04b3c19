#include "base/shown.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/diagnostic.h"
#include "base/json.h"

namespace pliego::shown_test {

TEST_CASE("what a terminal or a log would obey is shown as an escape") {
  CHECK(shown("content/es/tarjeta ñ.yaml") == "content/es/tarjeta ñ.yaml");
  CHECK(shown("x\n::warning::y.yaml") == "x\\n::warning::y.yaml");
  CHECK(shown("a\x1b[31mb") == "a\\u001B[31mb");
  CHECK(shown("a\r\tb\x7f") == "a\\u000D\\tb\\u007F");
  CHECK(shown("a\u009b2Jb") == "a\\u009B2Jb");                  // CSI of eight bits
  CHECK(shown("photo\u202egnp.exe") == "photo\\u202Egnp.exe");  // turns what follows round
  CHECK(shown("a\u2028b\u2029c\u2067d") == "a\\u2028b\\u2029c\\u2067d");
  CHECK(shown("a\xf1z") == "a\uFFFDz");
  CHECK(shown("שלום\u200f") == "שלום\u200f");  // an ordinary mark of texts from right to left
  CHECK(shown(std::string_view("a\0b", 3)) == "a\\u0000b");
  CHECK(shown("\U0001FFFE") == "\\uD83F\\uDFFE");
  CHECK(shown_lines("a\n\x1b\nb") == "a\n\\u001B\nb");
}

TEST_CASE("a diagnostic is one line for each of its parts, whatever its file is called") {
  Diagnostic diagnostic;
  diagnostic.rule = "rule";
  diagnostic.message = "The name 'x\x1b]0;owned\x07' is odd";
  diagnostic.place.file = "content/x\n::warning::\x1b[2J.yaml";
  CHECK(to_text(diagnostic) ==
        "content/x\\n::warning::\\u001B[2J.yaml: error: The name 'x\\u001B]0;owned\\u0007' is odd "
        "[rule]\n");
  CHECK(to_json(diagnostic)["message"] == "The name 'x\\u001B]0;owned\\u0007' is odd");
}

TEST_CASE("a line that is quoted keeps its columns") {
  Diagnostic diagnostic;
  diagnostic.place = {"a.csv", 1, 6, 1, "a\x1b[\u202e, b"};
  CHECK(to_text(diagnostic) ==
        "a.csv:1:6: error: \n"
        "    a\uFFFD[\uFFFD, b\n"
        "         ^\n");
}

}  // namespace pliego::shown_test
