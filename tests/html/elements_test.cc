// Small documents, and the elements that they become.
#include <catch2/catch.hpp>
#include <regex>

#include "base/color.h"
#include "html/palette.h"
#include "html/writer.h"
#include "page_reader.h"
#include "support/runs.h"
#include "text/font_files.h"

namespace pliego::elements_test {

using namespace pliego::test;
using draw::ContentId;
using draw::NodeId;
using draw::Role;

namespace {

const text::Font& black() {
  static const text::Font font(
      "lato-black", text::InstalledFonts().read("/usr/share/fonts/truetype/lato/Lato-Black.ttf"));
  return font;
}

const text::Font& italic() {
  static const text::Font font(
      "lato-italic", text::InstalledFonts().read("/usr/share/fonts/truetype/lato/Lato-Italic.ttf"));
  return font;
}

// A document of one page, an element after the other.
struct Piece {
  Piece() {
    document.structure.add(-1, Role::document);
    document.metadata = {.title = "Title", .language = "en-US"};
    document.pages.push_back(blank_page("1"));
  }

  NodeId add(Role role, NodeId under = 0) { return document.structure.add(under, role); }
  NodeId add(Role role, const std::string& words, NodeId under = 0) {
    const NodeId node = add(role, under);
    say(node, words);
    return node;
  }
  draw::TextRun& say(NodeId node, const std::string& words) {
    return again(document.structure.add_content(node), words);
  }
  // More of the same content.
  draw::TextRun& again(ContentId content, const std::string& words) {
    y += 12;
    items().push_back(run(words, 10, y, content));
    return std::get<draw::TextRun>(items().back());
  }
  NodeId link(NodeId under, const std::string& words, const std::string& uri) {
    const NodeId node = add(Role::link, words, under);
    items().push_back(
        draw::Link{.area = {10, y, 10, 10}, .uri = uri, .contents = words, .node = node});
    return node;
  }
  std::vector<draw::Item>& items() { return document.pages.back().items; }
  draw::Node& node(NodeId id) { return document.structure.nodes[static_cast<std::size_t>(id)]; }
  NodeId item(NodeId list, const std::string& label, const std::string& words) {
    const NodeId at = add(Role::list_item, list);
    if (!label.empty()) add(Role::label, label, at);
    return add(Role::list_body, words, at);
  }

  // What stands between the first part's tags.
  std::string part() const {
    const std::string html = page();
    std::smatch found;
    static const std::regex inside(R"(<div class="g1">\n([^]*?)</div>\n</main>)");
    return std::regex_search(html, found, inside) ? found[1].str() : html;
  }
  std::string page(const html::Options& options = {}) const {
    std::string html = html::write(document, options);
    CHECK_NOTHROW(read_page(html));
    return html;
  }

  draw::Document document;
  double y = 0;
};

}  // namespace

TEST_CASE("headings and paragraphs are such, and words are escaped") {
  Piece piece;
  piece.add(Role::h1, "R & D <now>");
  piece.add(Role::h2, "Second");
  piece.add(Role::paragraph, "\"Plain\" words");
  CHECK(piece.part() ==
        "<h1>R &amp; D &lt;now&gt;</h1>\n<h2>Second</h2>\n<p>&quot;Plain&quot; words</p>\n");
}

TEST_CASE("lines of a paragraph are joined, and hyphens that broke a word are gone") {
  Piece piece;
  const NodeId node = piece.add(Role::paragraph, "one long ");
  const auto content = piece.document.structure.add_content(node);
  piece.again(content, "hy-").run.inserted_hyphen = true;
  piece.again(content, "phen");
  CHECK(piece.part() == "<p>one long hyphen</p>\n");
}

TEST_CASE("decoration is left out") {
  Piece piece;
  piece.add(Role::paragraph, "Said");
  piece.items().push_back(run("page 7", 10, 90, {}));
  CHECK(piece.part() == "<p>Said</p>\n");
}

TEST_CASE("a list's marks are the browser's where it has them, and else the list's own") {
  Piece piece;
  SECTION("bullets") {
    const NodeId list = piece.add(Role::list);
    piece.item(list, "\u2022", "one");
    CHECK(piece.part() == "<ul>\n<li>one</li>\n</ul>\n");
  }
  SECTION("numbers") {
    const NodeId list = piece.add(Role::list);
    piece.node(list).ordered = true;
    piece.item(list, "1", "one");
    piece.item(list, "2", "two");
    CHECK(piece.part() == "<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n");
  }
  SECTION("of another kind") {
    const NodeId list = piece.add(Role::list);
    piece.node(list).ordered = true;
    piece.item(list, "\u0661", "one");
    CHECK(piece.part() ==
          "<ol class=\"own\">\n<li><span class=\"label\">\u0661</span> "
          "<div>one</div></li>\n</ol>\n");
  }
  SECTION("none") {
    const NodeId list = piece.add(Role::list);
    piece.item(list, "", "one");
    CHECK(piece.part() == "<ul class=\"open\">\n<li>one</li>\n</ul>\n");
  }
}

TEST_CASE("a list with numbers to call is one of contacts") {
  Piece piece;
  const NodeId list = piece.add(Role::list);
  const NodeId body = piece.add(Role::list_body, piece.add(Role::list_item, list));
  piece.add(Role::paragraph, "Hotline", body);
  piece.link(piece.add(Role::paragraph, body), "555-0100", "tel:+15550100");
  CHECK(piece.part() ==
        "<ul class=\"calls\">\n<li><p>Hotline</p>\n"
        "<p><a href=\"tel:+15550100\">555-0100</a></p>\n</li>\n</ul>\n");
}

TEST_CASE("only what a browser may open is a link") {
  Piece piece;
  const NodeId node = piece.add(Role::paragraph, "See ");
  piece.link(node, "this", "https://example.org/?a=1&b=2");
  piece.link(node, "that", "javascript:alert(1)");
  CHECK(piece.part() ==
        "<p>See <a href=\"https://example.org/?a=1&amp;b=2\">this</a><span>that</span></p>\n");
}

TEST_CASE("a table has its caption, and its heads say what they head") {
  Piece piece;
  const NodeId table = piece.add(Role::table);
  piece.add(Role::caption, "Words", table);
  const NodeId head = piece.add(Role::table_row, table);
  piece.add(Role::table_header, head);
  piece.add(Role::table_header, "Try", head);
  const NodeId row = piece.add(Role::table_row, table);
  piece.add(Role::table_header, "failed", row);
  piece.add(Role::table_data, "was ill", row);
  CHECK(piece.part() ==
        "<table>\n<caption>Words</caption>\n"
        "<thead>\n<tr><td></td><th scope=\"col\">Try</th></tr>\n</thead>\n"
        "<tbody>\n<tr><th scope=\"row\">failed</th><td>was ill</td></tr>\n</tbody>\n</table>\n");
}

TEST_CASE("bold and slanted words within others are marked; large figures stand out") {
  Piece piece;
  const NodeId node = piece.add(Role::paragraph, "plain words, many of them ");
  const auto content = piece.document.structure.add_content(node);
  piece.again(content, "bold").run.font = &black();
  piece.again(content, " then ");
  piece.again(content, "slanted").run.font = &italic();
  piece.say(node, "43%").run.size = 30;
  CHECK(piece.part() ==
        "<p>plain words, many of them <strong>bold</strong> then "
        "<em>slanted</em><span class=\"big\">43%</span></p>\n");
}

TEST_CASE("a number to call is a link of one size, however large it was printed") {
  Piece piece;
  const NodeId node = piece.add(Role::paragraph, "Call ");
  piece.link(node, "555-555-0100", "tel:+15555550100");
  for (draw::Item& item : piece.document.pages.back().items)
    if (auto* run = std::get_if<draw::TextRun>(&item))
      if (run->run.text == "555-555-0100") run->run.size = 30;
  CHECK(piece.part() == "<p>Call <a href=\"tel:+15555550100\">555-555-0100</a></p>\n");
}

TEST_CASE("words in another language say so, and run as they do") {
  Piece piece;
  piece.document.metadata.language = "ar";
  piece.document.metadata.right_to_left = true;
  const NodeId node = piece.add(Role::paragraph);
  piece.say(node, "abc ").run.right_to_left = true;
  const NodeId span = piece.add(Role::span, "Draft", node);
  piece.node(span).language = "en";
  piece.link(node, "555-0100", "tel:+15550100");
  const std::string html = piece.page();
  CHECK_THAT(html, Catch::Contains("<html lang=\"ar\" dir=\"rtl\">"));
  CHECK_THAT(html, Catch::Contains("<p>abc <span lang=\"en\" dir=\"ltr\">Draft</span>"
                                   "<a href=\"tel:+15550100\" dir=\"ltr\">555-0100</a></p>"));
}

TEST_CASE("a figure shows its picture and says its words; a caption belongs to it") {
  Piece piece;
  const NodeId figure = piece.add(Role::figure);
  piece.node(figure).alt = "Code for example.org";
  const auto content = piece.document.structure.add_content(figure);
  SECTION("of shapes") {
    draw::Path square = draw::rectangle({10, 10, 20, 20}, {.name = "ink"}, "qr");
    square.mark = content;
    piece.items().push_back(square);
    piece.add(Role::caption, "A code", 0);
    const Element page = read_page(piece.page());
    const Element& image = *all(page, "img").at(0);
    CHECK(image.attribute("alt") == "Code for example.org");
    CHECK(image.attribute("width") == "70");  // with an empty edge, twice as large as on paper
    CHECK_THAT(image.attribute("src"), Catch::StartsWith("data:image/svg+xml;base64,"));
    CHECK(all(*all(page, "figure").at(0), "figcaption").at(0)->words() == "A code");
  }
  SECTION("of pixels") {
    auto picture = std::make_shared<Picture>();
    picture->width = picture->height = 1;
    picture->color = {255, 0, 0};
    piece.items().push_back(
        draw::Image{.picture = picture, .area = {0, 0, 72, 72}, .mark = content});
    const std::string html = piece.page();
    CHECK_THAT(html, Catch::Contains("<img alt=\"Code for example.org\" width=\"96\" height=\"96\" "
                                     "src=\"data:image/svg+xml;base64,"));
  }
  SECTION("within a group, and without what is no part of it") {
    draw::Path square = draw::rectangle({10, 10, 20, 20}, {.name = "ink"}, "drawn");
    draw::Path other = draw::rectangle({0, 0, 90, 90}, {.name = "ink"}, "band");
    square.mark = content;
    piece.items().push_back(draw::Group{.transform = {2, 0, 0, 2, 0, 0},
                                        .clip = {},
                                        .items = {std::move(other), std::move(square)}});
    CHECK_THAT(piece.page(), Catch::Contains("width=\"53\" height=\"53\""));
  }
  SECTION("that draws nothing") {
    CHECK_THAT(piece.page(), Catch::Contains("<figure><p>Code for example.org</p></figure>"));
  }
}

TEST_CASE("a draft says so before all else") {
  Piece piece;
  piece.add(Role::h1, "Title");
  const std::string html = piece.page({.draft = {{"Borrador. ", ""}, {"Draft.", "en"}}});
  CHECK_THAT(html, Catch::Contains("<main>\n<p class=\"draft g1\">Borrador. "
                                   "<span lang=\"en\" dir=\"auto\">Draft.</span></p>\n<div"));
}

TEST_CASE("a page asks for nothing from elsewhere, and says so") {
  Piece piece;
  piece.add(Role::paragraph, "Words");
  const std::string html = piece.page();
  CHECK_THAT(html, Catch::Contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
  CHECK_THAT(html, !Catch::Contains("<script") && !Catch::Contains("url(") &&
                       !Catch::Contains("@import") && !Catch::Contains("<link"));
}

TEST_CASE("on paper words are black, whatever ground they have on a screen") {
  const std::string html = Piece().page();
  const std::size_t print = html.find("@media print");
  REQUIRE(print != std::string::npos);
  // As strong as the classes of the parts, and more (CSS Selectors 4, 17).
  CHECK(html.find("main>[class]{", print) != std::string::npos);
  CHECK(html.find("color:#000;--ink:#000;--head:#000;--mark:#000}", print) != std::string::npos);
}

TEST_CASE("an empty document is a page without words") {
  CHECK_NOTHROW(read_page(html::write({})));
  Piece piece;
  CHECK_NOTHROW(read_page(piece.page()));
}

TEST_CASE("where the ground changes, a part of its own begins") {
  Piece piece;
  piece.items().push_back(draw::rectangle({0, 0, 100, 20}, {.red = .2, .name = "plum"}, "band"));
  piece.say(piece.add(Role::h1), "On a band").color = {.red = 1, .green = 1, .blue = 1};
  piece.y = 40;
  piece.add(Role::paragraph, "On paper");
  const std::string html = piece.page();
  CHECK_THAT(html, Catch::Contains("<div class=\"g1\">\n<h1>On a band</h1>\n</div>\n"
                                   "<div class=\"g2\">\n<p>On paper</p>\n</div>"));
  CHECK_THAT(html, Catch::Contains(".g1{--ground:#330000;--ink:#FFFFFF"));
}

TEST_CASE("all colours can be read, by day and by night, whatever they are in print") {
  const double steps[] = {0, 0.25, 0.5, 0.75, 1};
  for (const double ground : steps)
    for (const double red : steps)
      for (const double green : steps) {
        html::Run text{.text = "text", .look = {}}, head{.text = "head", .look = {}};
        text.look.ground = head.look.ground = {.red = ground, .green = red, .blue = 0.5};
        text.look.color = {.red = red, .green = green, .blue = ground};
        head.look.color = {.red = green, .green = red, .blue = 1};
        const std::vector<html::Said> words = {
            {&text}, {&head, true}, {&head, false, true}, {&head, false, false, true}};
        const auto day = html::palette_of(words, words);
        for (const auto& palette : {day, html::in_the_dark(day)}) {
          INFO(html::properties(palette));
          for (const Color& color : {palette.ink, palette.head, palette.mark})
            CHECK(contrast(color, palette.ground) >= least_contrast);
        }
      }
}

}  // namespace pliego::elements_test
