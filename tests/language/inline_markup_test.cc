#include "language/inline_markup.h"

#include <catch2/catch.hpp>

#include "spans.h"

namespace pliego::language {

namespace {

std::string set(const std::string& text) {
  Diagnostics diagnostics;
  Text set;
  set.spans = parse_inline(text, message(text), diagnostics);
  CHECK(diagnostics.all().empty());
  return shown(set);
}

std::vector<std::string> faults(const std::string& text) {
  Diagnostics diagnostics;
  parse_inline(text, message(text), diagnostics);
  std::vector<std::string> rules;
  for (const Diagnostic& each : diagnostics.all()) rules.push_back(each.rule);
  return rules;
}

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("strong, emphasis and links") {
  CHECK(set("Plain words.") == "Plain words.");
  CHECK(set("**Strong** and *soft*.") == "<b>Strong</b> and <i>soft</i>.");
  CHECK(set("***Both***") == "<b><i>Both</i></b>");
  CHECK(set("**“Quoted”** first") == "<b>“Quoted”</b> first");
  CHECK(set("_Soft_ first") == "<i>Soft</i> first");
  CHECK(set("See [the *page*](https://a.org/x).") ==
        "See [the ](https://a.org/x)[<i>page</i>](https://a.org/x).");
  CHECK(set("[Call](tel:988)") == "[Call](tel:988)");
  CHECK(set("<https://a.org>") == "[https://a.org](https://a.org)");
}

TEST_CASE("what would start a block is plain text") {
  for (const char* text : {"988. Call or text.", "1) First", "- x", "+ x", "# x", "> x",
                           "    indented", "```", "===", "---", "[a]: https://a.org"}) {
    INFO(text);
    const std::string plain = text;
    CHECK(set(plain) == plain.substr(plain.find_first_not_of(' ')));
  }
  CHECK(set("* x") == "* x");
}

TEST_CASE("what looks like markup and is none") {
  CHECK(set("2 * 3 * 4") == "2 * 3 * 4");
  CHECK(set("snake_case_name") == "snake_case_name");
  CHECK(set("\\*not soft\\*") == "*not soft*");
  CHECK(set("\\*\\*not strong\\*\\*") == "**not strong**");
  CHECK(set("a < b & c") == "a < b & c");
  CHECK(set("[brackets] alone") == "[brackets] alone");
}

TEST_CASE("line ends and runs of spaces are one space") {
  CHECK(set("one\ntwo   three\n") == "one two three");
  CHECK(set("**one\ntwo**") == "<b>one two</b>");
  CHECK(set("no\u00A0break") == "no\u00A0break");
  CHECK(set("\u00A0begins so") == "\u00A0begins so");
  CHECK(set("*a*\u00A0b") == "<i>a</i>\u00A0b");
}

TEST_CASE("markup that can't be set") {
  CHECK(faults("Dial `988`") == Rules{"markup"});
  CHECK(faults("![alt](https://a.org/x.png)") == Rules{"markup"});
  CHECK(faults("a <br> b") == Rules{"markup"});
  CHECK(faults("one  \ntwo") == Rules{"markup"});
  CHECK(faults("one\\\ntwo") == Rules{"markup"});
  CHECK(faults("**27% did") == Rules{"markup"});
  CHECK(faults("27%** did") == Rules{"markup"});
  CHECK(faults("** 27%** did") == Rules{"markup"});
  CHECK(faults("one\n\ntwo") == Rules{"markup"});
}

TEST_CASE("where a link may lead") {
  CHECK(faults("[x](http://a.org)") == Rules{"link-address"});
  CHECK(faults("[x](javascript:alert)") == Rules{"link-address"});
  CHECK(faults("[x](page.html)") == Rules{"link-address"});
  CHECK(faults("[x](<https://a.org/a b>)") == Rules{"link-address"});
  CHECK(faults("[](https://a.org)") == Rules{"link-text"});
  CHECK(faults("[x](mailto:a@b.org)").empty());
}

}  // namespace pliego::language
