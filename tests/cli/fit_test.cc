// What does not fit, or can't be set, is an error with its place; never a clip.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::fit_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

struct Overflow {
  int lines = 0, characters = 0;
};

Overflow overflow_of(const Told& told) {
  std::smatch lines, characters;
  REQUIRE(std::regex_search(told.message, lines, std::regex(R"((\d+) lines? too long)")));
  REQUIRE(std::regex_search(told.hint, characters, std::regex(R"(about (\d+) characters)")));
  return {std::stoi(lines[1]), std::stoi(characters[1])};
}

std::vector<Told> errors_of(const Said& said, const std::string& rule) {
  std::vector<Told> found;
  for (const Told& told : told_by(said.err))
    if (told.rule == rule && told.severity == "error") found.push_back(told);
  return found;
}

}  // namespace

TEST_CASE("Text too long in Spanish is told in the Spanish file, with the panel and what to cut") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const char* file = "content/es/palm-card.yaml";
  const int line =
      copy.change(file, "Hablen a solas.",
                  "Hablen a solas. " + repeated("Una frase más que ya no cabe aquí. ", 80));
  const Said said = run_pliego({"render", "--project", copy.root(), "--out", copy.root() / "out"});
  CHECK(said.status == 1);
  const auto told = errors_of(said, "overflow");
  REQUIRE(told.size() == 3);  // one of each layout
  for (const Told& each : told) {
    INFO(each.message);
    CHECK(each.file == file);
    CHECK(each.line == line);
    CHECK_THAT(each.message, Contains("palm-card") && Contains("language es") &&
                                 (Contains("panel 'back'") || Contains("panel 'practice'")) &&
                                 Contains("'practice.safe.text'"));
    const Overflow overflow = overflow_of(each);
    CHECK(overflow.lines > 3);
    CHECK(overflow.characters > 20 * overflow.lines);
    CHECK(overflow.characters < 120 * overflow.lines);
  }
  CHECK_FALSE(std::filesystem::exists(copy.root() / "out/es"));
  CHECK(std::filesystem::exists(copy.root() / "out/en"));  // the source is not touched by it
}

TEST_CASE("Cutting what the message asks for makes it fit") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const char* file = "content/en/palm-card.yaml";
  const std::string words = repeated("One more short sentence. ", 60);
  copy.change(file, "Meet alone. ", "Meet alone. " + words);
  const std::vector<std::string> check = {"render",   "--project", copy.root(),
                                          "--lang",   "en",        "--layout",
                                          "card-5x7", "--out",     copy.root() / "out"};
  const auto told = errors_of(run_pliego(check), "overflow");
  REQUIRE(told.size() == 1);
  const auto cut =
      static_cast<std::size_t>(overflow_of(told[0]).characters) + 60;  // "about": a line more
  REQUIRE(cut < words.size());
  copy.change(file, words, words.substr(0, words.size() - cut));
  CHECK(run_pliego(check).status == 0);
}

TEST_CASE("A text one word longer than what fits is an error, not a clip") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const auto check = [&] { return run_pliego({"check", "--json", "--project", copy.root()}); };
  const Json fit = Json::parse(check().out).at("fit");
  int room = 0;
  for (const Json& each : fit)
    if (each.at("language") == "en" && each.at("layout") == "card-5x7" &&
        each.at("panel") == "back")
      room = each.at("characters_left");
  copy.change("content/en/palm-card.yaml", "Meet alone. ",
              "Meet alone. " + std::string() + repeated("sixteen letters ", room / 16 + 20));
  const Said said = check();
  CHECK(said.status == 1);
  CHECK_THAT(said.out, Contains("\"overflow\""));
}

TEST_CASE("A word wider than its column is told of") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const char* file = "content/en/palm-card.yaml";
  const int line = copy.change(file, "Meet alone.", "Meet " + std::string(90, 'x') + " alone.");
  const auto told = errors_of(run_pliego({"check", "--project", copy.root()}), "word-too-wide");
  REQUIRE_FALSE(told.empty());
  CHECK(told[0].file == file);
  CHECK(told[0].line == line);
  CHECK_THAT(told[0].hint, Contains("\"inter\\u00ADnational\""));
}

TEST_CASE("A character that no font has is told with its code point and place") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const char* file = "content/es/palm-card.yaml";
  const int line = copy.change(file, "Hablen a solas.", "Hablen 𒀀 a solas.");
  const auto told = errors_of(run_pliego({"check", "--project", copy.root()}), "missing-glyph");
  REQUIRE_FALSE(told.empty());
  for (const Told& each : told) {
    CHECK(each.file == file);
    CHECK(each.line == line);
    CHECK_THAT(each.message, Contains("𒀀"));
  }
}

TEST_CASE("What comes nearer to the edge than the safe distance is told of") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const char* file = "layouts/card-5x7.yaml";
  copy.change(file, "margin: 0.32in", "margin: 0.25in");
  copy.change(file, "{sections: [lead], fill: lead, dark: true, above: 2.1",
              "{sections: [lead], fill: lead, dark: true, above: 0");
  const Said said = run_pliego(
      {"render", "--project", copy.root(), "--lang", "en", "--out", copy.root() / "out"});
  CHECK(said.status == 1);
  const auto told = errors_of(said, "outside-safe-area");
  REQUIRE(told.size() == 1);
  CHECK(told[0].file == file);
  CHECK_THAT(told[0].message, Contains("panel 'front'"));
  CHECK_FALSE(std::filesystem::exists(copy.root() / "out/en/palm-card-card-5x7.pdf"));
}

}  // namespace pliego::fit_test
