// The project itself with one line broken: what a person is told of it.
#include <catch2/catch.hpp>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::bad_input_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

struct Broken {
  const char* what;
  const char* file;
  std::string from, to;
  const char* rule;
  const char* says;    // in the message or the hint
  int lines_down = 0;  // from the line of the change to the line that is told
};

constexpr const char* card = "content/en/palm-card.yaml";
constexpr const char* spanish = "content/es/palm-card.yaml";
constexpr const char* layout = "layouts/card-5x7.yaml";

const Told* told_at(const std::vector<Told>& all, const std::string& rule, const std::string& file,
                    int line) {
  for (const Told& told : all)
    if (told.severity == "error" && told.rule == rule && told.file == file && told.line == line)
      return &told;
  return nullptr;
}

std::string line_of(const std::string& text, int number) {
  std::size_t from = 0;
  for (int i = 1; i < number; ++i) from = text.find('\n', from) + 1;
  return text.substr(from, text.find('\n', from) - from);
}

void expect_told(const Broken& broken) {
  INFO(broken.what);
  const ProjectCopy copy(real_project(), palm_card_only);
  const int line = copy.change(broken.file, broken.from, broken.to) + broken.lines_down;
  const Said said = run_pliego(
      {"render", "--project", copy.root(), "--layout", "card-5x7", "--out", copy.root() / "out"});
  INFO(said.err);
  CHECK(said.status == 1);
  const auto all = told_by(said.err);
  const Told* told = told_at(all, broken.rule, broken.file, line);
  REQUIRE(told);
  CHECK(told->column > 0);
  CHECK_THAT(told->message + " " + told->hint, Contains(broken.says));
  CHECK_THAT(told->caret, Catch::Matches(R"(\s*\^~*)"));
  if (told->source.find("…") == std::string::npos &&
      told->source.find("\uFFFD") == std::string::npos) {
    const std::string source = line_of(copy.read(broken.file), line);
    CHECK(told->source == source);
  }
}

}  // namespace

TEST_CASE("Keys: unknown, misspelt, twice") {
  const Broken cases[] = {
      {"unknown key", card, "    - kind: rule\n", "    - kind: rule\n      zebra: 1\n",
       "key-unknown", "zebra", 1},
      {"misspelt key", card, "style: kicker", "stile: kicker", "key-unknown",
       "Did you mean 'style'?"},
      {"misspelt key of a layout", layout, "margin: 0.32in", "margn: 0.32in", "key-unknown",
       "Did you mean 'margin'?"},
      {"key twice", card, "audience: professionals",
       "audience: professionals\naudience: professionals", "yaml-duplicate-key", "line 7", 1}};
  for (const Broken& each : cases) expect_told(each);
}

TEST_CASE("Values: of a wrong type, without unit, out of range") {
  const Broken cases[] = {
      {"word for a number", card, "level: 1", "level: one", "value-type",
       "whole number from 1 to 4"},
      {"list for a text", card,
       "title: \"Substance use coercion: a pocket card for practitioners\"", "title: [a, b]",
       "value-type", "quotes"},
      {"size without a unit", layout, "bleed: 0.125in", "bleed: 0.125", "value-type",
       "5in, 9pt, 3mm"},
      {"size with a strange unit", layout, "bleed: 0.125in", "bleed: 3furlong", "value-type",
       "5in, 9pt, 3mm"},
      {"size out of range", layout, "width: 5in", "width: 5000in", "value-range", "200in"},
      {"no such day", card, "revised: 2026-11-22", "revised: 2026-02-30", "value-type",
       "2024-03-31"}};
  for (const Broken& each : cases) expect_told(each);
}

TEST_CASE("Names that are not there") {
  const Broken cases[] = {
      {"fact", card, "fact: any_substance_use_coercion", "fact: any_substance_use_coersion",
       "unknown-fact", "Did you mean 'any_substance_use_coercion'?"},
      {"value in a text", card, "{pressured}", "{presured}", "unknown-argument",
       "Did you mean 'pressured'?"},
      {"contact", card, "contacts: [hotline,", "contacts: [hotlin,", "unknown-contact",
       "Did you mean 'hotline'?"},
      {"notice", card, "notices: [professionals]", "notices: [profesionals]", "unknown-notice",
       "Did you mean 'professionals'?"},
      {"icon", card, "icon: local_bar", "icon: local_baar", "unknown-icon", "local_baar"},
      {"kind of block", card, "kind: stat", "kind: stta", "unknown-kind", "Did you mean 'stat'?"}};
  for (const Broken& each : cases) expect_told(each);
}

TEST_CASE("Ids, anchors, encoding, depth") {
  const Broken cases[] = {
      {"id twice", card, "id: lede", "id: kicker", "duplicate-id", "line 12"},
      {"anchor", card, "layouts: [card-5x7", "layouts: &all [card-5x7", "yaml-alias", "quotes"},
      {"alias", card, "audience: professionals", "audience: *who", "yaml-alias", "quotes"},
      {"invalid UTF-8", card, "Meet alone", "Meet \xff alone", "yaml-utf8", "UTF-8"},
      {"deep nesting", card, "audience: professionals",
       "audience: " + std::string(5000, '[') + std::string(5000, ']'), "yaml-depth", "steps deep"},
      {"tab", card, "audience: professionals", "audience: professionals\n\tx: y", "yaml-syntax",
       "spaces", 1}};
  for (const Broken& each : cases) expect_told(each);
}

TEST_CASE("Patterns and markup") {
  const Broken cases[] = {
      {"brace not closed", card, "{contact_emergency}", "{contact_emergency", "pattern-syntax",
       "not closed"},
      {"rounding style", card, "{pressured}", "{pressured, number, percent}", "pattern-style",
       "Write {pressured}"},
      {"statistic without its base", card, "{hotline_2012} had", "They had",
       "statistic-without-base", "{hotline_2012}"},
      {"code", card, "When someone turns", "When `someone` turns", "markup", "code"}};
  for (const Broken& each : cases) expect_told(each);
}

TEST_CASE("Translations: a string missing, misnamed, with other values") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change(spanish, "  lede.text: ", "  # lede.text: ");
  const Said said = run_pliego({"check", "--project", copy.root()});
  CHECK(said.status == 0);
  CHECK_THAT(said.err, Contains("[draft-translation]") && Contains("1 text not translated"));
  const ProjectCopy misnamed(real_project(), palm_card_only);
  misnamed.change(spanish, "  lede.text:", "  ledde.text:");
  CHECK_THAT(run_pliego({"check", "--project", misnamed.root()}).err,
             Contains("[unknown-string]") && Contains("Did you mean 'lede.text'?"));
  expect_told({"another value", spanish, "**{pressured}** fueron", "**{coping}** fueron",
               "arguments-differ", "{pressured}"});
}

TEST_CASE("A language without its file of registries is told of") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.remove("content/es/registries.yaml");
  const Said said = run_pliego({"check", "--project", copy.root()});
  CHECK(said.status == 1);
  CHECK(places_of_errors(said.err) ==
        std::vector<std::string>{"content/es/registries.yaml [missing-translation]"});
}

TEST_CASE("Paths can't leave the project") {
  expect_told(
      {"layout", card, "layouts: [card-5x7", "layouts: [../../etc/passwd", "value-type", "name"});
  expect_told({"theme", layout, "theme: pliego", "theme: ../../pliego", "value-type", "name"});
  const ProjectCopy copy(real_project(), palm_card_only);
  const TempFolder outside;
  std::filesystem::copy(copy.root() / card, outside / "palm-card.yaml");
  copy.remove(card);
  std::filesystem::create_symlink(outside / "palm-card.yaml", copy.root() / card);
  const Said said = run_pliego({"check", "--project", copy.root()});
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[path-outside]"));
}

TEST_CASE("Faults in several files are told in one run") {
  const ProjectCopy copy(real_project(), palm_card_only);
  std::vector<std::string> expected = {
      place(card, copy.change(card, "style: kicker", "stile: kicker"), "key-unknown"),
      place(card, copy.change(card, "level: 1", "level: one"), "value-type"),
      place(layout, copy.change(layout, "bleed: 0.125in", "bleed: 0.125"), "value-type"),
      place("layouts/themes/pliego.yaml",
            copy.change("layouts/themes/pliego.yaml", "rgb: \"#3B1F4E\"", "rgb: \"plum\""),
            "value-type"),
      place("content/contacts.yaml",
            copy.change("content/contacts.yaml", "hours: always", "hours: sometimes"),
            "value-type"),
      place("content/es/language.yaml",
            copy.change("content/es/language.yaml", "locale: es-US", "locale: _"), "value-type")};
  const Said said = run_pliego({"check", "--project", copy.root()});
  CHECK(said.status == 1);
  INFO(said.err);
  const auto told = places_of_errors(said.err);
  for (const std::string& each : expected) {
    INFO(each);
    CHECK(std::count(told.begin(), told.end(), each) == 1);
  }
}

}  // namespace pliego::bad_input_test
