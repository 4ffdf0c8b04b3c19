#include <catch2/catch.hpp>

#include "support.h"

namespace pliego::address_test {

using namespace pliego::text;
using namespace pliego::text::test;

namespace {

constexpr const char* long_address =
    "https://example.org/wp-content/uploads/2022/10/Family_Centered-Toolkit.pdf?lang=en&page=2";

ParagraphInput with_address(double width, const std::string& address = long_address) {
  ParagraphInput input = paragraph("See the toolkit. ", width);
  Span span = isolate(address);
  span.address = true;
  input.spans.push_back(span);
  return input;
}

}  // namespace

TEST_CASE("a long address breaks after its own marks, and without a hyphen") {
  int broken = 0;
  for (double width = 90; width < 500; width += 7) {
    const Paragraph set_paragraph = set(with_address(width));
    INFO("at " << width);
    CHECK(set_paragraph.overfull == 0);
    CHECK(read_back(set_paragraph) == "See the toolkit. " + std::string(long_address));
    const auto all = lines(set_paragraph);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      if (all[i] == "See the toolkit.") continue;
      ++broken;
      CHECK(std::string("/.-_?=&").find(all[i].back()) != std::string::npos);
      CHECK(std::string("/.-_?=&").find(all[i + 1].front()) == std::string::npos);
      CHECK(all[i] != "https://");
    }
    for (const Line& line : set_paragraph.lines) CHECK_FALSE(line.hyphenated);
  }
  CHECK(broken > 20);
}

TEST_CASE("what is set apart and no address is never broken") {
  ParagraphInput input = paragraph("See ", 90);
  input.spans.push_back(isolate(long_address));
  CHECK(set(input).overfull > 0);
}

TEST_CASE("an address of one long word stands out, whole") {
  const Paragraph set_paragraph = set(with_address(60, "https://abcdefghijklmnopqrstuvwxyz"));
  CHECK(set_paragraph.overfull > 0);
  CHECK(lines(set_paragraph).back() == "https://abcdefghijklmnopqrstuvwxyz");
}

TEST_CASE("a hanging paragraph stands in from its second line on") {
  ParagraphInput input = paragraph(
      "Mason, R. (2014). Co-occurring intimate partner violence, mental health, and substance use "
      "problems: a scoping review of what is known.",
      200);
  input.hang = 20;
  const Paragraph hung = set(input);
  REQUIRE(hung.lines.size() > 2);
  CHECK(hung.overfull == 0);
  CHECK(hung.lines[0].x == 0);
  for (std::size_t i = 1; i < hung.lines.size(); ++i) {
    CHECK(hung.lines[i].x == 20);
    CHECK(hung.lines[i].runs.front().x == 20);
    CHECK(hung.lines[i].width <= 180 + 1e-6);
  }
}

TEST_CASE("a hanging paragraph reaches its measure where it is justified") {
  ParagraphInput input = paragraph(
      "Mason, R. (2014). Co-occurring intimate partner violence, mental health, and substance use "
      "problems: a scoping review of what is known and of what is not known.",
      220);
  input.hang = 20;
  input.align = Align::justify;
  const Paragraph hung = set(input);
  REQUIRE(hung.lines.size() > 2);
  CHECK(hung.lines[0].width == Approx(220));
  CHECK(hung.lines[1].width == Approx(200));
}

TEST_CASE("from right to left the hang is at the right") {
  ParagraphInput input =
      paragraph("كتاب طويل عن العنف الأسري وتعاطي المواد وما يعين على السلامة", 120, "ar");
  input.spans.front().style.font = "lato-regular";
  input.right_to_left = true;
  input.hang = 20;
  const Paragraph hung = set(input);
  REQUIRE(hung.lines.size() > 1);
  CHECK(hung.lines[0].x + hung.lines[0].width == Approx(120));
  CHECK(hung.lines[1].x + hung.lines[1].width == Approx(100));
}

}  // namespace pliego::address_test
