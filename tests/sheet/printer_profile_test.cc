#include "sheet/printer_profile.h"

#include <catch2/catch.hpp>

#include "sheet/impose.h"
#include "sheet/sheet_checks.h"
#include "small_pages.h"

namespace pliego::printer_profile_test {

using namespace pliego::test;
using draw::Duplex;

namespace {

std::optional<sheet::PrinterProfile> read(const std::string& text, Diagnostics& diagnostics) {
  const auto root = yaml::parse("our-printer.yaml", text, diagnostics);
  REQUIRE(root);
  return sheet::read_printer_profile(*root, diagnostics);
}

// Where the page's word is seen from the front, through the paper, once a printer that is off by
// `error` has printed the back.
Point seen_through(const draw::Page& back, Duplex flip, Point error) {
  const Size sheet = back.trim;
  const bool upright = (sheet.width >= sheet.height) == (flip == Duplex::flip_short_edge);
  Point seen{};
  draw::for_each_leaf(back, [&](const draw::Item& item, const Transform& t) {
    const auto* text = std::get_if<draw::TextRun>(&item);
    if (!text || text->run.text == "link") return;
    const Point at = t.apply(text->origin);
    seen = upright ? Point{sheet.width - at.x, at.y} : Point{at.x, sheet.height - at.y};
  });
  return {seen.x + error.x, seen.y + error.y};
}

}  // namespace

TEST_CASE(
    "a back that the printer shifts lies behind its front again, for both flips and ways to lie") {
  const Size size = GENERATE(Size{612, 792}, Size{792, 612});
  const auto flip = GENERATE(Duplex::flip_short_edge, Duplex::flip_long_edge);
  const Point portrait_error{3, -5}, landscape_error{-2, 4};
  const sheet::PrinterProfile profile{.portrait = {.back = portrait_error, .margins = {}},
                                      .landscape = {.back = landscape_error, .margins = {}}};
  auto pages = small_pages({"front", "back"}, size, 0);
  pages.metadata.duplex = flip;
  const auto exact = sheet::prepare(pages, std::nullopt, sheet::Purpose::office);
  const auto corrected =
      sheet::prepare(pages, std::nullopt, sheet::Purpose::office, {.printer = profile});
  const Point error = size.width > size.height ? landscape_error : portrait_error;
  const Point wanted = seen_through(exact.pages[1], flip, {0, 0});
  const Point got = seen_through(corrected.pages[1], flip, error);
  CHECK(got.x == Approx(wanted.x));
  CHECK(got.y == Approx(wanted.y));
  CHECK(seen_through(exact.pages[1], flip, error).x != Approx(wanted.x));
  CHECK(draw::dump({.pages = {corrected.pages[0]}}) == draw::dump({.pages = {exact.pages[0]}}));
  CHECK(draw::reading_text(corrected) == draw::reading_text(exact));
}

TEST_CASE(
    "only the backs of sheets that are turned are corrected, and only for an office printer") {
  const sheet::PrinterProfile profile{.portrait = {.back = {3, 3}, .margins = {}}};
  for (const auto duplex : {Duplex::none, Duplex::simplex}) {
    auto pages = small_pages({"one", "two"});
    pages.metadata.duplex = duplex;
    const auto made =
        sheet::prepare(pages, std::nullopt, sheet::Purpose::office, {.printer = profile});
    CHECK(lying(made.pages[1], {100, 200}) == lying(pages.pages[1], {100, 200}));
  }
  auto pages = small_pages({"one", "two"});
  pages.metadata.duplex = Duplex::flip_long_edge;
  const auto press =
      sheet::prepare(pages, std::nullopt, sheet::Purpose::press, {.printer = profile});
  CHECK(lying(press.pages[1], {100, 200}) == lying(pages.pages[1], {100, 200}));
}

TEST_CASE("a profile says what was measured; what it leaves out is as for any printer") {
  Diagnostics diagnostics;
  const auto profile = read(
      "printer: Front desk\n"
      "portrait:\n"
      "  back: {x: 1mm, y: -0.5mm}\n"
      "  margins: {top: 4mm, left: 0mm}\n",
      diagnostics);
  REQUIRE(profile);
  CHECK(profile->portrait.back.x == Approx(72 / 25.4));
  CHECK(profile->portrait.back.y == Approx(-36 / 25.4));
  CHECK(profile->portrait.margins.top == Approx(4 * 72 / 25.4));
  CHECK(profile->portrait.margins.left == 0);
  CHECK(profile->portrait.margins.right == 18);
  CHECK(profile->landscape == sheet::Measured{});
}

TEST_CASE("a profile with faults is told, line by line") {
  Diagnostics diagnostics;
  CHECK_FALSE(
      read("portrait:\n"
           "  back: {x: 1, y: 2in}\n"
           "landscpe: {}\n"
           "landscape:\n"
           "  margins: 4mm\n",
           diagnostics));
  std::vector<std::string> told;
  for (const auto& d : diagnostics.sorted())
    told.push_back(d.rule + " " + std::to_string(d.place.line));
  CHECK(told ==
        std::vector<std::string>{"value-type 2", "value-range 2", "key-unknown 3", "value-type 5"});
}

TEST_CASE("text in a printer's own margins is told, and what an exact printer reaches is not") {
  const auto told_with = [](Insets margins) {
    Diagnostics diagnostics;
    const auto pages = small_pages({"one"}, {100, 200}, 0);  // its words begin at x 20
    const sheet::PrinterProfile profile{.portrait = {.back = {}, .margins = margins}};
    sheet::check_reach(pages, "test", Place{}, diagnostics, profile);
    return diagnostics.sorted().size();
  };
  CHECK(told_with({0, 0, 0, 18}) == 0);
  CHECK(told_with({0, 0, 0, 40}) == 1);
}

}  // namespace pliego::printer_profile_test
