// The local program's entry in the words of a page's language.
#include "resolve/local_entry.h"

#include <catch2/catch.hpp>

#include "files/files.h"
#include "spans.h"
#include "support/small_project.h"

namespace pliego::resolve::local_entry_test {

namespace {

// The small project's languages, with the labels that only a program's entry has.
struct Program {
  explicit Program(const std::string& text) {
    small.change("content/en/language.yaml",
                 "  tty:", "  fax: Fax {number}\n  extension: ext. {extension}\n  tty:");
    small.change("content/es/language.yaml",
                 "  tty:", "  fax: Fax {number}\n  extension: ext. {extension}\n  tty:");
    write_file(small.root() / "program.yaml", text);
  }

  ContactEntry entry(const std::string& folder) {
    Diagnostics diagnostics;
    const content::Project project = content::load_project(small.root(), diagnostics);
    const auto local = content::load_local(read_file(small.root() / "program.yaml"), small.root(),
                                           "program.yaml", diagnostics);
    REQUIRE(local);
    const content::Language& language = *project.language(folder);
    const Formats& formats = Formats::of(language.locale, forms_of(language));
    const Labels labels(language, project.language("en"), formats, diagnostics);
    ContactEntry entry = local_entry(*local, folder, labels, formats);
    CHECK(test::told(diagnostics).empty());
    return entry;
  }

  test::SmallProject small;
};

std::vector<std::string> others(const ContactEntry& entry) {
  std::vector<std::string> all;
  for (const Text& text : entry.others) all.push_back(text.plain());
  return all;
}

using Phrases = std::vector<std::string>;

constexpr const char* full =
    "name: {en: Harbor House, es: Casa del Puerto}\n"
    "phone:\n"
    "  - 5555550100 ext. 12\n"
    "  - {number: 555-555-0102, language: es}\n"
    "  - {number: 555-555-0103, label: tty}\n"
    "  - {number: 555-555-0104, label: fax}\n"
    "text: 555-555-0101\n"
    "web: example.org/help\n"
    "hours: {en: \"Weekdays, 9 to 5\", es: \"De lunes a viernes\"}\n";

}  // namespace

TEST_CASE("a full entry has every way in, those of the page's language first") {
  Program program(full);
  const ContactEntry english = program.entry("en");
  CHECK(english.name.plain() == "Harbor House");
  CHECK(shown(english.primary) ==
        "[⟦555-555-0100⟧](tel:+15555550100;ext=12)[ ](tel:+15555550100;ext=12)"
        "[ext. ](tel:+15555550100;ext=12)[⟦12⟧](tel:+15555550100;ext=12)");
  CHECK(others(english) == Phrases{"555-555-0102 in\u00A0Spanish", "Text 555-555-0101",
                                   "TTY 555-555-0103", "Fax 555-555-0104", "example.org/help",
                                   "Weekdays, 9 to 5"});
  const ContactEntry spanish = program.entry("es");
  CHECK(spanish.name.plain() == "Casa del Puerto");
  CHECK(spanish.primary.plain() == "555-555-0102 en\u00A0español");
  CHECK(others(spanish) == Phrases{"555-555-0100 ext. 12", "Envíe un texto al 555-555-0101",
                                   "TTY 555-555-0103", "Fax 555-555-0104", "example.org/help",
                                   "De lunes a viernes"});
}

TEST_CASE("a fax number and one for typing have their extensions") {
  Program program(
      "name: Casa\nphone:\n  - {number: 555-555-0103 x3, label: tty}\n"
      "  - {number: 555-555-0104 x4, label: fax}\n");
  CHECK(others(program.entry("en")) ==
        Phrases{"TTY 555-555-0103 ext. 3", "Fax 555-555-0104 ext. 4"});
}

TEST_CASE("a fax number is no link") {
  Program program("name: Casa\nphone: {number: 555-555-0104, label: fax}\n");
  const ContactEntry entry = program.entry("en");
  CHECK(entry.primary.empty());
  REQUIRE(entry.others.size() == 1);
  for (const InlineSpan& span : entry.others[0].spans) CHECK(span.uri.empty());
}

TEST_CASE("one number to call and to text is told once") {
  Program program("name: Casa\nphone: (555) 555-0100\ntext: 5555550100\n");
  CHECK(others(program.entry("en")) == Phrases{"Call or text"});
}

TEST_CASE("words of another language than the page's say so") {
  Program program("name: {es: Casa}\nphone: 555-555-0100\n");
  CHECK(shown(program.entry("en").name) == "{es:Casa}");
  CHECK(shown(program.entry("es").name) == "Casa");
}

TEST_CASE("of addresses by language a page shows its own") {
  Program program("name: Casa\nweb: {en: example.org/help, es: example.org/ayuda}\n");
  CHECK(others(program.entry("en")) == Phrases{"example.org/help"});
  CHECK(others(program.entry("es")) == Phrases{"example.org/ayuda"});
  CHECK(program.entry("es").others[0].spans[0].address);
}

TEST_CASE("a program that answers in one language alone says so once") {
  Program program("name: Casa\nphone: {number: 555-555-0100, language: es}\nlanguages: [es]\n");
  CHECK(program.entry("en").primary.plain() == "555-555-0100 in\u00A0Spanish");
  CHECK(others(program.entry("en")).empty());
  CHECK(program.entry("es").primary.plain() == "555-555-0100 en\u00A0español");
  CHECK(others(program.entry("es")).empty());
}

TEST_CASE("no language is told that the program's file doesn't name") {
  for (const char* folder : {"en", "es"}) {
    CAPTURE(folder);
    CHECK(others(Program("name: Harbor\n").entry(folder)).empty());
    CHECK(others(Program("name: Harbor\nhours: 9 to 5\n").entry(folder)) == Phrases{"9 to 5"});
    CHECK(others(Program("name: Harbor\nweb: {en: harbor.example.org}\n").entry(folder)) ==
          Phrases{"harbor.example.org"});
    CHECK(others(Program("name: Harbor\nphone: 555-555-0100\n").entry(folder)).empty());
  }
}

TEST_CASE("languages that the program's file names are told once, hours before them") {
  Program both("name: Harbor\nhours: 9 to 5\nlanguages: [en, es]\n");
  CHECK(others(both.entry("en")) == Phrases{"9 to 5", "English and Spanish"});
  CHECK(others(both.entry("es")) == Phrases{"9 to 5", "inglés y español"});
  Program other("name: Harbor\nhours: 9 to 5\nlanguages: [es]\n");
  CHECK(others(other.entry("en")) == Phrases{"in Spanish", "9 to 5"});
  CHECK(others(other.entry("es")) == Phrases{"9 to 5", "español"});
  Program each(
      "name: Harbor\nphone: [{number: 555-555-0100, language: en}, {number: 555-555-0102, "
      "language: es}]\n"
      "languages: [en, es]\n");
  CHECK(others(each.entry("en")) == Phrases{"555-555-0102 in\u00A0Spanish"});
}

TEST_CASE("of addresses by language a page without its own shows the English one") {
  for (const char* web : {"{es: example.org/ayuda, en: example.org/help}",
                          "{en: example.org/help, es: example.org/ayuda}"}) {
    Program program(std::string("name: Harbor House\nweb: ") + web + "\n");
    CHECK(others(program.entry("en")) == Phrases{"example.org/help"});
    CHECK(others(program.entry("es")) == Phrases{"example.org/ayuda"});
  }
  Program program("name: Harbor House\nweb: {vi: example.org/vi, en-US: example.org/help}\n");
  CHECK(others(program.entry("es")) == Phrases{"example.org/help"});
}

TEST_CASE("a language with a country is the page's language") {
  Program program(
      "name: {en: Harbor House, es-US: Casa del Puerto}\n"
      "phone: [555-555-0100, {number: 555-555-0102, language: es-US}]\n"
      "hours: {en-US: Weekdays, es-MX: De lunes a viernes}\n");
  const ContactEntry spanish = program.entry("es");
  CHECK(spanish.name.plain() == "Casa del Puerto");
  CHECK(spanish.name.spans.front().language.empty());
  CHECK_THAT(spanish.primary.plain(), Catch::StartsWith("555-555-0102"));
  CHECK_THAT(others(spanish).back(), Catch::Contains("De lunes"));
  CHECK(program.entry("en").name.plain() == "Harbor House");
}

TEST_CASE("a language that few programs know has its name in English, never its sign") {
  Program program(
      "name: Harbor House\nphone: [555-555-0100, {number: 555-555-0104, language: "
      "[mam, mix]}]\n");
  CHECK(others(program.entry("en")) == Phrases{"555-555-0104 in Mam and Mixtec"});
}

TEST_CASE("each way in stands where it is written") {
  Program program(full);
  for (const Text& text : program.entry("en").others) {
    if (text.id == "local.web") CHECK(text.mark.line == 8);
    if (text.id == "local.fax") CHECK(text.mark.line == 6);
    if (text.id == "local.hours") CHECK(text.mark.line == 9);
  }
}

}  // namespace pliego::resolve::local_entry_test
