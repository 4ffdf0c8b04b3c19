// What becomes of each kind of item.
#include "svg/writer.h"

#include <catch2/catch.hpp>
#include <set>

#include "draw/outside.h"
#include "drawn/builder.h"
#include "drawn_page.h"

namespace pliego::test::writer_test {
namespace {

const Color red{.red = 1}, blue{.blue = 1};

draw::NodeId paragraph(Builder& builder, const std::string& id) {
  const draw::NodeId node = builder.element(draw::Role::paragraph);
  builder.document.structure.nodes[static_cast<std::size_t>(node)].id = id;
  return node;
}

draw::Path square(double x, double y, double side, const draw::Mark& mark = {}) {
  draw::Path path = draw::rectangle({x, y, side, side}, red, "square");
  path.mark = mark;
  return path;
}

}  // namespace

TEST_CASE("A page is as large as its media box, on white, and says its title and language") {
  Builder builder({100, 50}, 9);
  builder.document.metadata.subject = "What it is for";
  const DrawnPage page(builder.document);
  CHECK(page.root().get("width") == "118pt");
  CHECK(page.root().get("height") == "68pt");
  CHECK(page.root().get("viewBox") == "-9 -9 118 68");
  CHECK(page.root().get("lang") == "en-US");
  CHECK(page.only("title").text == "A small document");
  CHECK(page.only("desc").text == "What it is for");
  CHECK(page.only("rect").get("fill") == "#fff");
  CHECK(page.only("rect").get("x") == "-9");
  CHECK(page.bytes().find("xml:lang=\"en-US\"") != std::string::npos);
}

TEST_CASE("Of several pages the title says which, and the words for one go before the subject") {
  Builder builder;
  builder.document.metadata.subject = "A subject";
  builder.next_page();
  const DrawnPage second(builder.document, 1, {.id_prefix = {}, .description = "Two circles"});
  CHECK(second.only("title").text == "A small document (2/2)");
  CHECK(second.only("desc").text == "Two circles");
  CHECK_THROWS_AS(svg::Writer().write(builder.document, 2), std::out_of_range);
}

TEST_CASE("A line of text is outlines, each glyph's once, and its words over them, unseen") {
  Builder builder;
  builder.line(paragraph(builder, "lede.text"), shape(lato(), "ana"), {36, 40});
  const DrawnPage page(builder.document);
  const auto uses = page.all("use");
  REQUIRE(uses.size() == 3);
  CHECK(uses[0]->get("href") == "#g0");
  CHECK(uses[0]->get("href") == uses[2]->get("href"));
  CHECK(uses[1]->get("href") == "#g1");
  CHECK(page.only("defs").kids.size() == 2);
  const picture::Element& words = page.only("tspan");
  CHECK(words.text == "ana");
  CHECK(words.get("x") == "36");
  CHECK(words.get("y") == "40");
  CHECK(std::stod(words.get("textLength")) == Approx(shape(lato(), "ana").width()).margin(0.001));
  CHECK(page.only("text").get("fill-opacity") == "0");
  CHECK(page.only("text").get("font-size") == "10");
  CHECK(content_of(words) == "lede.text");
  CHECK(content_of(*uses[0]) == "lede.text");
}

TEST_CASE("Lines of one paragraph are one text, without hyphens that only part a line") {
  Builder builder;
  text::GlyphRun first = shape(lato(), "sub-");
  first.inserted_hyphen = true;
  const draw::ContentId content = builder.line(paragraph(builder, "a"), first, {36, 40});
  builder.more(content, shape(lato(), "stance "), {36, 54});
  builder.more(content, shape(lato_italic(), "use"), {70, 54});
  const DrawnPage page(builder.document);
  CHECK(words_in(page.only("text")) == "substance use");
  CHECK(page.all("tspan").size() == 3);
}

TEST_CASE("Runs that go on in the same type are one stretch of words") {
  Builder builder;
  const text::GlyphRun one = shape(lato(), "Call "), two = shape(lato(), "now");
  const draw::ContentId content = builder.line(paragraph(builder, "a"), one, {36, 40});
  builder.more(content, two, {36 + one.width(), 40});
  const DrawnPage page(builder.document);
  CHECK(page.only("tspan").text == "Call now");
  CHECK(std::stod(page.only("tspan").get("textLength")) ==
        Approx(one.width() + two.width()).margin(0.001));
}

TEST_CASE("The nearest element with an id gives it, and words of another one have their own") {
  Builder builder;
  const draw::NodeId item = builder.element(draw::Role::list_item);
  builder.document.structure.nodes[static_cast<std::size_t>(item)].id = "signs.first";
  builder.line(builder.element(draw::Role::list_body, item), shape(lato(), "One"), {36, 40});
  const draw::NodeId outer = paragraph(builder, "outer");
  builder.line(outer, shape(lato(), "Two "), {36, 60});
  const draw::NodeId span = builder.element(draw::Role::span, outer);
  builder.document.structure.nodes[static_cast<std::size_t>(span)].id = "inner";
  builder.line(span, shape(lato(), "three"), {80, 60});
  const DrawnPage page(builder.document);
  const auto words = page.all("tspan");
  REQUIRE(words.size() == 3);
  CHECK(content_of(*words[0]) == "signs.first");
  CHECK(content_of(*words[1]) == "outer");
  CHECK(content_of(*words[2]) == "inner");
  CHECK(page.all("text").size() == 2);
}

TEST_CASE("Decoration is not read out, and is in a part's group only between its lines") {
  Builder builder;
  const draw::ContentId content =
      builder.line(paragraph(builder, "a"), shape(lato(), "One"), {36, 40});
  builder.page().items.push_back(square(1, 1, 2));
  builder.more(content, shape(lato(), "two"), {36, 54});
  builder.page().items.push_back(square(1, 1, 3));
  builder.decoration("Draft", {36, 80});
  const DrawnPage page(builder.document);
  const auto paths = page.all("path");
  std::vector<std::string> groups;
  for (const auto* path : paths)
    if (!is_within(*path, "defs")) groups.push_back(content_of(*path));
  CHECK(groups == std::vector<std::string>{"a", ""});
  const auto texts = page.all("text");
  REQUIRE(texts.size() == 2);
  CHECK(texts[0]->get("aria-hidden").empty());
  CHECK(words_in(*texts[1]) == "Draft");
  CHECK(texts[1]->get("aria-hidden") == "true");
}

TEST_CASE("A link's words lead on, and its whole area; one without words says where it leads") {
  Builder builder;
  const draw::NodeId node = paragraph(builder, "help");
  const text::GlyphRun call = shape(lato(), "Call "), number = shape(lato(), "911");
  builder.line(node, call, {36, 40});
  const draw::NodeId link = builder.element(draw::Role::link, node);
  builder.line(link, number, {36 + call.width(), 40});
  builder.page().items.push_back(draw::Link{{60, 30, 20, 12}, "tel:911", "911", link});
  const draw::NodeId code = builder.element(draw::Role::link);
  builder.page().items.push_back(
      draw::Link{{100, 100, 50, 50}, "https://example.org/?a=1&b=2", "example.org", code});
  const DrawnPage page(builder.document);
  const auto links = page.all("a");
  REQUIRE(links.size() == 3);
  CHECK(links[0]->get("href") == "tel:911");
  CHECK(links[0]->get("aria-hidden") == "true");
  CHECK(links[0]->get("tabindex") == "-1");
  CHECK(links[0]->kids.at(0)->get("width") == "20");
  CHECK(content_of(*links[0]) == "help");
  CHECK(words_in(*links[1]) == "911");
  CHECK(words_in(page.only("text")) == "Call 911");
  CHECK(links[2]->get("href") == "https://example.org/?a=1&b=2");
  CHECK(links[2]->get("aria-label") == "example.org");
  CHECK(links[2]->get("aria-hidden").empty());
  // Painted below the words, so that these can be selected.
  CHECK(page.bytes().find("tabindex") < page.bytes().find("<text"));
}

TEST_CASE("A link to another page leads nowhere in the file of one") {
  Builder builder;
  const draw::NodeId link = builder.element(draw::Role::link);
  builder.line(link, shape(lato(), "page 2"), {36, 40});
  draw::Link to_page{{36, 30, 40, 12}, "", "Page 2", link};
  to_page.page = 1;
  builder.page().items.push_back(to_page);
  builder.next_page();
  const DrawnPage page(builder.document);
  CHECK(page.all("a").empty());
  CHECK(words_in(page.only("text")) == "page 2");
}

TEST_CASE("A figure gives its words once, however many parts it is drawn in") {
  Builder builder;
  const draw::NodeId figure = builder.element(draw::Role::figure);
  builder.document.structure.nodes[static_cast<std::size_t>(figure)].alt = "Two of five";
  const draw::ContentId shapes = builder.document.structure.add_content(figure);
  builder.page().items.push_back(square(10, 10, 5, shapes));
  builder.line(builder.element(draw::Role::paragraph, figure), shape(lato(), "2"), {36, 40});
  builder.line(paragraph(builder, "a"), shape(lato(), "Between"), {36, 60});
  builder.page().items.push_back(square(20, 10, 5, shapes));
  const DrawnPage page(builder.document);
  std::vector<std::string> said;
  for (const auto* group : page.all("g"))
    if (!group->get("role").empty() || !group->get("aria-hidden").empty())
      said.push_back(group->get("role") + group->get("aria-label") + group->get("aria-hidden"));
  CHECK(said == std::vector<std::string>{"imgTwo of five", "true"});
}

TEST_CASE("Paths keep fill, line, rule, dashes and what is seen through them") {
  Builder builder;
  draw::Path path = square(10.5, 20, 30);
  path.even_odd = true;
  path.opacity = 0.5;
  path.stroke = draw::Stroke{.color = blue, .width = 2, .dash = {3, 1.5}};
  path.stroke->cap = LineCap::round;
  path.stroke->join = LineJoin::bevel;
  path.stroke->dash_offset = 1;
  path.stroke->opacity = 0.25;
  builder.page().items.push_back(path);
  builder.page().items.push_back(draw::line({1, 2}, {3, 2}, red, 0.6, "rule"));
  builder.page().items.push_back(draw::Path{});
  const DrawnPage page(builder.document);
  const auto paths = page.all("path");
  REQUIRE(paths.size() == 2);
  const auto& first = *paths[0];
  CHECK(first.get("d") == "M10.5 20h30v30h-30z");
  CHECK(first.get("fill") == "#FF0000");
  CHECK(first.get("fill-opacity") == ".5");
  CHECK(first.get("fill-rule") == "evenodd");
  CHECK(first.get("stroke") == "#0000FF");
  CHECK(first.get("stroke-width") == "2");
  CHECK(first.get("stroke-opacity") == ".25");
  CHECK(first.get("stroke-linecap") == "round");
  CHECK(first.get("stroke-linejoin") == "bevel");
  CHECK(first.get("stroke-dasharray") == "3 1.5");
  CHECK(first.get("stroke-dashoffset") == "1");
  CHECK(paths[1]->get("fill") == "none");
  CHECK(paths[1]->get("stroke-miterlimit") == "10");
}

TEST_CASE("A gradient that two shapes share is written once") {
  Builder builder;
  Gradient gradient{.radial = true, .from = {1, 2}, .to = {3, 4}, .from_radius = 0, .to_radius = 5};
  gradient.stops = {{0, red}, {1, blue}};
  gradient.place = {2, 0, 0, 1, 7, 0};
  draw::Path path = square(0, 0, 10);
  path.gradient = std::make_shared<const Gradient>(gradient);
  builder.page().items = {path, path};
  const DrawnPage page(builder.document);
  const auto& written = page.only("radialGradient");
  CHECK(written.get("gradientUnits") == "userSpaceOnUse");
  CHECK(written.get("gradientTransform") == "matrix(2 0 0 1 7 0)");
  CHECK(written.get("fx") == "1");
  CHECK(written.get("r") == "5");
  CHECK(written.kids.size() == 2);
  for (const auto* shape : page.all("path")) CHECK(shape->get("fill") == "url(#c0)");
}

TEST_CASE("A group's transform and both its clips hold for what is in it") {
  Builder builder;
  draw::Group group{.transform = {0.5, 0, 0, 0.5, 10, 20}, .clip = Rect{1, 2, 3, 4}, .items = {}};
  Outline outline{square(0, 0, 9).segments, true};
  group.clip_outline = std::make_shared<const Outline>(outline);
  group.items.push_back(square(5, 5, 5));
  builder.page().items.push_back(group);
  const DrawnPage page(builder.document);
  const auto groups = page.all("g");
  REQUIRE(groups.size() == 2);
  CHECK(groups[0]->get("transform") == "matrix(.5 0 0 .5 10 20)");
  CHECK(groups[0]->get("clip-path") == "url(#k0)");
  CHECK(groups[1]->get("clip-path") == "url(#k1)");
  CHECK(page.find("k0")->kids.at(0)->get("height") == "4");
  CHECK(page.find("k1")->kids.at(0)->get("clip-rule") == "evenodd");
  CHECK(groups[1]->kids.size() == 1);
}

TEST_CASE("A picture is in the file once, by its own bytes or as a PNG") {
  Builder builder;
  Picture pixels{.name = "dot.png", .width = 2, .height = 1, .channels = 3};
  pixels.color = {255, 0, 0, 0, 0, 255};
  const auto dot = std::make_shared<const Picture>(pixels);
  builder.page().items.push_back(draw::Image{dot, {10, 20, 30, 40}, {}});
  builder.page().items.push_back(draw::Image{dot, {50, 20, 30, 40}, {}});
  const DrawnPage page(builder.document);
  CHECK(page.only("image").get("href").starts_with("data:image/png;base64,iVBORw0KGgo"));
  CHECK(page.only("image").get("preserveAspectRatio") == "none");
  const auto uses = page.all("use");
  REQUIRE(uses.size() == 2);
  CHECK(uses[0]->get("transform") == "matrix(30 0 0 40 10 20)");
  CHECK(uses[1]->get("href") == "#p0");
}

TEST_CASE("Text from right to left starts at its right end") {
  Builder builder;
  const text::GlyphRun run = shape(naskh(), "مرحبا", 10, true, "ar");
  builder.line(paragraph(builder, "a"), run, {36, 40});
  const DrawnPage in_english(builder.document);
  CHECK(in_english.only("text").get("direction") == "rtl");
  CHECK(in_english.only("tspan").get("lang") == "ar");
  CHECK(std::stod(in_english.only("tspan").get("x")) == Approx(36 + run.width()).margin(0.001));
  CHECK(in_english.only("tspan").text == "مرحبا");
  builder.document.metadata.right_to_left = true;
  builder.document.metadata.language = "ar";
  builder.line(paragraph(builder, "b"), shape(lato(), "911"), {36, 60});
  const DrawnPage in_arabic(builder.document);
  CHECK(in_arabic.root().get("direction") == "rtl");
  const auto texts = in_arabic.all("text");
  REQUIRE(texts.size() == 2);
  CHECK(texts[0]->get("direction").empty());
  CHECK(texts[1]->get("direction") == "ltr");
}

TEST_CASE("Of both directions in one text each starts where lines of the whole start") {
  Builder builder;
  builder.document.metadata.right_to_left = true;
  builder.document.metadata.language = "ar";
  const text::GlyphRun call = shape(naskh(), "اتصل", 10, true, "ar"), number = shape(lato(), "911");
  const draw::ContentId content = builder.line(paragraph(builder, "a"), number, {36, 40});
  builder.more(content, call, {80, 40});
  const DrawnPage page(builder.document);
  CHECK(page.only("text").get("direction").empty());
  const auto words = page.all("tspan");
  REQUIRE(words.size() == 2);
  CHECK(std::stod(words[0]->get("x")) == Approx(36 + number.width()).margin(0.001));
  CHECK(std::stod(words[1]->get("x")) == Approx(80 + call.width()).margin(0.001));
}

TEST_CASE("Marks above their letters are raised by as much") {
  Builder builder;
  text::GlyphRun run = shape(lato(), "a");
  run.glyphs[0].dy = -2;
  run.glyphs[0].dx = 1;
  builder.line(paragraph(builder, "a"), run, {36, 40});
  const DrawnPage page(builder.document);
  const double em = lato().metrics().units_per_em;
  CHECK(page.only("use").get("y") == std::to_string(std::lround(-2 / 10. * em)));
  CHECK(page.only("use").get("x") == std::to_string(std::lround(1 / 10. * em)));
}

TEST_CASE("Letters that mean something to XML are themselves, and what XML can't hold is told so") {
  Builder builder;
  builder.document.metadata.title = "R&D <b> \"x\"";
  text::GlyphRun run = shape(lato(), "ab");
  run.text = "<&\"\x01";
  builder.line(paragraph(builder, "q\"<"), run, {36, 40});
  const DrawnPage page(builder.document);
  CHECK(page.only("title").text == "R&D <b> \"x\"");
  CHECK(page.only("tspan").text == "<&\"\uFFFD");
  CHECK(content_of(page.only("tspan")) == "q\"<");
}

TEST_CASE("Ids begin with the prefix, are unique, and all that is referred to is there") {
  Builder builder;
  builder.line(paragraph(builder, "a"), shape(lato(), "Words of the page"), {36, 40});
  builder.page().items.push_back(
      draw::Group{.transform = {}, .clip = Rect{0, 0, 9, 9}, .items = {square(0, 0, 5)}});
  const DrawnPage page(builder.document, 0, {.id_prefix = "front-", .description = {}});
  std::set<std::string> ids;
  for (const char* name : {"path", "clipPath"})
    for (const auto* element : page.all(name))
      if (const std::string& id = element->get("id"); !id.empty()) {
        CHECK(id.starts_with("front-"));
        CHECK(ids.insert(id).second);
      }
  CHECK(ids.size() > 8);
  for (const auto* use : page.all("use")) CHECK(ids.contains(use->get("href").substr(1)));
  CHECK(page.bytes().find("url(#front-k0)") != std::string::npos);
}

TEST_CASE("Nothing in it is a style or a script, and the same page is the same bytes") {
  Builder builder;
  builder.line(paragraph(builder, "a"), shape(lato(), "Words"), {36, 40});
  builder.band({0, 0, 100, 20});
  const std::string bytes = svg::Writer().write(builder.document, 0);
  svg::Writer used;
  used.write(Builder().document, 0);
  for (int i = 0; i < 2; ++i) CHECK(used.write(builder.document, 0) == bytes);
  for (const char* word : {"style", "script", "class=", "onload", "font-face", "<!"})
    CHECK(bytes.find(word) == std::string::npos);
}

TEST_CASE("A page of an outside PDF is refused") {
  Builder builder;
  auto file = std::make_shared<draw::OutsideFile>();
  file->name = "agenda.pdf";
  auto outside = std::make_shared<draw::OutsidePage>();
  outside->file = file;
  builder.page().items.push_back(draw::PlacedPage{outside, {0, 0}, {}});
  CHECK_THROWS_AS(svg::Writer().write(builder.document, 0), std::logic_error);
}

}  // namespace pliego::test::writer_test
