// Documents of more parts than early readers could hold (ISO 32000-1, annex C): long packets, and
// what comes in with PDF files from elsewhere.
#include <catch2/catch.hpp>

#include "draw/outside.h"
#include "pdf_fixture.h"

namespace pliego::limits_test {

using namespace pliego::test;

namespace {

constexpr int many = 33'000;               // parts of an array
constexpr int many_names = 4'200;          // keys of a dictionary
constexpr std::size_t long_text = 70'000;  // bytes

// All on its first page.
Builder with_many_parts() {
  Builder builder;
  const text::GlyphRun letter = shape(lato(), "a");
  for (int i = 0; i < many; ++i) {
    const draw::NodeId node = builder.element(draw::Role::link);
    builder.line(node, letter, {36, 40});
    builder.page().items.push_back(
        draw::Link{{36, 30, 10, 10}, "https://example.org", "A page", node});
    builder.document.outline.push_back({.title = "A part", .level = 1, .page = 0, .y = 0});
  }
  return builder;
}

void add_pages(Builder& builder) {
  for (int i = 1; i < many; ++i) {
    builder.next_page();
    builder.page().label = i % 2 == 0 ? "a" : "b";
  }
}

std::size_t count(const nlohmann::json& array) { return array.size(); }

}  // namespace

TEST_CASE("Elements, marks, links, pages and labels may be more than 32,767", "[long]") {
  Builder builder = with_many_parts();
  add_pages(builder);
  const PdfFile file(write(builder.document));
  CHECK_THAT(file.run("qpdf --check %s"), Catch::Contains("No syntax or stream encoding errors"));
  const Objects objects(file);
  const auto& root = objects.follow(objects.catalog().at("/StructTreeRoot"));
  const auto& document = objects.follow(root.at("/K"));
  CHECK(count(document.at("/K")) == many);
  CHECK(objects.follow(document.at("/K").back()).at("/K").size() == 2);  // its letter and its link
  const auto& parents = objects.follow(root.at("/ParentTree")).at("/Nums");
  CHECK(count(parents) == 2u * (many + many));  // of pages, and of links
  CHECK(count(parents.at(1)) == many);
  CHECK(parents.at(1).back() == document.at("/K").back());
  CHECK(count(objects.page(0).at("/Annots")) == many);
  CHECK(count(objects.follow(objects.catalog().at("/Pages")).at("/Kids")) == many);
  CHECK(count(objects.follow(objects.catalog().at("/PageLabels")).at("/Nums")) == 2u * many);
  CHECK(objects.follow(objects.catalog().at("/Outlines")).at("/Count") == many);
}

TEST_CASE("Types and ids of elements from elsewhere may be more than 4,095, and texts long") {
  Builder builder;
  for (int i = 0; i < many_names; ++i) {
    const draw::NodeId node = builder.element(draw::Role::paragraph);
    auto outside = std::make_shared<draw::OutsideElement>();
    outside->type = "Type" + std::to_string(i);
    outside->standard = "P";
    outside->id = "id" + std::to_string(i);
    outside->title = std::string(long_text * (i == 0), 't');
    auto& made = builder.document.structure.nodes[static_cast<std::size_t>(node)];
    made.alt = std::string(long_text * (i == 0), 'a');
    if (i == 0)
      for (std::size_t n = 0; n < long_text; ++n) made.actual_text += "\xD0\x96";  // Ж
    made.outside = std::move(outside);
    builder.line(node, shape(lato(), "a"), {36, 40});
  }
  const PdfFile file(write(builder.document));
  CHECK_THAT(file.run("qpdf --check %s"), Catch::Contains("No syntax or stream encoding errors"));
  const Objects objects(file);
  const auto& root = objects.follow(objects.catalog().at("/StructTreeRoot"));
  const auto& types = root.at("/RoleMap");
  CHECK(types.size() == many_names);
  CHECK(types.at("/Type4199") == "/P");
  CHECK(objects.follow(root.at("/IDTree")).at("/Names").size() == 2u * many_names);
  const auto& first = objects.follow(objects.follow(root.at("/K")).at("/K").at(0));
  CHECK(first.at("/Alt") == "u:" + std::string(long_text, 'a'));
  CHECK(first.at("/T") == "u:" + std::string(long_text, 't'));
  CHECK(first.at("/ActualText").get<std::string>().size() == 2 + 2 * long_text);
}

}  // namespace pliego::limits_test
