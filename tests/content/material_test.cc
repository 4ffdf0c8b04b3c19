#include <catch2/catch.hpp>

#include "content/blocks/contacts.h"
#include "content/blocks/list.h"
#include "content/field_expects.h"
#include "content/project.h"
#include "support/small_project.h"

namespace pliego::content::material_test {

namespace {

using Told = std::vector<std::string>;
constexpr std::string_view card = "content/en/card.yaml";

Told faults_after(std::string_view from, std::string_view to) {
  const test::SmallProject small;
  small.change(card, from, to);
  Diagnostics diagnostics;
  const Project project = load_project(small.root(), diagnostics);
  CHECK(project.materials.empty());
  return test::told(diagnostics);
}

std::string hint_after(std::string_view rule, std::string_view from, std::string_view to) {
  const test::SmallProject small;
  small.change(card, from, to);
  Diagnostics diagnostics;
  load_project(small.root(), diagnostics);
  return test::hint_of(diagnostics, rule);
}

}  // namespace

TEST_CASE("a project without faults") {
  const test::SmallProject small;
  Diagnostics diagnostics;
  const Project project = load_project(small.root(), diagnostics);
  CHECK(test::told(diagnostics) == Told{});
  REQUIRE(project.materials.size() == 1);
  const Material& material = *project.material("card");
  CHECK(material.file == card);
  CHECK(material.title.pattern == "Useful numbers");
  CHECK(material.revised == "2026-11-22");
  CHECK(material.layouts == std::vector<std::string>{"card-5x7"});
  REQUIRE(material.sections.size() == 2);
  CHECK(material.sections[1].name == "help");
  REQUIRE(project.languages.size() == 2);
  CHECK(project.languages[0].folder == "en");
  CHECK(project.language("es")->locale == "es-US");
  CHECK(project.translation("card", "es"));
  CHECK_FALSE(project.translation("card", "en"));
}

TEST_CASE("messages come in the order of reading") {
  const test::SmallProject small;
  Diagnostics diagnostics;
  const Project project = load_project(small.root(), diagnostics);
  std::vector<std::string> ids;
  for (const Message* message : project.material("card")->messages()) ids.push_back(message->id);
  CHECK(ids == std::vector<std::string>{"title", "subject", "headline.text", "intro.text",
                                        "figure.text", "signs.pressure", "signs.supply.head",
                                        "signs.supply.text"});
}

TEST_CASE("choices that are not written have their default") {
  const test::SmallProject small;
  Diagnostics diagnostics;
  const Project project = load_project(small.root(), diagnostics);
  const Material& material = *project.material("card");
  const FieldMap& list = material.sections[1].blocks[0].fields;
  CHECK(written(list, content::list::style)->value == "bullets");
  const FieldMap& contacts = material.sections[1].blocks[1].fields;
  CHECK(written(contacts, content::contacts::show)->value ==
        std::vector<std::string>{"call", "text", "web"});
}

TEST_CASE("an unknown kind of block") {
  CHECK(faults_after("kind: stat,", "kind: stats_,") ==
        Told{"error unknown-kind content/en/card.yaml:11"});
  CHECK_THAT(hint_after("unknown-kind", "kind: stat,", "kind: sttat,"), Catch::Contains("'stat'"));
}

TEST_CASE("an unknown key of a block and of an item") {
  CHECK(faults_after("level: 1", "level: 1, colour: red") ==
        Told{"error key-unknown content/en/card.yaml:9"});
  CHECK_THAT(hint_after("key-unknown", "{icon: link", "{icn: link"), Catch::Contains("'icon'"));
}

TEST_CASE("missing keys") {
  CHECK(faults_after(", level: 1", "") == Told{"error key-missing content/en/card.yaml:9"});
  CHECK(faults_after("kind: text, id: intro", "kind: text") ==
        Told{"error key-missing content/en/card.yaml:10"});
  CHECK(faults_after("subject: Whom to call.\n", "") ==
        Told{"error key-missing content/en/card.yaml:1"});
}

TEST_CASE("a fact's name that is nearly written is told, and what sections are is shown") {
  CHECK(hint_after("value-type", "fact: pressured", "fact: Pres sured") ==
        "Did you mean 'pressured'?");
  CHECK_THAT(hint_after("key-missing", "sections:", "sektions:"),
             Catch::Contains("such as 'body:'") && Catch::Contains("Lists of blocks"));
}

TEST_CASE("a missing key of a block says what kind of value it takes") {
  CHECK(hint_after("key-missing", ", level: 1", "")
            .starts_with("Add a line 'level: …' with a whole number from 1 to 4, such as 1. "));
  for (const BlockKind* kind : block_kinds())
    for (const FieldSpec& spec : kind->fields) {
      INFO(kind->name << "." << spec.key.name);
      CHECK(expects_of(spec).size() > 10);
    }
}

TEST_CASE("values of the wrong kind") {
  CHECK(faults_after("level: 1", "level: 5") == Told{"error value-range content/en/card.yaml:9"});
  CHECK(faults_after("level: 1", "level: one") == Told{"error value-type content/en/card.yaml:9"});
  CHECK(faults_after("revised: 2026-11-22", "revised: 2026-02-30") ==
        Told{"error value-type content/en/card.yaml:5"});
  CHECK(faults_after("audience: professionals", "audience: everyone") ==
        Told{"error value-type content/en/card.yaml:4"});
  CHECK(faults_after("icon: link", "icon: Link!") ==
        Told{"error value-type content/en/card.yaml:17"});
  CHECK(faults_after("layouts: [card-5x7]", "layouts: [Card 5x7]") ==
        Told{"error value-type content/en/card.yaml:6"});
}

TEST_CASE("two blocks with one id") {
  CHECK(faults_after("id: intro", "id: headline") ==
        Told{"error duplicate-id content/en/card.yaml:10"});
  CHECK_THAT(hint_after("duplicate-id", "id: intro", "id: headline"), Catch::Contains("line 9"));
}

TEST_CASE("an item whose text has the id of a field") {
  CHECK(faults_after("    - {kind: contacts",
                     "    - kind: callout\n"
                     "      id: words\n"
                     "      title: In your words\n"
                     "      items:\n"
                     "        title: Not your fault.\n"
                     "    - {kind: contacts") ==
        Told{"error duplicate-id content/en/card.yaml:22"});
}

TEST_CASE("references to what there isn't") {
  CHECK(faults_after("fact: pressured", "fact: presured") ==
        Told{"error unknown-fact content/en/card.yaml:11"});
  CHECK_THAT(hint_after("unknown-fact", "fact: pressured", "fact: presured"),
             Catch::Contains("'pressured'"));
  CHECK(faults_after("[hotline, tribal]", "[hotline, tribel]") ==
        Told{"error unknown-contact content/en/card.yaml:18"});
  CHECK(faults_after("[professionals, general]", "[professionals, genera]") ==
        Told{"error unknown-notice content/en/card.yaml:19"});
  CHECK(faults_after("[hotline, tribal]", "[hotline, hotline]") ==
        Told{"error duplicate-id content/en/card.yaml:18"});
}

TEST_CASE("the file's name and the material's differ") {
  CHECK(faults_after("material: card", "material: crad") ==
        Told{"error name-differs content/en/card.yaml:1"});
}

TEST_CASE("all faults of all files are told at once, and other materials still load") {
  const test::SmallProject small;
  small.write("content/en/other.yaml", small.read(card));
  small.change("content/en/other.yaml", "material: card", "material: other");
  small.change(card, "level: 1", "level: 9");
  small.change(card, "fact: pressured", "fact: nothing");
  small.change("content/facts.yaml", "value: 60", "value: sixty");
  Diagnostics diagnostics;
  const Project project = load_project(small.root(), diagnostics);
  CHECK(test::told(diagnostics) == Told{"error value-range content/en/card.yaml:9",
                                        "error unknown-fact content/en/card.yaml:11",
                                        "error value-type content/facts.yaml:9"});
  CHECK(project.material("other"));
  CHECK_FALSE(project.material("card"));
}

TEST_CASE("Whose a piece's pages are is told by layout; what survivors are handed is theirs") {
  const auto whose = [](const std::string& audience, const std::string& key) {
    const test::SmallProject small;
    small.change("content/en/card.yaml", "audience: professionals", "audience: " + audience);
    small.change("content/en/card.yaml", "sections:", key + "sections:");
    Diagnostics diagnostics;
    const Project project = load_project(small.root(), diagnostics);
    const Material* found_card = project.material("card");
    if (!found_card) return test::told(diagnostics).front();
    const auto found = found_card->whose.find(found_card->layouts.front());
    return found == found_card->whose.end() ? "nobody's" : std::string(word_of(found->second));
  };
  CHECK(whose("professionals", "") == "nobody's");
  CHECK(whose("survivors", "") == "survivor");
  CHECK(whose("professionals", "whose: person-using-violence\n") == "person-using-violence");
  CHECK_THAT(whose("professionals", "whose: {no-such-layout: survivor}\n"),
             Catch::Contains("key-unknown"));
}

}  // namespace pliego::content::material_test
