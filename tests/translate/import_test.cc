#include "translate/import.h"

#include <catch2/catch.hpp>

#include "exchange_fixture.h"
#include "translate/exchange.h"

namespace {

using namespace pliego;
using namespace pliego::translate;

struct Result {
  std::vector<Edit> edits;
  ImportCount count;
  std::vector<Diagnostic> faults;
};

Result import_into(const UnitList& now, const std::string& bytes) {
  Diagnostics diagnostics;
  const auto file = read_exchange("file", bytes, diagnostics);
  REQUIRE(file);
  Import import(now);
  import.add(*file, diagnostics);
  return {import.edits(), import.count(), diagnostics.all()};
}

const std::string exported = write_exchange(test::exchange_units(), Format::po);

// The exported PO with one text changed.
std::string with(const std::string& key, const std::string& from, const std::string& to) {
  return test::changed(exported, "msgctxt \"" + key + "\"", from, to);
}

Unit& unit_of(UnitList& list, const std::string& id) {
  for (Unit& unit : list.units)
    if (unit.id == id) return unit;
  FAIL("no unit " << id);
  return list.units.front();
}

void check_refused(const Result& result, const std::string& rule, const std::string& key) {
  CHECK(result.edits.empty());
  CHECK(result.count.refused == 1);
  REQUIRE(result.faults.size() == 1);
  CHECK(result.faults[0].rule == rule);
  CHECK(result.faults[0].message.find(key) != std::string::npos);
  CHECK(result.faults[0].place.line > 0);
  CHECK_FALSE(result.faults[0].hint.empty());
}

}  // namespace

TEST_CASE("A file that nobody changed changes nothing") {
  for (const Format format : {Format::po, Format::xliff}) {
    const auto list = test::exchange_units();
    const Result result = import_into(list, write_exchange(list, format));
    CHECK(result.edits.empty());
    CHECK(result.faults.empty());
    CHECK(result.count.unchanged == 5);
    CHECK(result.count.empty == 1);
  }
}

TEST_CASE("A new translation goes in with the source that it was made from") {
  const auto list = test::exchange_units();
  const Result result = import_into(
      list, with("card:lede.text", "msgstr \"\"", "msgstr \"Llame al {contact_hotline}\""));
  REQUIRE(result.edits.size() == 1);
  CHECK(result.edits[0].file == "card");
  CHECK(result.edits[0].id == "lede.text");
  CHECK(result.edits[0].target == "Llame al {contact_hotline}");
  CHECK(result.edits[0].source == list.units[1].source);
  CHECK(result.count.changed == 1);
}

TEST_CASE("A translation of a source that has moved on is recorded with the exported source") {
  auto now = test::exchange_units();
  unit_of(now, "title").source = "Help is near";
  const Result result = import_into(now, with("card:title", "\"Ayuda\"", "\"Auxilio\""));
  REQUIRE(result.edits.size() == 1);
  CHECK(result.edits[0].source == "Help");
}

TEST_CASE("An empty translation never takes the place of one") {
  const Result result =
      import_into(test::exchange_units(), with("card:title", "\"Ayuda\"", "\"\""));
  CHECK(result.edits.empty());
  CHECK(result.faults.empty());
  CHECK(result.count.empty == 2);
  const Result blank =
      import_into(test::exchange_units(), with("card:title", "\"Ayuda\"", "\" \\n\""));
  CHECK(blank.edits.empty());
}

TEST_CASE("What was changed in the file and in the project is a conflict") {
  auto now = test::exchange_units();
  unit_of(now, "title").target = "Socorro";
  check_refused(import_into(now, with("card:title", "\"Ayuda\"", "\"Auxilio\"")),
                "exchange-conflict", "card:title");
  CHECK(
      import_into(now, exported).edits.empty());  // an older file does not bring the old text back
  unit_of(now, "title").target = "Auxilio";
  CHECK(import_into(now, with("card:title", "\"Ayuda\"", "\"Auxilio\"")).faults.empty());
  unit_of(now, "title").target = "";
  CHECK(import_into(now, with("card:title", "\"Ayuda\"", "\"Auxilio\"")).edits.size() == 1);
}

TEST_CASE(
    "A value that is lost or invented, and a broken pattern, are refused with the unit's id") {
  const auto list = test::exchange_units();
  const auto target = [&](const std::string& key, const std::string& text) {
    const std::string from = key == "card:lede.text"
                                 ? "msgstr \"\""
                                 : "msgstr \"{sheets, plural, one {Una hoja} other {# hojas}}\"";
    return import_into(list, with(key, from, "msgstr \"" + text + "\""));
  };
  const std::string label = "language:labels.guide-each";
  check_refused(target("card:lede.text", "Llame"), "exchange-values", "{contact_hotline}");
  check_refused(target("card:lede.text", "{contact_hotline} {linea}"), "exchange-values",
                "{linea}");
  check_refused(target("card:lede.text", "{contact_hotline"), "exchange-pattern", "card:lede.text");
  check_refused(target("card:lede.text", "{contact_hotline} \xEE\x80\x80"), "exchange-pattern",
                "card:");
  check_refused(target("card:lede.text", "{contact_hotline} \x01"), "exchange-pattern",
                "card:lede.text");
  check_refused(target(label, "{sheets, plural, one {Una hoja}}"), "exchange-pattern", label);
  check_refused(target(label, "{hojas, plural, other {# hojas}}"), "exchange-values", "{sheets}");
  check_refused(target("card:lede.text", "A {contact_hotline} {contact_hotline}"),
                "exchange-values", "fewer");
  CHECK(target(label, "{sheets, plural, one {Una} many {# de} other {# hojas}}").edits.size() == 1);
}

TEST_CASE("What files are called is refused where no file can be called so") {
  UnitList list = test::exchange_units();
  list.units.push_back(
      {.file = "card", .id = "file", .source = "useful-numbers", .state = State::missing});
  const std::string file = write_exchange(list, Format::po);
  CHECK(file.find("lower-case letters") != std::string::npos);
  const auto named = [&](const std::string& name) {
    return import_into(
        list, test::changed(file, "\"card:file\"", "msgstr \"\"", "msgstr \"" + name + "\""));
  };
  check_refused(named("Números útiles"), "exchange-pattern", "card:file");
  CHECK(named("numeros-utiles").edits.size() == 1);
}

TEST_CASE("The name of a contact is no pattern") {
  const Result result =
      import_into(test::exchange_units(), with("registries:contact.odd", "{nombre}", "{"));
  CHECK(result.edits.size() == 1);
}

TEST_CASE("A changed id is refused with the nearest right one, while other texts go in") {
  std::string file = with("card:title", "card:title", "card:tittle");
  file = test::changed(file, "msgctxt \"card:lede.text\"", "msgstr \"\"",
                       "msgstr \"A {contact_hotline}\"");
  const Result result = import_into(test::exchange_units(), file);
  REQUIRE(result.faults.size() == 1);
  CHECK(result.faults[0].rule == "exchange-id");
  CHECK(result.faults[0].hint.find("card:title") != std::string::npos);
  CHECK(result.edits.size() == 1);
  check_refused(
      import_into(test::exchange_units(), with("card:title", "card:title", "card:lede.text")),
      "exchange-id", "it was card:title");
}

TEST_CASE("A text from another language's file is refused") {
  const std::string file = with("card:title", "\"Ayuda\"", "\"Trợ giúp\"");
  check_refused(
      import_into(test::exchange_units(),
                  test::changed(file, "State: reviewed", "es/card:title", "vi/card:title")),
      "exchange-language", "card:title");
}

TEST_CASE("A text whose id a converter has dropped is known by its note") {
  const Result result = import_into(test::exchange_units(),
                                    test::changed(with("card:title", "\"Ayuda\"", "\"Auxilio\""),
                                                  "card.yaml:4\n", "msgctxt \"card:title\"\n", ""));
  REQUIRE(result.edits.size() == 1);
  CHECK(result.edits[0].id == "title");
}

TEST_CASE("A text that stands twice goes in once") {
  const std::string again = "\nmsgctxt \"card:title\"\nmsgid \"Help\"\nmsgstr \"";
  const std::string once = with("card:title", "\"Ayuda\"", "\"Auxilio\"");
  CHECK(import_into(test::exchange_units(), once + again + "Auxilio\"\n").edits.size() == 1);
  const Result differs = import_into(test::exchange_units(), once + again + "Socorro\"\n");
  CHECK(differs.edits.size() == 1);
  REQUIRE(differs.faults.size() == 1);
}

TEST_CASE("A source that was altered in the file is refused") {
  std::string file = with("card:title", "\"Help\"", "\"Helps\"");
  file = test::changed(file, "\"Helps\"", "\"Ayuda\"", "\"Auxilio\"");
  check_refused(import_into(test::exchange_units(), file), "exchange-source", "card:title");
}

TEST_CASE("A file that has lost Pliego's notes fills what is empty and overwrites nothing") {
  std::string bare = with("card:title", "\"Ayuda\"", "\"Auxilio\"");
  bare = test::changed(bare, "msgctxt \"card:lede.text\"", "msgstr \"\"",
                       "msgstr \"A {contact_hotline}\"");
  for (std::size_t at = 0; (at = bare.find("pliego-export", at)) != std::string::npos;)
    bare.replace(at, 13, "gone");
  const Result result = import_into(test::exchange_units(), bare);
  REQUIRE(result.edits.size() == 1);
  CHECK(result.edits[0].id == "lede.text");
  REQUIRE(result.faults.size() == 1);
  CHECK(result.faults[0].rule == "exchange-conflict");
}

TEST_CASE("A stale text whose translator took the mark off holds for today's source") {
  const Result result =
      import_into(test::exchange_units(), test::changed(exported, "card.yaml:6", "#, fuzzy\n", ""));
  REQUIRE(result.edits.size() == 1);
  CHECK(result.edits[0].target == "{pressured} de las mujeres");
  CHECK(result.edits[0].source == test::exchange_units().units[2].source);
  CHECK(result.count.settled == 1);
}

TEST_CASE("A stale text that is changed and still marked goes in and stays stale") {
  const Result result = import_into(
      test::exchange_units(), with("card:base.text", "de las mujeres\"", "de mujeres, {base}\""));
  REQUIRE(result.edits.size() == 1);
  CHECK(result.edits[0].source == "{pressured} of women");
}

TEST_CASE("XLIFF that was wrapped by a program loses nothing but the wrapping") {
  const auto list = test::exchange_units();
  std::string file = write_exchange(list, Format::xliff);
  file =
      test::changed(file, "card:title", "<source>Help</source>", "<source>\n   Help\n  </source>");
  CHECK(import_into(list, file).edits.empty());
  file = test::changed(file, "card:title", ">Ayuda<", ">\n     Pida\n   ayuda\n <");
  const Result result = import_into(list, file);
  REQUIRE(result.edits.size() == 1);
  CHECK(result.edits[0].target == "Pida ayuda");
  CHECK(result.edits[0].source == "Help");
}

TEST_CASE("A file goes into the language that it was exported for, and into no other") {
  const std::vector<LanguageName> languages = {
      {"es", "es-US"}, {"prs", "prs-AF"}, {"zh-Hans", "zh-Hans"}};
  const auto find = [&](const std::string& language, const std::string& folder) {
    Diagnostics diagnostics;
    const auto found =
        language_of({.name = "f", .language = language, .folder = folder}, languages, diagnostics);
    CHECK(found.has_value() == diagnostics.all().empty());
    for (const auto& fault : diagnostics.all()) CHECK(fault.rule == "exchange-language");
    return found.value_or("-");
  };
  CHECK(find("es_US", "es") == "es");
  CHECK(find("es", "") == "es");
  CHECK(find("zh_Hans", "") == "zh-Hans");
  CHECK(find("", "prs") == "prs");
  CHECK(find("es_MX", "es") == "-");
  CHECK(find("vi", "es") == "-");
  CHECK(find("prs", "es") == "-");
  CHECK(find("fr", "") == "-");
  CHECK(find("", "") == "-");
}
