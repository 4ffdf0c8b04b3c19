// `pliego translate status --fit`: how much longer a text may get, and what does not fit.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::text_room_test {

using namespace pliego::test;

namespace {

constexpr const char* spanish = "content/es/palm-card.yaml";

Json fit_of(const ProjectCopy& copy) {
  const Said said =
      run_pliego({"translate", "status", "es", "--fit", "--json", "--project", copy.root()});
  INFO(said.err);
  return Json::parse(said.out)["languages"][0]["fit"];
}

int room_of(const Json& fit, const std::string& id) { return fit["room"]["palm-card:" + id]; }

// Words of common length, `letters` of them in all, spaces and full stop too.
std::string words(int letters) {
  const std::string phrase = " y otras palabras de uso común que se leen bien en casa";
  std::string text;
  while (static_cast<int>(text.size()) < letters) text += phrase;
  text.resize(static_cast<std::size_t>(std::max(0, letters)));
  while (!text.empty() && (text.back() & 0x80) != 0) text.pop_back();
  return text;
}

// Adds to the text of the id, before its closing quote.
void lengthen(const ProjectCopy& copy, const std::string& id, const std::string& by) {
  std::string text = copy.read(spanish);
  const std::size_t at = text.find("\n  " + id + ": \"");
  REQUIRE(at != std::string::npos);
  const std::size_t end = text.find("\"\n", at + 1);
  copy.write(spanish, text.insert(end, by));
}

bool overflows(const ProjectCopy& copy) {
  const Said said = run_pliego({"check", "palm-card", "--project", copy.root()});
  return said.err.find("[overflow]") != std::string::npos;
}

}  // namespace

TEST_CASE("A text that grows by its room fits, and one that grows by far more does not", "[long]") {
  const ProjectCopy fresh(real_project(), palm_card_only);
  const Json fit = fit_of(fresh);
  CHECK(fit["does_not_fit"].empty());
  for (const char* id : {"lede.text", "signs.sabotage.text", "practice.ask.text", "words.know"}) {
    INFO(id);
    const int room = room_of(fit, id);
    const ProjectCopy fits(real_project(), palm_card_only), full(real_project(), palm_card_only);
    lengthen(fits, id, words(room * 19 / 20));  // the room is an estimate, to a line's end or two
    CHECK_FALSE(overflows(fits));
    lengthen(full, id, words(2 * room + 200));
    CHECK(overflows(full));
  }
}

TEST_CASE("What does not fit is told with its page, and that much less of it fits") {
  const ProjectCopy copy(real_project(), palm_card_only);
  constexpr int too_many = 1200;
  const int room = room_of(fit_of(copy), "practice.ask.text");
  lengthen(copy, "practice.ask.text", words(room + too_many));
  const Json fit = fit_of(copy);
  REQUIRE_FALSE(fit["does_not_fit"].empty());
  for (const Json& page : fit["does_not_fit"]) {
    INFO(page.dump());
    const std::vector<std::string> texts = page["texts"];
    CHECK_THAT(texts, Catch::VectorContains(std::string("practice.ask.text")));
    CHECK(page["letters"] > 0);
  }
  const int over = -room_of(fit, "practice.ask.text");
  CHECK(over > too_many / 2);
  CHECK(over < 2 * too_many);
  CHECK(room_of(fit, "practice.ask.head") < 0);  // any text of the page may be cut
}

TEST_CASE("Names that all pieces share have the room of the tightest") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const Json fit = fit_of(copy);
  CHECK(fit["room"].contains("registries:contact.hotline"));
}

TEST_CASE("Without --json the pages that are too full are listed, after the counts") {
  const ProjectCopy copy(real_project(), palm_card_only);
  lengthen(copy, "words.know", words(2000));
  const Said said = run_pliego({"translate", "status", "es", "--fit", "--project", copy.root()});
  CHECK_THAT(said.out, Catch::Contains("Does not fit: "));
  CHECK_THAT(said.out, Catch::Contains("palm-card, layout card-5x7, "));
  CHECK_THAT(said.out, Catch::Contains(" words.know"));
}

TEST_CASE("Status and check say the same number of letters that are too many") {
  const ProjectCopy copy(real_project(), palm_card_only);
  lengthen(copy, "words.know", words(900));
  const Json fit = fit_of(copy);
  REQUIRE_FALSE(fit["does_not_fit"].empty());
  const Said said = run_pliego({"check", "palm-card", "--project", copy.root()});
  for (const Json& page : fit["does_not_fit"]) {
    const int letters = page["letters"];
    INFO(page.dump() << said.err);
    CHECK_THAT(said.err, Catch::Contains("Cut about " + std::to_string(letters) + " characters"));
  }
}

}  // namespace pliego::text_room_test
