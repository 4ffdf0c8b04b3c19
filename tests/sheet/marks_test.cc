#include "sheet/marks.h"

#include <catch2/catch.hpp>

#include "sheet/impose.h"
#include "sheet/repeat.h"
#include "small_pages.h"

namespace pliego::marks_test {

using namespace pliego::test;

namespace {

draw::Page letter() { return {.trim = {792, 612}, .media = {0, 0, 792, 612}}; }

std::vector<Rect> boxes(const draw::Page& page, const std::string& note) {
  std::vector<Rect> found;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& t) {
    const auto* path = std::get_if<draw::Path>(&item);
    if (path && path->note == note) found.push_back(t.apply(*draw::bounds(item)));
  });
  return found;
}

const std::vector<Rect> two_cards = {{31.5, 54, 360, 504}, {400.5, 54, 360, 504}};

}  // namespace

TEST_CASE("cut marks stand outside the bleed and inside what a printer reaches") {
  draw::Page page = letter();
  sheet::add_cut_marks(page, two_cards, 4.5);
  const auto marks = boxes(page, "cut-mark");
  CHECK(marks.size() == 12);  // four cuts up and down, two across: a mark at both ends of each
  const Rect reach{18, 18, 756, 576}, printed{27, 49.5, 738, 513};
  for (const Rect& mark : marks) {
    CHECK(reach.contains(mark, 0.2));
    const bool apart = mark.right() < printed.x || mark.x > printed.right() ||
                       mark.bottom() < printed.y || mark.y > printed.bottom();
    CHECK(apart);
  }
}

TEST_CASE("there are no cut marks where there is no room for them") {
  draw::Page page = letter();
  sheet::add_cut_marks(page, {{0, 0, 396, 612}, {396, 0, 396, 612}},
                       0);  // a folded sheet: never cut
  CHECK(page.items.empty());
  sheet::add_cut_marks(page, {{20, 54, 360, 504}}, 9);
  for (const Rect& mark : boxes(page, "cut-mark")) CHECK(mark.x > 20 - 1);  // none to the left
}

TEST_CASE("a fold off the middle is marked where it lies on each side") {
  sheet::Plan plan{
      .width = 792, .height = 612, .flip = draw::Duplex::flip_short_edge, .folds = {{true, 200}}};
  const auto at = [&](bool is_back, bool mirrored) {
    draw::Page page = letter();
    sheet::add_fold_ticks(page, plan, is_back, mirrored);
    return boxes(page, "fold-tick").at(0).x + 0.25;
  };
  CHECK(at(false, false) == Approx(200));
  CHECK(at(true, false) == Approx(592));
  CHECK(at(false, true) == Approx(592));
  CHECK(at(true, true) == Approx(200));
  plan.flip = draw::Duplex::flip_long_edge;  // about a level axis: left stays left
  CHECK(at(true, false) == Approx(200));
}

TEST_CASE("--marks none leaves fold ticks and cut marks out") {
  const sheet::Plan piece =
      sheet::one_up({"front", "back"}, {100, 200}, draw::Duplex::flip_long_edge);
  sheet::Plan plan = sheet::repeat(
      piece, {.width = 400, .height = 400, .columns = 2, .rows = 1, .x = 100, .y = 100});
  plan.folds = {{true, 200}};
  const auto drawn = [&](sheet::Marks marks) {
    const auto sheets =
        sheet::prepare(small_pages({"front", "back"}), plan, sheet::Purpose::office, {marks});
    return boxes(sheets.pages[1], "fold-tick").size() + boxes(sheets.pages[1], "cut-mark").size();
  };
  CHECK(drawn(sheet::Marks::standard) == 12);  // two ticks; three cuts up and down, two across
  CHECK(drawn(sheet::Marks::none) == 0);
}

}  // namespace pliego::marks_test
