// A material made of content and layout files alone: every kind of block, in three languages.
#include "every_block.h"

#include <catch2/catch.hpp>
#include <set>

#include "content/block_kind.h"
#include "program/read_back.h"

namespace pliego::every_block_test {

using namespace pliego::test;

TEST_CASE("The piece holds every kind of block that there is") {
  const auto material = every_block().desk().material("every-block", "en");
  std::set<std::string> used;
  for (const auto& section : material.sections)
    for (const auto& block : section.blocks) used.insert(block.kind->name);
  for (const content::BlockKind* kind : content::block_kinds()) {
    INFO(kind->name);
    CHECK(used.contains(kind->name));
  }
}

TEST_CASE("A new material renders in every language, and reads back") {
  const Said& said = every_block().said();
  INFO(said.err);
  REQUIRE(said.status == 0);
  for (const std::string language : {"en", "es"}) {
    INFO(language);
    const auto document = every_block().desk().document("every-block", language, "every-block");
    CHECK(draw::faults(document).empty());
    CHECK(read_back(every_block().pdf(language), document) ==
          collapsed(draw::reading_text(document)));
    CHECK(run_program({"qpdf", "--check", every_block().pdf(language)}).status == 0);
  }
}

TEST_CASE("Spanish words are divided as Spanish, and read back whole") {
  const auto document = every_block().desk().document("every-block", "es", "every-block");
  CHECK(divided_words(document).size() >= 2);
  const std::string text = read_back(every_block().pdf("es"), document);
  CHECK_THAT(text, Catch::Contains("Decidir incondicionalmente sobre medicamentos antidepresivos "
                                   "extraordinariamente imprescindibles."));
}

TEST_CASE("A QR code is a figure with words for those who can't see it") {
  const auto document = every_block().desk().document("every-block", "en", "every-block");
  int figures = 0;
  for (const draw::Node& node : document.structure.nodes) {
    if (node.role != draw::Role::figure) continue;
    CHECK_FALSE(node.alt.empty());
    if (node.id == "code") CHECK(node.alt == "Opens thehotline.org");
    figures += node.id == "code";
  }
  CHECK(figures == 1);
}

TEST_CASE("Poppler reads a table's rows, heads and cells, and which way each head reads") {
  const Said said = run_program({"pdfinfo", "-struct", every_block().pdf("en")});
  REQUIRE(said.status == 0);
  const auto count = [&](const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = said.out.find(what); at != std::string::npos;
         at = said.out.find(what, at + 1))
      ++found;
    return found;
  };
  CHECK(count("Table (block)") == 1);
  CHECK(count(" TR\n") == 4);
  CHECK(count(" TH:\n") == 6);
  CHECK(count(" TD\n") == 6);
  CHECK(count("/Scope /Column") == 3);
  CHECK(count("/Scope /Row") == 3);
  CHECK(count(" BlockQuote\n") == 1);
}

}  // namespace pliego::every_block_test
