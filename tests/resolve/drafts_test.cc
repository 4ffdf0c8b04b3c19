// What a page shows where its translation is not finished.
#include <catch2/catch.hpp>

#include "content/blocks/contacts.h"
#include "content/blocks/list.h"
#include "content/blocks/notice.h"
#include "content/blocks/stat.h"
#include "content/blocks/text.h"
#include "resolve/resolve.h"
#include "second_reading.h"
#include "spans.h"

namespace pliego::resolve::drafts_test {

namespace {

using Told = std::vector<std::string>;
constexpr std::string_view english_card = "content/en/card.yaml";
constexpr std::string_view spanish_card = "content/es/card.yaml";
constexpr std::string_view spanish_names = "content/es/registries.yaml";

Material resolved(const test::SmallProject& small, const Told& faults = {}) {
  Diagnostics diagnostics;
  const content::Project project = content::load_project(small.root(), diagnostics);
  REQUIRE(project.material("card"));
  auto material = resolve(project, *project.material("card"), *project.language("es"), diagnostics);
  CHECK(test::told(diagnostics) == faults);
  REQUIRE(material);
  return std::move(*material);
}

const Text& intro(const Material& material) {
  return *material.sections[0].blocks[1].fields.text(content::text::text);
}

void record_everything(const test::SmallProject& small, bool read = true) {
  for (const char* file : {"card", "registries", "language"}) test::record_all(small, file, read);
}

}  // namespace

TEST_CASE("a text without translation is the source's, marked") {
  const test::SmallProject small;
  small.change(spanish_card, "\"Un texto.\"", "\"\"");
  const Material material = resolved(small);
  CHECK(shown(intro(material)) == "{en:[en] Some text.}");
  CHECK(material.draft);
  CHECK(material.draft_texts.missing == 1);
  CHECK(material.draft_texts.ids.front() == "title");
}

TEST_CASE("of several texts of a block without translation, the first is marked") {
  const test::SmallProject small;
  small.change(spanish_card, "Presión para consumir.", "\"\"");
  small.change(spanish_card, "Suministro.", "\"\"");
  const Material material = resolved(small);
  const auto& items = material.section("help")->blocks[0].fields.items(content::list::items);
  CHECK(shown(*items[0].fields.text(content::list::item::text)) == "{en:[en] Pressure to use.}");
  CHECK(shown(*items[1].fields.text(content::list::item::head)) == "{en:Supply.}");
  CHECK(shown(*items[1].fields.text(content::list::item::text)) ==
        "Ser quien consigue las sustancias.");
}

TEST_CASE("a caption in the source language is not too long by its mark") {
  const test::SmallProject small;
  small.change(english_card, "audience:", "caption: \"" + std::string(280, 'a') + "\"\naudience:");
  CHECK(resolved(small).picture.caption.size() == 285);
}

TEST_CASE("so are names, bases, notices and labels") {
  const test::SmallProject small;
  small.change(spanish_names, "Línea Nacional", "\"\"");
  small.change(spanish_names, "de las mujeres encuestadas en 2012", "\"\"");
  small.change(spanish_names, "Para profesionales.", "\"\"");
  small.change("content/es/language.yaml", "Llame o envíe un texto", "\"\"");
  const Material material = resolved(small);
  const auto& help = material.section("help")->blocks;
  CHECK(shown(help[1].fields.contacts(content::contacts::contacts)[0].name) ==
        "{en:[en] National Hotline}");
  CHECK(shown(help[2].fields.texts(content::notice::notices)[0]) == "{en:[en] For professionals.}");
  CHECK(material.section("lead")->blocks[2].fields.figure(content::stat::fact)->base.plain() ==
        "[en] of women surveyed in 2012");
  CHECK(material.labels.at("call-or-text") == "[en] Call or text");
  CHECK(material.draft_texts.missing == 4);
}

TEST_CASE("a draft mark that has no translation is the source's, once") {
  const test::SmallProject small;
  small.change("content/es/language.yaml", "Borrador de traducción.", "\"\"");
  const Material material = resolved(small);
  const auto& notices = material.section("help")->blocks[2].fields.texts(content::notice::notices);
  CHECK(shown(notices.back()) == "{en:Draft translation.}");
  CHECK(notices.back().id == "label.draft");
}

TEST_CASE("in a right-to-left language the source's words keep their own direction") {
  const test::SmallProject small;
  small.change(spanish_card, "\"Un texto.\"", "\"\"");
  small.change("content/es/language.yaml", "locale: es-US", "locale: ar");
  const Material material = resolved(small);
  CHECK(intro(material).plain() == "\u2066[en] Some text.\u2069");
}

TEST_CASE("a stale text is printed as it is, and counts") {
  const test::SmallProject small;
  record_everything(small);
  CHECK_FALSE(resolved(small).draft);
  small.change(english_card, "\"Some text.\"", "\"Some other text.\"");
  const Material material = resolved(small);
  CHECK(shown(intro(material)) == "Un texto.");
  CHECK(material.draft_texts.stale == 1);
  CHECK(material.draft_texts.count() == 1);
  CHECK(material.draft_texts.ids == Told{"intro.text"});
}

TEST_CASE("a stale text with other values than its source has today is not printed") {
  const test::SmallProject small;
  record_everything(small);
  small.change(english_card, "\"Some text.\"", "\"Some text of {revised}.\"");
  const Material material = resolved(small);
  CHECK_THAT(shown(intro(material)), Catch::StartsWith("{en:[en] Some text of "));
  CHECK(material.draft_texts.stale == 1);
}

TEST_CASE("a current text with other values than its source is a fault") {
  const test::SmallProject small;
  small.change(spanish_card, "\"Un texto.\"", "\"Un texto de {revised}.\"");
  Diagnostics diagnostics;
  const content::Project project = content::load_project(small.root(), diagnostics);
  CHECK_FALSE(resolve(project, *project.material("card"), *project.language("es"), diagnostics));
  CHECK(test::told(diagnostics) == Told{"error arguments-differ content/es/card.yaml:7"});
}

TEST_CASE("names and labels count for the pieces that print them") {
  const test::SmallProject small;
  record_everything(small);
  small.change(spanish_names, "fact.blocked: tuvo impedimentos", "fact.blocked: \"\"");
  small.change("content/es/language.yaml", "undated: s. f.", "undated: \"\"");
  CHECK_FALSE(resolved(small).draft);
  small.change(spanish_names, "fact.pressured: recibió presión", "fact.pressured: fue presionada");
  const Material material = resolved(small);
  CHECK(material.draft_texts.unread == 1);
  CHECK(material.draft_texts.ids == Told{"fact.pressured"});
}

TEST_CASE("recorded and not read is still a draft") {
  const test::SmallProject small;
  record_everything(small, false);
  const Material material = resolved(small);
  CHECK(material.draft_texts.unread > 15);
  CHECK(material.draft_texts.count() == material.draft_texts.unread);
}

}  // namespace pliego::resolve::drafts_test
