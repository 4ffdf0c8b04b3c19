#include "packet/margin.h"

#include <catch2/catch.hpp>

#include "sheet/small_pages.h"

namespace pliego::margin_test {

using namespace pliego::test;
using packet::Margin;
using packet::Slot;

namespace {

draw::Page letter() {
  draw::Page page;
  page.trim = {612, 792};
  page.media = page.bleed = {0, 0, 612, 792};
  return page;
}

std::optional<packet::FreeStrip> find(const draw::Page& page, Slot slot,
                                      double clearance = packet::least_clearance) {
  return Margin(page).find(slot, {60, 6}, clearance);
}

}  // namespace

TEST_CASE("An empty margin takes a number where a printer reaches it") {
  const auto strip = find(letter(), Slot::foot_end);
  REQUIRE(strip);
  CHECK(strip->area == Rect{612 - 54 - 60, 792 - 20 - 6, 60, 6});
  CHECK(strip->ground == nullptr);
}

TEST_CASE("A page's own foot is never printed over") {
  draw::Page page = letter();
  page.items.push_back(run("Page 2 of 4", 500, 792 - 22, std::nullopt));
  CHECK_FALSE(find(page, Slot::foot_end));
  CHECK(find(page, Slot::foot_start));
  CHECK(find(page, Slot::head_end));
}

TEST_CASE("With much air asked for, words near by are enough to leave a place alone") {
  draw::Page page = letter();
  page.items.push_back(run("Page 2 of 4", 500, 42, std::nullopt));
  CHECK(find(page, Slot::head_end));
  CHECK_FALSE(find(page, Slot::head_end, packet::roomy_clearance));
}

TEST_CASE("A plain ground is no hindrance, and is told; its edge is one") {
  draw::Page page = letter();
  page.items.push_back(draw::rectangle({0, 700, 612, 92}, plum, "band"));
  const auto strip = find(page, Slot::foot_middle);
  REQUIRE(strip);
  REQUIRE(strip->ground);
  CHECK(strip->ground->name == "plum");
  page.items.back() = draw::rectangle({0, 768, 612, 24}, plum, "band");
  CHECK(find(page, Slot::foot_middle)->area.bottom() < 768);
}

TEST_CASE("What a band covers is not there") {
  draw::Page page = letter();
  page.items.push_back(run("Below", 300, 792 - 22, std::nullopt));
  page.items.push_back(draw::rectangle({0, 700, 612, 92}, plum, "band"));
  CHECK(find(page, Slot::foot_middle));
}

TEST_CASE("What lies in a turned group counts where it is seen") {
  draw::Page page = letter();
  draw::Group group{.transform = {-1, 0, 0, -1, 612, 792}, .clip = std::nullopt, .items = {}};
  group.items.push_back(run("Page 2 of 4", 60, 25, std::nullopt));
  page.items.push_back(std::move(group));
  CHECK_FALSE(find(page, Slot::foot_end));
  CHECK(find(page, Slot::head_start));
}

}  // namespace pliego::margin_test
