// What stands beside a press sheet.
#include "sheet/press_marks.h"

#include <catch2/catch.hpp>
#include <map>

#include "sheet/impose.h"
#include "small_pages.h"

namespace pliego::press_marks_test {

using namespace pliego::test;

namespace {

draw::Page marked(const sheet::PressMarks& marks, const std::vector<sheet::FoldLine>& folds = {}) {
  draw::Page page = small_pages({"front"}, {300, 400}).pages[0];
  page.items.clear();
  sheet::add_press_marks(page, folds, marks);
  return page;
}

std::map<std::string, int> notes(const draw::Page& page) {
  std::map<std::string, int> found;
  for (const draw::Item& item : page.items) ++found[std::get<draw::Path>(item).note];
  return found;
}

const sheet::PressMarks all{.crop = true, .fold = true, .registration = true, .color_bar = true};

}  // namespace

TEST_CASE("no marks, no slug") {
  const draw::Page page = marked({});
  CHECK(page.items.empty());
  CHECK(page.media == page.bleed);
}

TEST_CASE("every mark lies in the slug, clear of the bleed and of the other kinds") {
  const draw::Page page = marked(all, {{true, 150}, {false, 200}});
  CHECK(page.media == page.bleed.outset(27));
  for (const draw::Item& item : page.items) {
    const Rect box = *draw::bounds(item);
    INFO(std::get<draw::Path>(item).note << " " << box.x << " " << box.y);
    CHECK(page.media.contains(box));
    CHECK_FALSE(meet(box, page.bleed.outset(2.5)));
    for (const draw::Item& other : page.items)
      if (std::get<draw::Path>(other).note != std::get<draw::Path>(item).note)
        CHECK_FALSE(meet(box, *draw::bounds(other)));
  }
}

TEST_CASE("each kind by itself: eight crop marks, two for a fold, four targets") {
  using Notes = std::map<std::string, int>;
  CHECK(notes(marked({.crop = true})) == Notes{{"crop-mark", 8}});
  CHECK(notes(marked({.fold = true}, {{true, 150}})) == Notes{{"fold-mark", 2}});
  CHECK(notes(marked({.fold = true})).empty());
  CHECK(notes(marked({.registration = true})) == Notes{{"registration-mark", 12}});
  CHECK(notes(marked({.color_bar = true})) == Notes{{"color-bar", 11}});
}

TEST_CASE("crop marks point at the trim's edges and are on every plate") {
  for (const draw::Item& item : marked({.crop = true}).items) {
    const auto& path = std::get<draw::Path>(item);
    const Point from = path.segments[0].p, to = path.segments[1].p;
    CHECK(path.stroke->color.registration);
    if (from.x == to.x)
      CHECK((from.x == 0 || from.x == 300));
    else
      CHECK((from.y == to.y && (from.y == 0 || from.y == 400)));
  }
}

TEST_CASE("a press sheet has no ticks or cut marks inside, whatever an office sheet has") {
  const auto document = sheet::prepare(small_pages({"front", "back"}), std::nullopt,
                                       sheet::Purpose::press, {.press_marks = {.crop = true}});
  CHECK(document.pages[1].media == document.pages[1].bleed.outset(27));
  CHECK(document.pages[1].trim == Size{100, 200});
}

}  // namespace pliego::press_marks_test
