// A structure tree kept from an earlier document shows only where all of it is the same.
#include "pdf/structure_cache.h"

#include <catch2/catch.hpp>
#include <functional>

#include "pdf/writer.h"
#include "pdf_fixture.h"

namespace pliego::structure_cache_test {

using namespace pliego::test;

namespace {

// A heading, a paragraph and a link.
draw::Document card(const std::string& number) {
  Builder builder;
  builder.line(builder.element(draw::Role::h1), shape(lato(), "Heading"), {36, 40});
  const auto paragraph = builder.element(draw::Role::paragraph);
  builder.line(paragraph, shape(lato(), "Call us: "), {36, 60});
  const auto link = builder.element(draw::Role::link, paragraph);
  builder.line(link, shape(lato(), number), {90, 60});
  builder.page().items.push_back(draw::Link{{90, 50, 60, 12}, "tel:" + number, "Call", link});
  return builder.document;
}

draw::Document changed(const std::function<void(draw::Document&)>& change) {
  draw::Document document = card("988");
  change(document);
  return document;
}

std::vector<draw::Document> cards() {
  return {
      card("988"),
      card("911"),
      changed([](auto& d) { d.structure.nodes[1].role = draw::Role::h2; }),
      changed([](auto& d) { d.structure.nodes[2].language = "es"; }),
      changed([](auto& d) { d.structure.nodes[2].alt = "words"; }),
      // Another number for every object of the tree.
      changed([](auto& d) {
        d.outline.push_back({"Heading", 1, 0, 40});
      }),
      // The same tree, with what it holds on the page in another order.
      changed([](auto& d) { std::swap(d.pages[0].items[0], d.pages[0].items[1]); }),
      // A figure, and the same one in another place: its box is an attribute of the tree.
      changed([](auto& d) { d.structure.nodes[2].role = draw::Role::figure; }),
      changed([](auto& d) {
        d.structure.nodes[2].role = draw::Role::figure;
        std::get<draw::TextRun>(d.pages[0].items[1]).origin.y += 20;
      }),
      // The link is elsewhere in the parent tree.
      changed([](auto& d) {
        auto link = std::get<draw::Link>(d.pages[0].items.back());
        link.area.y += 20;
        d.pages[0].items.push_back(link);
      }),
  };
}

}  // namespace

TEST_CASE("documents through one writer, in any order, have the bytes that each has alone") {
  const auto documents = cards();
  std::vector<std::string> alone;
  for (const auto& document : documents) alone.push_back(write(document));
  for (std::size_t i = 1; i < alone.size(); ++i) CHECK((alone[i] != alone[i - 1]));
  pdf::Writer used;
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      INFO(i);
      CHECK((used.write(documents[i]) == alone[i]));
    }
    for (std::size_t i = documents.size(); i-- > 0;) {
      INFO(i);
      CHECK((used.write(documents[i]) == alone[i]));
    }
  }
}

TEST_CASE("a file with a kept tree is sound") {
  pdf::Writer used;
  used.write(card("988"));
  const PdfFile file(used.write(card("911")));
  CHECK(file.run("qpdf --check %s").find("No syntax or stream encoding errors") !=
        std::string::npos);
  const std::string tree = file.run("pdfinfo -struct-text %s");
  for (const char* part : {"H1", "\"Heading\"", "Link", "\"911\""})
    CHECK(tree.find(part) != std::string::npos);
}

TEST_CASE("a tree is found again only where key and structure are equal") {
  pdf::StructureCache cache;
  draw::Structure structure;
  structure.add(structure.add(-1, draw::Role::document), draw::Role::paragraph);
  const pdf::Marks marks(structure, "en", 1);
  const auto group = std::make_shared<const pdf::PackedGroup>();
  const auto key = [&](int first) { return pdf::StructureKey(structure, marks, {}, first); };
  CHECK_FALSE(cache.find(key(10)));
  cache.add(key(10), group);
  CHECK(cache.find(key(10)) == group);
  CHECK_FALSE(cache.find(key(11)));
  structure.nodes[1].id = "another";
  CHECK_FALSE(cache.find(key(10)));
}

}  // namespace pliego::structure_cache_test
