// Tags: the structure tree, what ties it to the pages, and what other people's programs read in it.
#include <catch2/catch.hpp>

#include "pdf_fixture.h"

namespace pliego::structure_test {

using namespace pliego::test;
using nlohmann::json;

namespace {

Rect around(const text::GlyphRun& run, Point at) { return {at.x, at.y - 9, run.width(), 12}; }

// A paragraph with a link in it.
Builder linked() {
  Builder builder;
  const auto paragraph = builder.element(draw::Role::paragraph);
  builder.line(paragraph, shape(lato(), "Call "), {36, 40});
  const auto link = builder.element(draw::Role::link, paragraph);
  const auto words = shape(lato(), "1-800-799-7233");
  builder.line(link, words, {60, 40});
  builder.page().items.push_back(
      draw::Link{around(words, {60, 40}), "tel:+18007997233", "Call the hotline", link});
  return builder;
}

// Parent tree entries by key.
std::map<int, json> parent_tree(const Objects& objects) {
  const auto& root = objects.follow(objects.catalog().at("/StructTreeRoot"));
  const auto& nums = objects.follow(root.at("/ParentTree")).at("/Nums");
  std::map<int, json> entries;
  for (std::size_t i = 0; i + 1 < nums.size(); i += 2) entries[nums[i].get<int>()] = nums[i + 1];
  return entries;
}

const json* only(const std::vector<json>& all, const char* key, const char* value) {
  const json* found = nullptr;
  for (const json& object : all) {
    if (!object.contains(key) || object.at(key) != value) continue;
    CHECK(found == nullptr);
    found = &object;
  }
  return found;
}

}  // namespace

TEST_CASE("Poppler reads the structure") {
  Builder builder;
  builder.line(builder.element(draw::Role::h1), shape(lato(), "Heading"), {36, 40});
  const auto list = builder.element(draw::Role::list);
  const auto item = builder.element(draw::Role::list_item, list);
  builder.line(builder.element(draw::Role::label, item), shape(lato(), "1. "), {36, 60});
  builder.line(builder.element(draw::Role::list_body, item), shape(lato(), "First"), {50, 60});
  builder.document.structure.nodes[static_cast<std::size_t>(list)].ordered = true;
  const PdfFile file(write(builder.document));
  const std::string tree = file.run("pdfinfo -struct-text %s");
  for (const char* part : {"Document", "H1", "\"Heading\"", "L", "LI", "Lbl", "LBody", "\"First\""})
    CHECK(tree.find(part) != std::string::npos);
  const Objects objects(file);
  const auto all = objects.all();
  const json* found = only(all, "/S", "/L");
  REQUIRE(found);
  CHECK(found->at("/A").at("/ListNumbering") == "/Decimal");
}

TEST_CASE("each MCID leads through the parent tree to the element that names it") {
  Builder builder = linked();
  builder.next_page();
  builder.line(builder.element(draw::Role::paragraph), shape(lato(), "Back"), {36, 40});
  const Objects objects{PdfFile(write(builder.document))};
  const auto parents = parent_tree(objects);
  for (int page = 0; page < 2; ++page) {
    const auto& here =
        objects.follow(parents.at(objects.page(page).at("/StructParents").get<int>()));
    CHECK(here.size() == (page == 0 ? 2u : 1u));
    for (std::size_t mcid = 0; mcid < here.size(); ++mcid) {
      const auto& element = objects.follow(here[mcid]);
      const json kids = element.at("/K").is_array() ? element.at("/K") : json{element.at("/K")};
      CHECK(std::find(kids.begin(), kids.end(), json(mcid)) != kids.end());
      CHECK(objects.follow(element.at("/Pg")) == objects.page(page));
    }
  }
}

TEST_CASE("a link's annotation and its element name each other") {
  const Objects objects{PdfFile(write(linked().document))};
  const auto all = objects.all();
  const json* annotation = only(all, "/Subtype", "/Link");
  REQUIRE(annotation);
  CHECK(annotation->at("/A").at("/URI") == "u:tel:+18007997233");
  CHECK(annotation->at("/Contents") == "u:Call the hotline");
  CHECK(annotation->at("/F") == 4);
  CHECK(annotation->at("/Rect").at(1).get<double>() == Approx(504 - 43));
  const auto& element = objects.follow(parent_tree(objects).at(annotation->at("/StructParent")));
  CHECK(element.at("/S") == "/Link");
  CHECK(element.at("/K").at(0) == 1);
  CHECK(element.at("/K").at(1).at("/Type") == "/OBJR");
  CHECK(objects.follow(element.at("/K").at(1).at("/Obj")) == *annotation);
  CHECK(objects.page(0).at("/Tabs") == "/S");
}

TEST_CASE("a link inside a turned and scaled group lies where it is drawn") {
  Builder builder = linked();
  draw::Group group{.transform = {0, 0.5, -0.5, 0, 300, 100}, .clip = {}, .items = {}};
  group.items.swap(builder.page().items);
  builder.page().items.push_back(group);
  const auto words = shape(lato(), "1-800-799-7233");
  const Objects objects{PdfFile(write(builder.document))};
  const auto all = objects.all();
  const auto rect = only(all, "/Subtype", "/Link")->at("/Rect");
  // Across 31 to 43 becomes 300 - half of that, down 60 becomes 100 + half of that.
  CHECK(rect.at(0).get<double>() == Approx(300 - 21.5));
  CHECK(rect.at(2).get<double>() == Approx(300 - 15.5));
  CHECK(rect.at(3).get<double>() == Approx(504 - 130).margin(0.01));
  CHECK(rect.at(1).get<double>() == Approx(504 - 130 - words.width() / 2).margin(0.01));
}

TEST_CASE("content that is interrupted or goes on overleaf keeps one element") {
  Builder builder;
  const auto node = builder.element(draw::Role::paragraph);
  const auto content = builder.line(node, shape(lato(), "one "), {36, 40});
  builder.band({0, 50, 100, 2});
  builder.more(content, shape(lato(), "two "), {36, 70});
  builder.next_page();
  builder.more(content, shape(lato(), "three"), {36, 40});
  const PdfFile file(write(builder.document));
  const Objects objects(file);
  const auto all = objects.all();
  const json* element = only(all, "/S", "/P");
  REQUIRE(element);
  CHECK(element->at("/K").at(0) == 0);
  CHECK(element->at("/K").at(1) == 1);
  CHECK(element->at("/K").at(2).at("/Type") == "/MCR");
  CHECK(element->at("/K").at(2).at("/MCID") == 0);
  CHECK(objects.follow(element->at("/K").at(2).at("/Pg")) == objects.page(1));
  file.run("qpdf --check %s");
}

TEST_CASE("figures, notes and table headers") {
  Builder builder;
  const auto figure = builder.element(draw::Role::figure);
  builder.document.structure.nodes[static_cast<std::size_t>(figure)].alt = "Ein Bild";
  builder.band({10, 10, 40, 40});
  std::get<draw::Path>(builder.page().items[0]).mark =
      builder.document.structure.add_content(figure);
  builder.line(builder.element(draw::Role::note), shape(lato(), "Source"), {36, 400});
  const auto row = builder.element(draw::Role::table_row, builder.element(draw::Role::table));
  builder.line(builder.element(draw::Role::table_header, row), shape(lato(), "Head"), {36, 300});
  builder.element(draw::Role::table_data, row);
  const Objects objects{PdfFile(write(builder.document))};
  const auto all = objects.all();
  CHECK(only(all, "/S", "/Figure")->at("/Alt") == "u:Ein Bild");
  CHECK(only(all, "/S", "/TH")->at("/A").at("/Scope") == "/Row");
  CHECK(only(all, "/S", "/TD") != nullptr);
  CHECK(only(all, "/S", "/Note")->contains("/ID"));
  const auto& root = objects.follow(objects.catalog().at("/StructTreeRoot"));
  CHECK(objects.follow(root.at("/IDTree")).at("/Names").size() == 2);
}

TEST_CASE("elements without content are left out") {
  Builder builder;
  builder.element(draw::Role::section);
  builder.line(builder.element(draw::Role::paragraph), shape(lato(), "Words"), {36, 40});
  const Objects objects{PdfFile(write(builder.document))};
  CHECK(only(objects.all(), "/S", "/Sect") == nullptr);
}

TEST_CASE("a link to a page leads to its top, and has no address") {
  Builder builder = linked();
  builder.next_page();
  builder.line(builder.element(draw::Role::paragraph), shape(lato(), "Back"), {36, 40});
  for (draw::Item& item : builder.document.pages[0].items) {
    auto* link = std::get_if<draw::Link>(&item);
    if (!link) continue;
    link->uri.clear();
    link->page = 1;
  }
  const Objects objects{PdfFile(write(builder.document))};
  const auto all = objects.all();
  const json* annotation = only(all, "/Subtype", "/Link");
  REQUIRE(annotation);
  CHECK_FALSE(annotation->contains("/A"));
  const json& target = annotation->at("/Dest");
  CHECK(objects.follow(target.at(0)) == objects.page(1));
  CHECK(target.at(1) == "/XYZ");
  CHECK(target.at(3) == 504);
  builder.document.pages.pop_back();
  CHECK_FALSE(draw::faults(builder.document).empty());
}

}  // namespace pliego::structure_test
