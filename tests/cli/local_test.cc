// --local FILE: a program's own entry.
#include <catch2/catch.hpp>

#include "program/program.h"
#include "program/read_back.h"
#include "support/project_copy.h"

namespace pliego::local_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

constexpr const char* program = R"(name: Harbor House
phone: 1-555-555-0100
web: harborhouse.example.org
hours: Weekdays, 9 to 5
)";

struct Card {
  const ProjectCopy copy{real_project(), palm_card_only};

  Said render(std::vector<std::string> more) const {
    std::vector<std::string> words = {"render",   "palm-card", "--project", copy.root(),
                                      "--layout", "card-5x7",  "--out",     copy.root() / "out"};
    words.insert(words.end(), more.begin(), more.end());
    return run_pliego(words);
  }
  std::string text(const std::string& language) const {
    const auto pdf = copy.root() / "out" / language / "palm-card-card-5x7.pdf";
    std::string text = run_program({"pdftotext", "-raw", pdf, "-"}).out;
    const std::string point = "·";  // between two phrases of a contact, but not at a line's end
    for (std::size_t at; (at = text.find(point)) != std::string::npos;)
      text.erase(at, point.size());
    return collapsed(text);
  }
};

}  // namespace

TEST_CASE("The program's entry is on the card, in every language, and nothing else changes") {
  const Card card;
  card.copy.write("program.yaml", program);
  for (const std::string language : {"en", "es"}) {
    INFO(language);
    REQUIRE(card.render({"--lang", language}).status == 0);
    const std::string without = card.text(language);
    CHECK(without.find("Harbor House") == std::string::npos);
    const Said said =
        card.render({"--lang", language, "--local", card.copy.root() / "program.yaml"});
    INFO(said.err);
    REQUIRE(said.status == 0);
    const std::string with = card.text(language);
    for (const char* part :
         {"Harbor House", " 555-555-0100", "harborhouse.example.org", "Weekdays, 9 to 5"})
      CHECK_THAT(with, Contains(part));
    // Taken out again, one stretch of text, the card is the one without it.
    const std::size_t from = with.find("Harbor House");
    REQUIRE(from != std::string::npos);
    const std::size_t length = with.size() - without.size();
    CHECK(with.substr(0, from) + with.substr(from + length) == without);
  }
}

TEST_CASE("Faults in the program's file are told in their place") {
  const Card card;
  card.copy.write("program.yaml",
                  "name: Harbor House\nphone: call us\nwebb: harborhouse.example.org\n");
  const Said said = card.render({"--local", card.copy.root() / "program.yaml"});
  CHECK(said.status == 1);
  CHECK(
      places_of_errors(said.err) ==
      std::vector<std::string>{(card.copy.root() / "program.yaml").string() + ":2 [local-phone]",
                               (card.copy.root() / "program.yaml").string() + ":3 [key-unknown]"});
  CHECK_FALSE(std::filesystem::exists(card.copy.root() / "out"));
}

TEST_CASE("A program's file that is not there is the system's failure") {
  const Card card;
  const Said said = card.render({"--local", card.copy.root() / "nothing.yaml"});
  CHECK(said.status == 3);
  CHECK_THAT(said.err, Contains("nothing.yaml"));
}

}  // namespace pliego::local_test
