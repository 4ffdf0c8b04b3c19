// How long lines are on finished letter pages.
#include "check/line_length.h"

#include <catch2/catch.hpp>

#include "support/runs.h"

namespace pliego::line_length_test {

using namespace pliego::test;

namespace {

// A letter page with one paragraph of `lines` lines of `characters` letters each.
draw::Document page(int lines, int characters, draw::Role role = draw::Role::paragraph) {
  draw::Document document;
  draw::Structure& tree = document.structure;
  const auto node = tree.add(tree.add(-1, draw::Role::document), role);
  draw::Page letter{.trim = {612, 792}, .label = "1"};
  for (int line = 0; line < lines; ++line)
    letter.items.push_back(run(std::string(static_cast<std::size_t>(characters), 'a'), 36,
                               100 + 14.0 * line, tree.add_content(node)));
  document.pages.push_back(std::move(letter));
  return document;
}

int warnings(const draw::Document& document) {
  Diagnostics diagnostics;
  check::check_line_length(document, "letter-brief", {}, diagnostics);
  for (const Diagnostic& each : diagnostics.all()) CHECK(each.rule == "line-length");
  return static_cast<int>(diagnostics.all().size());
}

}  // namespace

TEST_CASE("lines of 45 to 80 characters pass, longer ones are told") {
  CHECK(warnings(page(10, 45)) == 0);
  CHECK(warnings(page(10, 80)) == 0);
  CHECK(warnings(page(3, 81)) == 1);
  CHECK(warnings(page(3, 81, draw::Role::list_body)) == 1);
}

TEST_CASE("short lines are told where there are eight and more") {
  CHECK(warnings(page(7, 30)) == 0);
  CHECK(warnings(page(8, 30)) == 1);
}

TEST_CASE("two lines are no text to read through, and tables have a measure of their own") {
  CHECK(warnings(page(2, 120)) == 0);
  CHECK(warnings(page(3, 120, draw::Role::table_data)) == 0);
}

TEST_CASE("on a card no line is long") {
  draw::Document card = page(3, 120);
  card.pages[0].trim = {360, 504};
  CHECK(warnings(card) == 0);
}

TEST_CASE("the last line may end anywhere, and two runs of a line are one") {
  draw::Document document = page(3, 60);
  auto& items = document.pages[0].items;
  const auto& first = std::get<draw::TextRun>(items[0]);
  const double end = first.origin.x + first.run.width();
  items.insert(items.begin() + 1, run("twenty more letters.", end, 100, first.mark));
  items.push_back(run("end", 36, 142, std::get<draw::TextRun>(items.back()).mark));
  const auto found = check::running_text(document);
  REQUIRE(found.size() == 1);
  CHECK(found[0].lines == 4);
  CHECK(found[0].characters == Approx((80 + 60 + 60) / 3.0));
}

TEST_CASE("the warning names layout, page, words and how many") {
  Diagnostics diagnostics;
  check::check_line_length(page(4, 97), "letter-brief", {}, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  const std::string& told = diagnostics.all().front().message;
  CHECK_THAT(told, Catch::Contains("letter-brief") && Catch::Contains("'1'") &&
                       Catch::Contains("aaa") && Catch::Contains("97 characters"));
}

}  // namespace pliego::line_length_test
