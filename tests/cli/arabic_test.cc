// Right to left: what is read in which order, and what stands where.
#include <unicode/unistr.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>

#include "draw/visit.h"
#include "every_block.h"
#include "program/read_back.h"

namespace pliego::arabic_test {

using namespace pliego::test;

namespace {

draw::Document arabic() {
  return every_block().desk().document("every-block", "ar", "every-block");
}

// Runs of the pages whose text has the words, and where they stand.
std::vector<draw::TextRun> runs_with(const draw::Document& document, const std::string& words) {
  std::vector<draw::TextRun> found;
  for (const draw::Page& page : document.pages)
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* run = std::get_if<draw::TextRun>(&item);
      if (run && run->run.text.find(words) != std::string::npos) found.push_back(*run);
    });
  return found;
}

double right_of(const draw::TextRun& run) { return run.origin.x + run.run.width(); }

// Texts that the file gives in place of glyphs (ISO 32000-1, 14.9.4), those in UTF-16, in order.
std::vector<std::string> actual_texts(const std::string& unpacked_pdf) {
  static const std::regex token("/ActualText<(?:FEFF|feff)([0-9A-Fa-f]*)>");
  std::vector<std::string> all;
  for (std::sregex_iterator at(unpacked_pdf.begin(), unpacked_pdf.end(), token), end; at != end;
       ++at) {
    const std::string hex = (*at)[1];
    icu::UnicodeString text;
    for (std::size_t i = 0; i + 4 <= hex.size(); i += 4)
      text.append(static_cast<char16_t>(std::stoi(hex.substr(i, 4), nullptr, 16)));
    text.toUTF8String(all.emplace_back());
  }
  return all;
}

}  // namespace

TEST_CASE("Arabic renders, and the document is marked as Arabic") {
  CHECK(std::filesystem::exists(every_block().pdf("ar")));
  const draw::Document document = arabic();
  CHECK(document.metadata.language == "ar");
  CHECK(document.metadata.right_to_left);
  CHECK(draw::faults(document).empty());
}

TEST_CASE("Arabic is read in logical order: number, percentage and Latin word in their places") {
  const std::string text = collapsed(draw::reading_text(arabic()));
  CHECK_THAT(text,
             Catch::Contains("اتصل بالرقم 1-800-799-7233 الآن. بلغت ٢٧٪\u061C من النساء اللواتي "
                             "شملهن الاستطلاع في WIC وحدها."));
  CHECK_THAT(text, Catch::Contains("أرسل START إلى 88788"));
}

TEST_CASE("A phone number's digits run from left to right, in one piece") {
  const auto runs = runs_with(arabic(), "1-800-799-7233");
  REQUIRE(runs.size() == 2);  // in a sentence, and as a contact
  for (const draw::TextRun& run : runs) {
    CHECK_FALSE(run.run.right_to_left);
    for (std::size_t i = 1; i < run.run.glyphs.size(); ++i)
      CHECK(run.run.glyphs[i].cluster > run.run.glyphs[i - 1].cluster);
  }
}

TEST_CASE("What is read first stands to the right") {
  const draw::Document document = arabic();
  const auto call = runs_with(document, "اتصل بالرقم"),
             number = runs_with(document, "1-800-799-7233"), after = runs_with(document, "الآن");
  REQUIRE_FALSE(call.empty());  // a table says it again, further on
  REQUIRE(after.size() == 1);
  CHECK(call[0].run.right_to_left);
  CHECK(call[0].origin.y == Approx(number[0].origin.y));
  CHECK(call[0].origin.x >= right_of(number[0]) - 0.01);
  CHECK(number[0].origin.x >= right_of(after[0]) - 0.01);
}

TEST_CASE("A percentage has its sign to the left of its digits") {
  const draw::Document document = arabic();
  const auto digits = runs_with(document, "٢٧"), sign = runs_with(document, "٪");
  REQUIRE_FALSE(digits.empty());
  bool found = false;
  for (const auto& each : sign)
    if (each.origin.y == Approx(digits[0].origin.y))
      found = found || each.origin.x < digits[0].origin.x;
  CHECK((found || digits[0].run.text.find("٪") != std::string::npos));
}

TEST_CASE("Bullets hang on the right of their text") {
  const draw::Document document = arabic();
  const auto bullets = runs_with(document, "•");
  REQUIRE(bullets.size() == 2);
  const auto first = runs_with(document, "الضغط للتعاطي");
  REQUIRE(first.size() == 1);
  CHECK(bullets[0].origin.x > right_of(first[0]));
  CHECK(right_of(bullets[0]) <= document.pages[0].trim.width);
}

// The boxes of all paths with the note, in the order they are drawn in.
std::vector<Rect> shapes(const draw::Document& document, const std::string& note) {
  std::vector<Rect> found;
  for (const draw::Page& page : document.pages)
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
      const auto* path = std::get_if<draw::Path>(&item);
      if (path && path->note == note) found.push_back(to_page.apply(draw::bounds(item).value()));
    });
  return found;
}

// How far the outline's first point stands from the left of the icon, of its width.
double first_point(const draw::Document& document, const std::string& note) {
  double at = -1;
  for (const draw::Page& page : document.pages)
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* path = std::get_if<draw::Path>(&item);
      if (at >= 0 || !path || path->note != note) return;
      const Rect box = draw::bounds(item).value();
      at = (path->segments.at(0).p.x - box.x) / box.width;
    });
  REQUIRE(at >= 0);
  return at;
}

TEST_CASE("Icons that point one way are turned round, others are not") {
  const draw::Document& english = every_block().desk().document("every-block", "en", "every-block");
  const double pointing = first_point(english, "icon:campaign");
  CHECK(pointing != Approx(0.5));
  CHECK(first_point(arabic(), "icon:campaign") == Approx(1 - pointing));
  CHECK(first_point(arabic(), "icon:event_busy") ==
        Approx(first_point(english, "icon:event_busy")));
}

TEST_CASE("A reference in Latin letters keeps its order") {
  const draw::Document document = arabic();
  const auto last = runs_with(document, "Barlow"), first = runs_with(document, "Harwin");
  REQUIRE_FALSE(last.empty());
  REQUIRE_FALSE(first.empty());
  CHECK(first[0].origin.y == Approx(last[0].origin.y));
  const bool harwin_first =
      draw::reading_text(document).find("Harwin") < draw::reading_text(document).find("Barlow");
  CHECK((first[0].origin.x < last[0].origin.x) == harwin_first);
}

TEST_CASE("A table's columns run from the right") {
  const draw::Document document = arabic();
  const auto topic = runs_with(document, "الموضوع"), rather = runs_with(document, "جرب");
  REQUIRE(topic.size() == 1);
  REQUIRE(rather.size() == 1);
  CHECK(topic[0].origin.y == Approx(rather[0].origin.y));
  CHECK(topic[0].origin.x > right_of(rather[0]));
}

TEST_CASE("Bars begin on the right, and their numbers stand on the left") {
  const draw::Document document = arabic();
  const auto tracks = shapes(document, "track"), bars = shapes(document, "bar");
  REQUIRE(bars.size() >= 3);
  for (int i = 0; i < 3; ++i) {
    CHECK(bars[i].right() == Approx(tracks[i].right()));
    CHECK(bars[i].x > tracks[i].x);
  }
  const auto number = runs_with(document, "٣٧"), words = runs_with(document, "هددن بالإبلاغ");
  REQUIRE(words.size() == 2);  // in the grid and in the chart
  CHECK(std::any_of(number.begin(), number.end(), [&](const draw::TextRun& run) {
    return run.origin.y == Approx(words[1].origin.y) && right_of(run) < words[1].origin.x;
  }));
}

TEST_CASE("People are filled from the right, and boxes to tick stand there") {
  const draw::Document document = arabic();
  const auto people = shapes(document, "icon:person"), ticks = shapes(document, "check-box");
  REQUIRE(people.size() == 3);  // of five
  for (std::size_t i = 1; i < people.size(); ++i) CHECK(people[i].x < people[i - 1].x);
  REQUIRE(ticks.size() == 2);
  CHECK(ticks[0].x > right_of(runs_with(document, "الأوراق").at(0)));
}

TEST_CASE("The file gives Arabic in logical order to assistive technology") {
  // Poppler turns right-to-left text by itself; here the replacement text is read as it is stored.
  const Said said = run_program(
      {"qpdf", "--qdf", "--object-streams=disable", every_block().pdf("ar").string(), "-"});
  REQUIRE(said.status == 0);
  const std::vector<std::string> words = actual_texts(said.out);
  const auto place = [&](const std::string& part) {
    return std::find_if(
               words.begin(), words.end(),
               [&](const std::string& each) { return each.find(part) != std::string::npos; }) -
           words.begin();
  };
  CHECK(place("اتصل بالرقم") < place("الآن. بلغت"));
  CHECK(place("الآن. بلغت") < place("من النساء"));
  CHECK(place("من النساء") < place("وحدها."));
  CHECK(place("وحدها.") < static_cast<std::ptrdiff_t>(words.size()));
}

}  // namespace pliego::arabic_test
