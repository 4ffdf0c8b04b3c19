// Running lines: a title and a page number never run into each other.
#include <algorithm>
#include <catch2/catch.hpp>

#include "draw/visit.h"
#include "fixture.h"

namespace pliego::running_test {

using namespace pliego::test;

namespace {

const std::string sections = "  main:\n    - {kind: text, id: t, text: \"A short text.\"}\n";

// What the page's margin says, from left to right in one line or several.
struct Words {
  std::string text;
  Rect area;
  double baseline = 0;
};

// Runs that lie on one line and touch are one text.
std::vector<Words> words_outside_text(const draw::Document& document) {
  std::vector<Words> all;
  draw::for_each_leaf(document.pages.front(), [&](const draw::Item& item, const Transform&) {
    const auto* run = std::get_if<draw::TextRun>(&item);
    if (!run || run->mark) return;  // running words are decoration
    const auto box = draw::bounds(item);
    REQUIRE(box);
    all.push_back({run->run.text, *box, run->origin.y});
  });
  return all;
}

struct RunningFixture : LayoutFixture {
  std::vector<Words> set(const std::string& title, const std::string& running, bool right_to_left) {
    auto set_material = material(sections);
    set_material.title = title;
    set_material.right_to_left = right_to_left;
    const auto set_layout = layout(one_frame, "running: " + running + "\n");
    diagnostics = {};
    const auto pages = paginate(set_material, set_layout);
    for (const auto& d : diagnostics.all()) UNSCOPED_INFO(to_text(d));
    REQUIRE(pages);
    return words_outside_text(pages->document);
  }
};

// The words of a title and of a number, each joined, and what they cover.
struct Line {
  std::string title, number;
  double title_left = 1e9, title_right = -1e9, number_left = 1e9, number_right = -1e9;
};

// One baseline holds all.
Line line_of(const std::vector<Words>& all) {
  Line line;
  for (const Words& words : all) {
    CHECK(words.baseline == Approx(all.front().baseline));
    const bool is_number = words.text.find("Page") != std::string::npos;
    (is_number ? line.number : line.title) += words.text;
    double& left = is_number ? line.number_left : line.title_left;
    double& right = is_number ? line.number_right : line.title_right;
    left = std::min(left, words.area.x);
    right = std::max(right, words.area.right());
  }
  return line;
}

const std::string long_title =
    "When a partner uses drugs or alcohol to control someone: what shelters, courts and clinics "
    "can do together, and what each of them should leave to the others";

}  // namespace

TEST_CASE_METHOD(RunningFixture, "A long running title ends at a word before the page number") {
  for (const bool right_to_left : {false, true}) {
    for (const std::string where : {"head", "foot"}) {
      for (const std::string ends : {"start: title, end: page", "start: page, end: title"}) {
        INFO(where << ", " << ends << (right_to_left ? ", right to left" : ""));
        const auto all =
            set(long_title, "{" + where + ": {height: 0.6in, " + ends + "}}", right_to_left);
        const bool number_at_left = right_to_left == ends.starts_with("start: title");
        const Line line = line_of(all);
        CHECK(line.number == "Page 1 of 1");
        const std::string dots = "…";
        REQUIRE(line.title.find(dots) != std::string::npos);
        std::string words = line.title;
        words.erase(words.find(dots), dots.size());
        CHECK(words.size() > 20);
        REQUIRE(long_title.starts_with(words));
        CHECK(std::string(" ,:").find(long_title[words.size()]) != std::string::npos);
        CHECK(std::string(" ,:").find(words.back()) == std::string::npos);
        const double between = number_at_left ? line.title_left - line.number_right
                                              : line.number_left - line.title_right;
        CHECK(between > 12);
        // Both keep to the margins.
        CHECK(std::min(line.title_left, line.number_left) > 35.9);
        CHECK(std::max(line.title_right, line.number_right) < 324.1);
      }
    }
  }
}

TEST_CASE_METHOD(RunningFixture, "A letter that no font has is laid to the title's own words") {
  auto set_material = material(sections);
  set_material.title = "Rune ᚠ";
  REQUIRE(set_material.title_mark.source);
  const auto set_layout = layout(one_frame, "running: {head: {height: 0.6in, start: title}}\n");
  diagnostics = {};
  CHECK_FALSE(paginate(set_material, set_layout));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].rule == "missing-glyph");
  CHECK(diagnostics.all()[0].place.file == set_material.title_mark.place().file);
  CHECK(diagnostics.all()[0].place.file != set_layout.mark.place().file);
}

TEST_CASE_METHOD(RunningFixture, "A title as long as its room stays whole") {
  const Line line =
      line_of(set("A piece", "{head: {height: 0.6in, start: title, end: page}}", false));
  CHECK(line.title == "A piece");
  // One letter after the other: cut as soon as it would come too near, and never before.
  double last = 0;
  bool cut = false;
  for (int letters = 4; letters <= 120; ++letters) {
    std::string title;
    for (int i = 0; i < letters; ++i) title += i % 5 == 4 ? ' ' : 'n';
    if (title.back() == ' ') continue;
    INFO(letters);
    const Line each =
        line_of(set(title, "{head: {height: 0.6in, start: title, end: page}}", false));
    const bool is_cut = each.title.find("…") != std::string::npos;
    CHECK((is_cut || each.title == title));
    CHECK((!cut || is_cut));
    CHECK(each.number_left - each.title_right > 12);
    cut = is_cut;
    if (!cut) last = each.title_right;
  }
  CHECK(cut);
  CHECK(last > 200);
}

TEST_CASE_METHOD(RunningFixture, "Titles that no space divides are cut too") {
  std::string letters, chinese;
  for (int i = 0; i < 300; ++i) letters += "n";
  for (int i = 0; i < 80; ++i) chinese += "中文";
  for (const std::string& title : {letters, chinese}) {
    const auto all = set(title, "{foot: {height: 0.6in, start: title, end: page}}", false);
    const Line line = line_of(all);
    CHECK(line.number == "Page 1 of 1");
    CHECK(line.title.size() > 20);
    CHECK(line.title.ends_with("…"));
    CHECK(line.number_left - line.title_right > 12);
  }
}

TEST_CASE_METHOD(RunningFixture, "A title alone has the whole line, two share it") {
  const auto alone = set(long_title, "{foot: {height: 0.6in, start: title, rule: true}}", false);
  double right = 0;
  for (const Words& words : alone) {
    CHECK(words.baseline == Approx(alone.front().baseline));
    right = std::max(right, words.area.right());
  }
  CHECK(right > 240);
  CHECK(right < 324.1);
  std::vector<double> middles;
  for (const Words& words :
       set(long_title, "{foot: {height: 0.6in, start: title, end: title}}", false)) {
    CHECK((words.area.right() < 180 || words.area.x > 180));
    middles.push_back(words.area.x + words.area.width / 2);
  }
  CHECK(*std::min_element(middles.begin(), middles.end()) < 180);
  CHECK(*std::max_element(middles.begin(), middles.end()) > 180);
}

}  // namespace pliego::running_test
