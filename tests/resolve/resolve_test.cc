#include "resolve/resolve.h"

#include <catch2/catch.hpp>

#include "content/blocks/contacts.h"
#include "content/blocks/heading.h"
#include "content/blocks/image.h"
#include "content/blocks/list.h"
#include "content/blocks/notice.h"
#include "content/blocks/stat.h"
#include "content/blocks/text.h"
#include "second_reading.h"
#include "spans.h"
#include "support/small_project.h"

namespace pliego::resolve::resolve_test {

namespace {

using Told = std::vector<std::string>;
constexpr std::string_view english_card = "content/en/card.yaml";
constexpr std::string_view spanish_card = "content/es/card.yaml";

struct Resolved {
  std::optional<Material> material;
  Diagnostics diagnostics;
};

// What resolving tells, without what loading told.
Resolved resolve_card(const test::SmallProject& small, std::string_view language) {
  Diagnostics loading;
  const content::Project project = content::load_project(small.root(), loading);
  REQUIRE(project.material("card"));
  Resolved resolved;
  resolved.material = resolve(project, *project.material("card"), *project.language(language),
                              resolved.diagnostics);
  return resolved;
}

// After the text of the block 'intro' was written anew.
Resolved with_intro(const std::string& text, const std::string& spanish = "") {
  const test::SmallProject small;
  small.change(english_card, "\"Some text.\"", text);
  if (!spanish.empty()) small.change(spanish_card, "\"Un texto.\"", spanish);
  return resolve_card(small, spanish.empty() ? "en" : "es");
}

std::string intro(const Resolved& resolved) {
  REQUIRE(resolved.material);
  return shown(*resolved.material->sections[0].blocks[1].fields.text(content::text::text));
}

}  // namespace

TEST_CASE("a material in the source language") {
  const Resolved resolved = resolve_card(test::SmallProject(), "en");
  CHECK(resolved.diagnostics.all().empty());
  REQUIRE(resolved.material);
  const Material& card = *resolved.material;
  CHECK(card.locale == "en-US");
  CHECK_FALSE(card.draft);
  CHECK_FALSE(card.right_to_left);
  CHECK(card.title == "Useful numbers");
  CHECK(card.revised == "2026-11-22");
  CHECK(card.labels.at("press") == "Press {digit}");
  const Fields& heading = card.section("lead")->blocks[0].fields;
  CHECK(heading.text(content::heading::text)->plain() == "A headline");
  CHECK(heading.text(content::heading::text)->id == "headline.text");
  CHECK(heading.integer(content::heading::level, 0) == 1);
  const auto& items = card.section("help")->blocks[0].fields.items(content::list::items);
  REQUIRE(items.size() == 2);
  CHECK(items[0].fields.text(content::list::item::text)->id == "signs.pressure");
  CHECK(items[0].fields.text(content::list::item::head) == nullptr);
  CHECK(items[1].fields.word(content::list::item::icon) == "link");
  const auto& notices = card.section("help")->blocks[2].fields.texts(content::notice::notices);
  REQUIRE(notices.size() == 2);
  CHECK(notices[1].plain() == "Last reviewed November 22, 2026.");
}

TEST_CASE("a draft says that it is one, in both languages") {
  const Resolved resolved = resolve_card(test::SmallProject(), "es");
  CHECK(resolved.diagnostics.all().empty());
  REQUIRE(resolved.material);
  CHECK(resolved.material->draft);
  CHECK(resolved.material->title == "Números útiles");
  const auto& notices =
      resolved.material->section("help")->blocks[2].fields.texts(content::notice::notices);
  REQUIRE(notices.size() == 3);
  CHECK(notices[1].plain() == "Última revisión: 22 de noviembre de 2026.");
  CHECK(shown(notices[2]) == "Borrador de traducción. {en:Draft translation.}");
}

TEST_CASE("a translation that was read by a second speaker is no draft") {
  const test::SmallProject small;
  test::record_all(small, "card");
  CHECK(resolve_card(small, "es").material->draft);  // names and labels still are
  test::record_all(small, "registries");
  CHECK(resolve_card(small, "es").material->draft);
  test::record_all(small, "language");
  const Resolved resolved = resolve_card(small, "es");
  REQUIRE(resolved.material);
  CHECK_FALSE(resolved.material->draft);
  CHECK(
      resolved.material->section("help")->blocks[2].fields.texts(content::notice::notices).size() ==
      2);
}

TEST_CASE("a draft that can't say so is warned of") {
  const test::SmallProject small;
  small.change(english_card,
               "    - {kind: notice, id: notices, notices: [professionals, general]}\n", "");
  const Resolved resolved = resolve_card(small, "es");
  CHECK(test::told(resolved.diagnostics) ==
        Told{"warning draft-mark-missing content/en/card.yaml:1"});
  CHECK(resolved.material);
  CHECK(resolve_card(small, "en").diagnostics.all().empty());
}

template <class Handle>
concept ReadAsText = requires(const Fields& fields, Handle handle) { fields.text(handle); };
template <class Handle, class Value>
concept SetTo = requires(Fields& fields, Handle handle, Value value) { fields.set(handle, value); };

TEST_CASE("a field is read and set as what it holds") {
  STATIC_REQUIRE(ReadAsText<content::MessageField>);
  STATIC_REQUIRE_FALSE(ReadAsText<content::IntegerField>);
  STATIC_REQUIRE_FALSE(ReadAsText<const char*>);
  STATIC_REQUIRE(SetTo<content::MessageField, Text>);
  STATIC_REQUIRE_FALSE(SetTo<content::ItemsField, Text>);
  Fields fields;
  CHECK(fields.text(content::text::text) == nullptr);
  CHECK(fields.word(content::text::style, "body") == "body");
  fields.set(content::text::style, content::ParagraphStyle::lede);
  CHECK(fields.word(content::text::style, "body") == "lede");
  fields.set(content::image::width, 40);
  CHECK(fields.integer(content::image::width, 100) == 40);
  fields.erase(content::image::width);
  CHECK(fields.integer(content::image::width, 100) == 100);
}

TEST_CASE("a statistic with its value, base and meaning") {
  for (const std::string language : {"en", "es"}) {
    const Resolved resolved = resolve_card(test::SmallProject(), language);
    REQUIRE(resolved.material);
    const Fields& fields = resolved.material->section("lead")->blocks[2].fields;
    const Figure& figure = *fields.figure(content::stat::fact);
    const bool english = language == "en";
    CHECK(figure.value == "27%");
    CHECK(figure.number == 27);
    CHECK(figure.base_id == "hotline_2012");
    CHECK(figure.base.plain() ==
          (english ? "of women surveyed in 2012" : "de las mujeres encuestadas en 2012"));
    CHECK(figure.meaning.plain() == (english ? "were pressured" : "recibió presión"));
    CHECK(fields.text(content::stat::text)->plain() ==
          (english ? "of women surveyed in 2012 were pressured."
                   : "de las mujeres encuestadas en 2012 recibió presión."));
    CHECK(fields.word(content::stat::style) == "big");
  }
}

TEST_CASE("facts and bases in running text") {
  CHECK(intro(with_intro("\"**{threatened}** {hotline_2012} were threatened.\"")) ==
        "<b>37.5%</b> of women surveyed in 2012 were threatened.");
  CHECK(intro(with_intro("\"{callers} people: {hotline_2012}\"")) ==
        "1,234 people: of women surveyed in 2012");
  CHECK(
      intro(with_intro("\"{threatened} {hotline_2012}\"", "\"El {threatened} {hotline_2012}\"")) ==
      "El 37.5% de las mujeres encuestadas en 2012");
}

TEST_CASE("markup in a base's text is kept, and stars in it stay stars") {
  const test::SmallProject small;
  small.change("content/facts.yaml", "of women surveyed in 2012",
               "of *women* \\\\* surveyed_in_2012");
  small.change(english_card, "Some text.", "So {hotline_2012} say.");
  CHECK(intro(resolve_card(small, "en")) == "So of <i>women</i> * surveyed_in_2012 say.");
}

TEST_CASE("a statistic without its base") {
  const Resolved resolved = with_intro("\"{threatened} were threatened.\"");
  CHECK_FALSE(resolved.material);
  CHECK(test::told(resolved.diagnostics) ==
        Told{"error statistic-without-base content/en/card.yaml:10"});
  CHECK(test::marked_by(resolved.diagnostics, "statistic-without-base") == "{threatened}");
  CHECK_THAT(test::hint_of(resolved.diagnostics, "statistic-without-base"),
             Catch::Contains("{hotline_2012}"));
  const test::SmallProject small;
  small.change(english_card, "{hotline_2012} were pressured.", "They were pressured.");
  CHECK(test::told(resolve_card(small, "en").diagnostics) ==
        Told{"error statistic-without-base content/en/card.yaml:11"});
}

TEST_CASE("a broken text is not told to lack the base as well") {
  const test::SmallProject small;
  small.change(english_card, "{hotline_2012} were pressured.", "{hotline_2012 were pressured.");
  CHECK(test::told(resolve_card(small, "en").diagnostics) ==
        Told{"error pattern-syntax content/en/card.yaml:11"});
}

TEST_CASE("another text of the block may name the base") {
  const test::SmallProject small;
  small.change(english_card, "text: Being the one who provides.",
               "text: \"{threatened} were threatened.\"");
  small.change(english_card, "Pressure to use.", "\"Shares {hotline_2012}.\"");
  CHECK(resolve_card(small, "en").material);
}

TEST_CASE("two bases in one block") {
  const Resolved resolved = with_intro("\"{threatened} {hotline_2012}, {blocked} {other_base}.\"");
  CHECK_FALSE(resolved.material);
  CHECK(test::told(resolved.diagnostics) == Told{"error mixed-bases content/en/card.yaml:10"});
}

TEST_CASE("a translation that names other values than its source") {
  const Resolved resolved =
      with_intro("\"{threatened} {hotline_2012}\"", "\"{pressured} {hotline_2012}\"");
  CHECK_FALSE(resolved.material);
  CHECK(test::told(resolved.diagnostics) == Told{"error arguments-differ content/es/card.yaml:7"});
  CHECK_THAT(resolved.diagnostics.all().front().message,
             Catch::Contains("lacks {threatened} and it adds {pressured}"));
}

TEST_CASE("a label that lost its number") {
  const test::SmallProject small;
  small.change("content/es/language.yaml", "\"Envíe {keyword} al {number}\"",
               "\"Envíe {keyword}\"");
  CHECK(test::told(resolve_card(small, "es").diagnostics) ==
        Told{"error arguments-differ content/es/language.yaml:8"});
}

TEST_CASE("an unknown value is marked where it is written") {
  const Resolved resolved = with_intro("\"Some {presured} text {hotline_2012}.\"");
  CHECK_FALSE(resolved.material);
  CHECK(test::told(resolved.diagnostics) == Told{"error unknown-argument content/en/card.yaml:10"});
  CHECK(test::marked_by(resolved.diagnostics, "unknown-argument") == "{presured}");
  CHECK_THAT(test::hint_of(resolved.diagnostics, "unknown-argument"),
             Catch::Contains("'pressured'"));
}

TEST_CASE("faults in folded text are marked on their own line") {
  const test::SmallProject small;
  small.change(english_card, "    - {kind: text, id: intro, text: \"Some text.\"}\n",
               "    - kind: text\n      id: intro\n      text: >\n        First line,\n"
               "        then {nothing}.\n");
  const Resolved resolved = resolve_card(small, "en");
  CHECK(test::told(resolved.diagnostics) == Told{"error unknown-argument content/en/card.yaml:14"});
  CHECK(test::marked_by(resolved.diagnostics, "unknown-argument") == "{nothing}");
}

TEST_CASE("a material without a translation") {
  const test::SmallProject small;
  std::filesystem::remove(small.root() / spanish_card);
  const Resolved resolved = resolve_card(small, "es");
  CHECK_FALSE(resolved.material);
  CHECK(test::told(resolved.diagnostics) == Told{"error missing-translation content/es/card.yaml"});
}

TEST_CASE("a locale that is none") {
  const test::SmallProject small;
  small.change("content/es/language.yaml", "locale: es-US", "locale: es-US-a");
  const Resolved resolved = resolve_card(small, "es");
  CHECK_FALSE(resolved.material);
  CHECK(test::told(resolved.diagnostics) == Told{"error locale content/es/language.yaml:1"});
}

TEST_CASE("Arabic: direction, digits, and Latin digits in phone numbers") {
  const test::SmallProject small;
  small.change(english_card, "Some text.", "{threatened} {hotline_2012}, {contact_hotline}");
  const auto copy = [&](std::string_view file) {
    small.write("content/ar/" + std::string(file), small.read("content/es/" + std::string(file)));
  };
  for (const char* file : {"language.yaml", "card.yaml", "registries.yaml"}) copy(file);
  small.change("content/ar/language.yaml", "language: es", "language: ar");
  small.change("content/ar/language.yaml", "locale: es-US", "locale: ar-EG");
  small.change("content/ar/language.yaml", "percent: \"{number}%\"\n", "");
  small.change("content/ar/card.yaml", "Un texto.",
               "{threatened} {hotline_2012}، {contact_hotline}");
  const Resolved resolved = resolve_card(small, "ar");
  CHECK(intro(resolved) ==
        "٣٧٫٥٪\u061C de las mujeres encuestadas en 2012، [⟦1-800-799-7233⟧](tel:+18007997233)");
  CHECK(resolved.material->right_to_left);
  const auto& contacts =
      resolved.material->section("help")->blocks[1].fields.contacts(content::contacts::contacts);
  CHECK(contacts[0].others.at(0).plain() == "en الإنجليزية والإسبانية");
}

TEST_CASE("the same input resolves to the same, in any order of languages") {
  const test::SmallProject small;
  const auto words = [&] {
    const Resolved resolved = resolve_card(small, "es");
    return shown(
        resolved.material->section("help")->blocks[2].fields.texts(content::notice::notices)[1]);
  };
  const std::string first = words();
  resolve_card(small, "en");
  CHECK(words() == first);
}

}  // namespace pliego::resolve::resolve_test
