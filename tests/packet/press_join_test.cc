// Parts that are ready for a press, joined.
#include <catch2/catch.hpp>

#include "packet/join.h"
#include "packet/margin.h"
#include "press/finish.h"
#include "sheet/small_pages.h"

namespace pliego::press_join_test {

using namespace pliego::test;
using packet::Part;

namespace {

std::shared_ptr<Part> press_part(const std::string& id, const std::vector<std::string>& names) {
  auto made = std::make_shared<Part>();
  made->id = made->title = id;
  made->document = press::Finisher().finish(small_pages(names));
  return made;
}

draw::Document joined(const packet::Parts& parts) {
  return packet::join(
      parts, packet::order_pages(parts, true),
      {.title = "All", .language = "en-US", .date = "2026-11-22", .two_sided = true});
}

}  // namespace

TEST_CASE("Parts for a press make a document for a press, with nothing to read") {
  const auto document = joined({press_part("a", {"a1"}), press_part("b", {"b1", "b2"})});
  CHECK(document.metadata.conformance == draw::Metadata::Conformance::x1a);
  CHECK(document.metadata.inks == draw::Metadata::Inks::cmyk);
  CHECK(document.structure.nodes.empty());
  CHECK(document.outline.empty());
  CHECK(draw::faults(document).empty());
  CHECK(document.pages.size() == 4);
}

TEST_CASE("A blank back has the boxes of its front") {
  const auto document = joined({press_part("a", {"a1"}), press_part("b", {"b1"})});
  CHECK(document.pages[1].items.empty());
  CHECK(document.pages[1].media == document.pages[0].media);
  CHECK(document.pages[1].bleed == Rect{-9, -9, 118, 218});
}

TEST_CASE("Several languages for a press are one document without structure, numbered on") {
  const auto one = joined({press_part("a", {"a1"})});
  auto other = joined({press_part("b", {"b1"})});
  other.pages.front().label = "3";
  const auto bound = packet::bind_volumes({{"English", one}, {"español", other}}, true);
  CHECK(bound.structure.nodes.empty());
  CHECK(bound.outline.empty());
  REQUIRE(bound.pages.size() == 3);
  CHECK(bound.pages[1].label == "2");
  CHECK(bound.pages[2].label == "3");
}

TEST_CASE("Where words must be safe, a number keeps to a panel's safe area") {
  const draw::Document pages = small_pages({"a1"}, {612, 792});
  draw::Page page = pages.pages.front();
  page.items.clear();
  const auto find = [&](bool in_safe_area) {
    return packet::Margin(page, in_safe_area)
        .find(packet::Slot::foot_end, {60, 6}, packet::least_clearance);
  };
  CHECK(find(true));
  page.panels.front().safe = Rect{36, 36, 540, 720};
  CHECK_FALSE(find(true));
  CHECK(find(false));
}

}  // namespace pliego::press_join_test
