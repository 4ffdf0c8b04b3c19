#include <algorithm>
#include <catch2/catch.hpp>

#include "draw/visit.h"
#include "files/files.h"
#include "fixture.h"

namespace pliego::flow_test {

using namespace pliego::test;

namespace {

std::string paragraphs(int count) {
  std::string text = "  story:\n";
  for (int i = 0; i < count; ++i) {
    text += "    - {kind: text, id: p" + std::to_string(i) + ", text: \"Paragraph number w" +
            std::to_string(i) +
            " is a sentence of some length that goes on until it takes a few lines.\"}\n";
  }
  return text;
}

const std::string lead =
    "  lead:\n    - {kind: heading, id: h, level: 1, text: \"The headline\"}\n";

const std::string two_pages =
    "      - {sections: [lead], fill: lead, dark: true, above: 3, below: 2}\n"
    "      - {flow: body, columns: 2, above: 2, below: 2}\n"
    "  next:\n    repeat: 3\n    stack:\n"
    "      - {flow: body, columns: 2, above: 2, below: 2}\n";
const std::string body = "flows:\n  body: [story]\n";

// The words of a page from the top left on, as the draw list has them.
std::string words_of(const draw::Page& page) {
  std::string all;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    if (const auto* run = std::get_if<draw::TextRun>(&item)) all += run->run.text + " ";
  });
  return all;
}

struct FlowFixture : LayoutFixture {
  draw::Document pages_of(const std::string& sections, const std::string& stack,
                          const std::string& more) {
    const auto set_material = material(sections);
    const auto set_layout = layout(stack, more);
    auto pages = paginate(set_material, set_layout);
    for (const auto& d : diagnostics.all()) UNSCOPED_INFO(to_text(d));
    REQUIRE(pages);
    CHECK(draw::faults(pages->document).empty());
    return pages->document;
  }
};

}  // namespace

TEST_CASE_METHOD(FlowFixture, "text goes on over columns and pages, each word once and in order") {
  const draw::Document document = pages_of(lead + paragraphs(40), two_pages, body);
  REQUIRE(document.pages.size() > 1);
  std::string all;
  for (const draw::Page& page : document.pages) all += words_of(page);
  std::size_t from = 0;
  for (int i = 0; i < 40; ++i) {
    const std::size_t at = all.find("w" + std::to_string(i) + " ", from);
    REQUIRE(at != std::string::npos);
    from = at;
  }
  CHECK(document.pages[0].label == "1");
  CHECK(document.pages[1].label == "2");
}

TEST_CASE_METHOD(FlowFixture, "text that goes on is drawn before what stands beside it") {
  // A page's order of drawing is its order of reading, and the flow began a page earlier.
  const std::string beside = "{flow: body, weight: 2}]\n        above: 3\n        below: 3\n";
  const draw::Document document = pages_of(
      "  lead:\n    - {kind: heading, id: h, level: 4, text: \"The headline\"}\n"
      "  aside:\n    - {kind: text, id: aside, text: \"Beside.\"}\n" +
          paragraphs(13),
      "      - row: [{sections: [lead]}, " + beside +
          "  next:\n    repeat: 3\n    stack:\n      - row: [{sections: [aside]}, " + beside,
      body);
  REQUIRE(document.pages.size() == 2);
  const std::string words = words_of(document.pages[1]);
  CHECK(words.find("w12 ") < words.find("Beside."));
  CHECK(words.find("Beside.") != std::string::npos);
}

TEST_CASE_METHOD(FlowFixture, "only as many pages are made as the text needs") {
  CHECK(pages_of(lead + paragraphs(8), two_pages, body).pages.size() == 1);
  CHECK(pages_of(lead + paragraphs(55), two_pages, body).pages.size() == 3);
}

TEST_CASE_METHOD(FlowFixture, "a layout whose only panel repeats has as many pages as it needs") {
  // The fixture's panel is "front": what follows its stack's lines belongs to it.
  const std::string only = "      - {flow: body, above: 2, below: 2}\n    repeat: 4\n";
  CHECK(pages_of(paragraphs(3), only, body).pages.size() == 1);
  CHECK(pages_of(paragraphs(60), only, body).pages.size() > 1);
}

TEST_CASE_METHOD(FlowFixture, "a layout whose only panel repeats has one page for no text at all") {
  const std::string only = "      - {flow: body, above: 2, below: 2}\n    repeat: 4\n";
  const draw::Document document = pages_of(paragraphs(1), only, body + "omit: [story/p0]\n");
  CHECK(document.pages.size() == 1);
  CHECK(document.pages[0].items.empty());
}

TEST_CASE_METHOD(FlowFixture, "the columns of the last page are balanced") {
  const draw::Document document = pages_of(lead + paragraphs(17), two_pages, body);
  const double half = document.pages[1].trim.width / 2;
  double left = 0, right = 0;
  draw::for_each_leaf(document.pages[1], [&](const draw::Item& item, const Transform&) {
    if (const auto* run = std::get_if<draw::TextRun>(&item))
      (run->origin.x < half ? left : right) =
          std::max(run->origin.x < half ? left : right, run->origin.y);
  });
  CHECK(right > 0);
  CHECK(std::abs(left - right) < 60);
  CHECK(left < document.pages[1].trim.height * 0.8);
}

TEST_CASE_METHOD(FlowFixture, "text that no page takes is an overflow that tells how many lines") {
  const auto set_material = material(lead + paragraphs(200));
  const auto set_layout = layout(two_pages, body);
  CHECK_FALSE(paginate(set_material, set_layout));
  REQUIRE(rules(diagnostics) == std::vector<std::string>{"overflow"});
  CHECK(diagnostics.all()[0].message.find("layout test: the text is ") != std::string::npos);
  CHECK(diagnostics.all()[0].hint.find("of this piece") != std::string::npos);
}

TEST_CASE_METHOD(FlowFixture, "a block of its own can be left out by a layout") {
  const std::string sections = lead + paragraphs(3);
  const draw::Document document = pages_of(sections, two_pages, body + "omit: [story/p1]\n");
  const std::string words = words_of(document.pages[0]);
  CHECK(words.find("w0") != std::string::npos);
  CHECK(words.find("w1") == std::string::npos);
  CHECK(words.find("w2") != std::string::npos);
}

TEST_CASE_METHOD(FlowFixture, "a running foot is read once and drawn on every page") {
  const std::string foot = "  foot:\n    - {kind: notice, id: n, notices: [professionals]}\n";
  const draw::Document document =
      pages_of(lead + paragraphs(40) + foot, two_pages,
               body + "running: {foot: {height: 0.6in, section: foot, end: page, rule: true}}\n");
  const std::string count = std::to_string(document.pages.size());
  REQUIRE(document.pages.size() > 1);
  for (const draw::Page& page : document.pages) {
    CHECK(words_of(page).find("For professionals.") != std::string::npos);
    CHECK(words_of(page).find("Page " + page.label + " of " + count) != std::string::npos);
  }
  const std::string read = draw::reading_text(document);
  CHECK(read.find("For professionals.") != std::string::npos);
  CHECK(read.find("For professionals.") == read.rfind("For professionals."));
  CHECK(read.find("Page 1") == std::string::npos);
}

TEST_CASE_METHOD(FlowFixture, "a running head may begin on the second page") {
  const draw::Document document =
      pages_of(lead + paragraphs(40), two_pages,
               body + "running: {head: {height: 0.6in, start: title, from: 2}}\n");
  CHECK(words_of(document.pages[0]).find("A piece") == std::string::npos);
  CHECK(words_of(document.pages[1]).find("A piece") != std::string::npos);
}

TEST_CASE_METHOD(FlowFixture, "paper is turned as the layout says, and not at all for one page") {
  CHECK(pages_of(lead + paragraphs(40), two_pages, body).metadata.duplex ==
        draw::Duplex::flip_long_edge);
  CHECK(pages_of(lead + paragraphs(40), two_pages, body + "flip: none\n").metadata.duplex ==
        draw::Duplex::simplex);
  CHECK(pages_of(lead + paragraphs(8), two_pages, body).metadata.duplex == draw::Duplex::none);
}

TEST_CASE("each fault of a flow has its rule") {
  const auto told = [](const std::string& stack, const std::string& more) {
    LayoutFixture fixture;
    write_file(fixture.folder / "layouts/test.yaml",
               "layout: test\ntitle: \"A test\"\ntheme: pliego\nscale: card\ntrim: {width: 5in, "
               "height: 7in}\nbleed: 0in\nsafe: 0.25in\nmargin: 0.5in\nfit: {smallest: 0.9, "
               "largest: 1.0}\npanels:\n  front:\n    stack:\n" +
                   stack + more);
    Diagnostics diagnostics;
    layout::load_library(fixture.folder.path(), diagnostics);
    return rules(diagnostics);
  };
  using Rules = std::vector<std::string>;
  const std::string flow = "      - {flow: body}\n";
  CHECK(told("      - {flow: bodi}\n", body) == Rules{"unknown-flow", "flow-unplaced"});
  CHECK(told("      - {sections: [lead]}\n", body) == Rules{"flow-unplaced"});
  CHECK(told(flow + "      - {flow: body, columns: 2}\n", body) == Rules{"flow-measure"});
  CHECK(told("      - {sections: [story]}\n" + flow, body) == Rules{"section-twice"});
  CHECK(told("      - {sections: [lead]}\n  next:\n    repeat: 2\n    stack:\n      - {sections: "
             "[more]}\n",
             "") == Rules{"panel-repeat"});
  CHECK(told(flow, body + "omit: [\"lead/\"]\n") == Rules{"value-type"});
  CHECK(told(flow, body).empty());
}

}  // namespace pliego::flow_test
