#include "resolve/inline_markup.h"

#include <catch2/catch.hpp>

#include "spans.h"

namespace pliego::resolve::inline_markup_test {

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

TEST_CASE("blanks to fill in, stars and strokes are printed as they are typed") {
  for (const char* text : {"Date: __/__/____",
                           "Phone: (___) ___-____",
                           "From ___:___ to ___:___",
                           "___-___",
                           "_Soft_",
                           "__init__",
                           "___",
                           "__*__*____",
                           "__\\__\\____",
                           "$_____._____",
                           "_ _ _",
                           "5*3*2",
                           "2**3**4",
                           "5*(3)*2",
                           "(1)*(2)*(3)",
                           "sh*t and d*mn",
                           "Nguyễn*Trần*Lê",
                           "2*x*3*y",
                           "(*) needed, (**) if you can",
                           "“*” needed, “*” again",
                           "\"*\" needed, \"*\" again",
                           "****",
                           "*****",
                           "a ***** b",
                           "* * *",
                           "***",
                           "one *** two",
                           "Name*: ___ Phone*: ___",
                           "* needed",
                           "Dial *67 or *82",
                           "~~no~~",
                           "~no~",
                           "AT&T; Q&amp;A &copy; &#42; &nbsp;",
                           "[ ] yes [x] no",
                           "[1] and [2][3]",
                           "![",
                           "Stop![1]",
                           "a ![b] c",
                           "[words] (not a link)",
                           "[a](b c)",
                           "rock `n",
                           "``",
                           "a < b > c",
                           "<3",
                           "< b>",
                           "<1>",
                           "<your name>",
                           "<pida>",
                           "<b",
                           "b>",
                           "a<b",
                           "->",
                           "C:\\new",
                           "\\",
                           "one \\ two",
                           "1. a 2. b",
                           "#1",
                           "> 5",
                           "| a | b |",
                           "http://a.org",
                           ":-)",
                           "¯\\(ツ)"}) {
    std::string typed = text;
    INFO(typed);
    const std::string kept = typed == "¯\\(ツ)" ? "¯(ツ)" : typed;
    CHECK(set(typed) == kept);
  }
  CHECK(set("**Date:** __/__/____") == "<b>Date:</b> __/__/____");
  CHECK(set("*From* ___:___ *to* ___:___") == "<i>From</i> ___:___ <i>to</i> ___:___");
  CHECK(set("\\_\\_/\\_\\_") == "__/__");
}

TEST_CASE("a backslash before a mark makes it a letter") {
  CHECK(set("\\[x](https://a.org)") == "[x](https://a.org)");
  CHECK(set("\\<b>") == "<b>");
  CHECK(set("\\`x`") == "`x`");
  CHECK(set("a \\\\ b") == "a \\ b");
  CHECK(set("**5 \\* 3**") == "<b>5 * 3</b>");
  CHECK(set("[a\\]b](https://a.org)") == "[a]b](https://a.org)");
}

TEST_CASE("marks within marks") {
  CHECK(set("**a *b* c**") == "<b>a </b><b><i>b</i></b><b> c</b>");
  CHECK(set("*a **b** c*") == "<i>a </i><b><i>b</i></b><i> c</i>");
  CHECK(set("***a** b*") == "<b><i>a</i></b><i> b</i>");
  CHECK(set("***a* b**") == "<b><i>a</i></b><b> b</b>");
  CHECK(set("**[a](https://a.org)**") == "[<b>a</b>](https://a.org)");
  CHECK(set("[**a** b](https://a.org)") == "[<b>a</b>](https://a.org)[ b](https://a.org)");
  CHECK(set("*a [b*](https://a.org)") == "*a [b*](https://a.org)");
  CHECK(set("[a [b](https://a.org) c](https://b.org)") ==
        "[a [b](https://a.org) c](https://b.org)");
  CHECK(set("[a](https://a.org/x_(y))") == "[a](https://a.org/x_(y))");
  CHECK(set("(**a**)") == "(<b>a</b>)");
  CHECK(set("**{a}**: *b*, “*c*”") == "<b>{a}</b>: <i>b</i>, “<i>c</i>”");
  CHECK(set("un**believ**able") == "un<b>believ</b>able");
}

TEST_CASE("marks in writings that don't part words by spaces") {
  CHECK(set("这是**重要**的") == "这是<b>重要</b>的");
  CHECK(set("这是*重要*的") == "这是<i>重要</i>的");
  CHECK(set("请拨**“988”**的") == "请拨<b>“988”</b>的");
  CHECK(set("**重要。**的") == "<b>重要。</b>的");
  CHECK(set("**중요**합니다") == "<b>중요</b>합니다");
  CHECK(set("ال**مهم**ة") == "ال<b>مهم</b>ة");
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
  CHECK(faults("<b>one</b>") == Rules{"markup"});
  CHECK(faults("<g1>one</g1>") == Rules{"markup"});
  CHECK(faults("one <a href=\"x\">two</a>") == Rules{"markup"});
  CHECK(faults("<!-- note -->") == Rules{"markup"});
  CHECK(faults("one <BR/> two <x id=\"1\"/>") == Rules{"markup"});
  CHECK(faults("5 \\* 3 and **two") == Rules{"markup"});
  CHECK(faults("***one**") == Rules{});
  CHECK(faults("![a [b](https://a.org) c](d)") == Rules{"markup"});
}

TEST_CASE("text built to be slow is not") {
  const auto many = [](const std::string& part) {
    std::string text;
    while (text.size() < 100'000) text += part;
    Diagnostics diagnostics;
    return parse_inline(text, message(text), diagnostics).size() + diagnostics.all().size();
  };
  for (const char* part :
       {"![", "[", "[](", "![a](b", "**a ", "a** ", "*a **b ", "***a* ", "`a``b", "<", "<a", "<!--",
        "\\", "_", "](", "[a](https://a.org) ", "![![a](b)"}) {
    INFO(part);
    CHECK(many(part) < 100'000);
  }
}

TEST_CASE("where a link may lead") {
  CHECK(faults("[x](http://a.org)") == Rules{"link-address"});
  CHECK(faults("[x](javascript:alert)") == Rules{"link-address"});
  CHECK(faults("[x](page.html)") == Rules{"link-address"});
  CHECK(faults("[x](<https://a.org/a b>)") == Rules{"link-address"});
  CHECK(faults("[](https://a.org)") == Rules{"link-text"});
  CHECK(faults("[x](https://a.org/a b)") == Rules{"link-address"});
  CHECK(faults("[x](https://a.org/?a=1&amp;b=2)") == Rules{"link-address"});
  CHECK(faults("[x]()") == Rules{"link-address"});
  CHECK(faults("[ ](https://a.org)") == Rules{"link-text"});
  CHECK(faults("<http://a.org>") == Rules{"link-address"});
  CHECK(set("<a@b.org>") == "[a@b.org](mailto:a@b.org)");
  CHECK(faults("[x](mailto:a@b.org)").empty());
}

}  // namespace pliego::resolve::inline_markup_test
