// pliego translate proof: a translation beside its source.
#include <catch2/catch.hpp>

#include "program/program.h"
#include "program/read_back.h"
#include "support/project_copy.h"

namespace pliego::proof_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

const std::vector<std::string> palm_card = {"palm-card"};

Said proof(const ProjectCopy& copy, const std::string& language) {
  return run_pliego({"translate", "proof", language, "palm-card", "--layout", "card-5x7",
                     "--project", copy.root(), "--out", copy.root() / "out"});
}

std::string words_of(const std::filesystem::path& pdf) {
  const Said said = run_program({"pdftotext", "-layout", pdf, "-"});
  REQUIRE(said.status == 0);
  return collapsed(said.out);
}

}  // namespace

TEST_CASE("A proof shows both pages and the names of texts, and says what is missing or stale") {
  const ProjectCopy copy(real_project(), palm_card);
  copy.change("content/es/palm-card.yaml", "  lede.text: \"Cuando", "  lede.text: \"\" # \"Cuando");
  copy.change("content/en/palm-card.yaml", "text: \"What to ask and do\"",
              "text: \"What to ask, what to do\"");
  const Said said = proof(copy, "es");
  INFO(said.err);
  REQUIRE(said.status == 0);
  const auto pdf = copy.root() / "out/es/proof/palm-card-card-5x7.pdf";
  const std::string words = words_of(pdf);
  for (const char* each :
       {"What to ask, what to do", "Qué preguntar y qué hacer", "lede.text", "not translated yet",
        "practice-heading.text", "the English has changed"})
    CHECK_THAT(words, Contains(each));
  CHECK(run_program({"qpdf", "--check", pdf}).status == 0);
}

TEST_CASE("A proof of the same input has the same bytes") {
  const ProjectCopy copy(real_project(), palm_card);
  const auto pdf = copy.root() / "out/es/proof/palm-card-card-5x7.pdf";
  REQUIRE(proof(copy, "es").status == 0);
  const std::string first = bytes_of(pdf);
  REQUIRE(proof(copy, "es").status == 0);
  CHECK((bytes_of(pdf) == first));
}

TEST_CASE("A proof of the source, or of a language that is not there, is wrong usage") {
  const ProjectCopy copy(real_project(), palm_card);
  CHECK(proof(copy, "en").status == 2);
  CHECK(proof(copy, "xx").status == 2);
}

TEST_CASE("A page that does not hold its texts gets a proof that shows what hangs over") {
  const ProjectCopy copy(real_project(), palm_card);
  REQUIRE(proof(copy, "es").status == 0);
  const auto pdf = copy.root() / "out/es/proof/palm-card-card-5x7.pdf";
  const std::string first = bytes_of(pdf);
  std::string more = " Otras palabras de uso común que se leen bien en casa.";
  while (more.size() < 1500) more += more;
  copy.change("content/es/palm-card.yaml", "  words.know: \"",
              "  words.know: \"" + more + " Zanahoria. ");
  const Said said = proof(copy, "es");
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[overflow]") && Contains("1 file in"));
  CHECK((bytes_of(pdf) != first));
  CHECK_THAT(words_of(pdf), Contains("Zanahoria.") && Contains("words.know"));
  CHECK(run_program({"qpdf", "--check", pdf}).status == 0);
}

TEST_CASE("Where no proof can be made, no older one stays") {
  const ProjectCopy copy(real_project(), palm_card);
  REQUIRE(proof(copy, "es").status == 0);
  copy.change("content/es/palm-card.yaml", "  words.know: \"", "  words.know: \"**");
  const Said said = proof(copy, "es");
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[markup]") && Contains("0 files in"));
  CHECK_FALSE(std::filesystem::exists(copy.root() / "out/es/proof/palm-card-card-5x7.pdf"));
  const Said status = run_pliego({"translate", "status", "es", "--fit", "--project", copy.root()});
  CHECK_THAT(status.out, Contains("Can't be set, since it has errors: palm-card"));
}

}  // namespace pliego::proof_test
