#include "translate/import.h"

#include <catch2/catch.hpp>

#include "base/sha256.h"
#include "exchange_fixture.h"
#include "translate/exchange.h"

namespace pliego::import_test {

namespace {

using namespace pliego::translate;

using Result = test::Imported;
using test::import_into;

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

TEST_CASE("Where the note of a text is gone, the message says that, and not that it was changed") {
  std::string bare = with("card:title", "\"Ayuda\"", "\"Auxilio\"");
  bare = test::changed(bare, "reviewed\n", "#. pliego-export es/card:title ", "#. gone ");
  const Result result = import_into(test::exchange_units(), bare);
  check_refused(result, "exchange-conflict", "card:title: its note 'pliego-export …' is gone");
  CHECK(result.faults[0].hint.find("Ayuda") != std::string::npos);
}

TEST_CASE("A converter's own place or number is no id: the note's is") {
  for (const char* place : {"content/es/card.yaml:4", "12:7", "NO NAME:1", "header", "4",
                            "x:card:title", "card:titlecard:titlecard:title"}) {
    INFO(place);
    const Result result = import_into(test::exchange_units(),
                                      test::changed(with("card:title", "\"Ayuda\"", "\"Auxilio\""),
                                                    "card.yaml:4\n", "card:title", place));
    REQUIRE(result.edits.size() == 1);
    CHECK(result.edits[0].id == "title");
    CHECK(result.faults.empty());
  }
}

TEST_CASE("What says only what the source says is no translation, unless somebody says so") {
  auto list = test::exchange_units();
  list.units.push_back(
      {.file = "card", .id = "tty.text", .source = "TTY", .state = State::missing});
  list.units.push_back({.file = "card", .id = "n.text", .source = "24/7 **{contact_hotline}**"});
  const auto filled = [&](const std::string& before) {
    std::string file = write_exchange(list, Format::po);
    const std::string key = "msgctxt \"card:tty.text\"";
    file = test::changed(file, key, "msgstr \"\"", "msgstr \"TTY\"");
    return before.empty() ? file : file.replace(file.find(key), 0, before + "\n");
  };
  const Result plain = import_into(list, filled(""));
  CHECK(plain.edits.empty());
  CHECK(plain.count.same == 1);
  CHECK(plain.count.empty == 3);
  REQUIRE(plain.faults.size() == 1);
  CHECK(plain.faults[0].severity == Severity::note);
  CHECK(plain.faults[0].rule == "exchange-same");
  CHECK(plain.faults[0].message.find("card:tty.text") != std::string::npos);
  for (const char* remark : {"# same", "# Same as in English", "#  same: a name"})
    CHECK(import_into(list, filled(remark)).edits.size() == 1);
  for (const char* remark :
       {"# samen", "# not the same", "#. same", "#, fuzzy", "# same\n#, fuzzy"})
    CHECK(import_into(list, filled(remark)).edits.empty());

  const std::string number = "msgctxt \"card:n.text\"";
  const std::string wordless =
      test::changed(write_exchange(list, Format::po), number, "msgstr \"\"",
                    "msgstr \"24/7 **{contact_hotline}**\"");
  CHECK(import_into(list, wordless).edits.size() == 1);

  Diagnostics diagnostics;
  Import said(list, {"card:tty.text"});
  said.add(*read_exchange("file", filled(""), diagnostics), diagnostics);
  CHECK(said.edits().size() == 1);
  CHECK(diagnostics.all().empty());

  list.target_locale = "en-GB";
  CHECK(import_into(list, filled("")).edits.size() == 1);
}

TEST_CASE("A program that puts the source over a translation takes nothing away") {
  const Result result =
      import_into(test::exchange_units(), with("card:title", "\"Ayuda\"", "\"Help\""));
  CHECK(result.edits.empty());
  CHECK(result.count.same == 1);
}

TEST_CASE("XLIFF: the source in a target counts as empty while its state does not say otherwise") {
  auto list = test::exchange_units();
  list.units.push_back(
      {.file = "card", .id = "tty.text", .source = "TTY", .state = State::missing});
  const auto with_state = [&](const std::string& state, const std::string& unit = "") {
    std::string file = test::changed(write_exchange(list, Format::xliff), "card:tty.text",
                                     "<target state=\"needs-translation\"></target>",
                                     "<target" + state + ">TTY</target>");
    return test::changed(file, "\"card:tty.text\"", " xml:space", unit + " xml:space");
  };
  for (const char* state :
       {"", " state=\"new\"", " state=\"needs-translation\"", " state=\"needs-l10n\"",
        " state=\"needs-adaptation\"", " state=\"needs-review-translation\"", " state=\"x-own\""}) {
    INFO(state);
    const Result result = import_into(list, with_state(state));
    CHECK(result.edits.empty());
    CHECK(result.count.same == 1);
    CHECK(result.faults.size() == 1);
  }
  for (const char* state : {" state=\"translated\"", " state=\"signed-off\"", " state=\"final\""})
    CHECK(import_into(list, with_state(state)).edits.size() == 1);
  CHECK(import_into(list, with_state("", " approved=\"yes\"")).edits.size() == 1);
  CHECK(import_into(list, with_state("", " approved=\"no\"")).edits.empty());
}

TEST_CASE("Marks that can't be set are refused with the id, in every form of a plural") {
  const auto list = test::exchange_units();
  const auto lede = [&](const std::string& text) {
    return import_into(list, with("card:lede.text", "msgstr \"\"", "msgstr \"" + text + "\""));
  };
  check_refused(lede("Llame al **{contact_hotline}"), "exchange-markup", "card:lede.text");
  check_refused(lede("Llame al <b>{contact_hotline}</b>"), "exchange-markup", "card:lede.text");
  check_refused(lede("<g1>Llame</g1> al {contact_hotline}"), "exchange-markup", "card:lede.text");
  check_refused(lede("[{contact_hotline}](http://a.org)"), "exchange-markup", "card:lede.text");
  check_refused(lede("[](https://a.org) {contact_hotline}"), "exchange-markup", "card:lede.text");
  check_refused(lede("uno\\n\\ndos {contact_hotline}"), "exchange-markup", "card:lede.text");
  CHECK(lede("**{contact_hotline}**: __/__/____, 5*3*2, <su nombre>").edits.size() == 1);
  const auto label = [&](const std::string& text) {
    return import_into(list, with("language:labels.guide-each",
                                  "msgstr \"{sheets, plural, one {Una hoja} other {# hojas}}\"",
                                  "msgstr \"" + text + "\""));
  };
  check_refused(label("{sheets, plural, one {**Una hoja} other {# hojas}}"), "exchange-markup",
                "language:labels.guide-each");
  check_refused(label("{sheets, plural, one {Una} other {**# hojas} many {# de**}}"),
                "exchange-markup", "language:labels.guide-each");
  check_refused(label("{sheets, select, other {hojas}} {sheets, number, ::percent}"),
                "exchange-values", "language:labels.guide-each");
  CHECK(label("{sheets, plural, one {**Una** hoja} other {**# hojas**}}").edits.size() == 1);
}

TEST_CASE("A character that no file may have is told by its text, and the others go in") {
  for (const char* character : {"\xEF\xBB\xBF", "\xEF\xBF\xBD", "\x01", "\\377"}) {
    std::string file = with("card:title", "\"Ayuda\"", "\"" + std::string(character) + "Auxilio\"");
    file = test::changed(file, "msgctxt \"card:lede.text\"", "msgstr \"\"",
                         "msgstr \"A {contact_hotline}\"");
    const Result result = import_into(test::exchange_units(), file);
    REQUIRE(result.edits.size() == 1);
    CHECK(result.edits[0].id == "lede.text");
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].rule == "exchange-pattern");
    CHECK(result.faults[0].message.find("card:title") != std::string::npos);
  }
}

TEST_CASE("An entry with gettext's plurals is refused by its id, and the others go in") {
  const auto list = test::exchange_units();
  const std::string entry = "msgctxt \"" + list.units[0].file + ":" + list.units[0].id + "\"";
  for (const char* forms :
       {"msgid_plural \"Pages\"\nmsgstr[0] \"Una\"\nmsgstr[1] \"Varias\"\n\"más\"\n",
        "msgid_plural \"Pages\"\nmsgstr \"Una\"\n", "msgid_plural \"Pages\"\n",
        "msgstr[0] \"Una\"\n"}) {
    INFO(forms);
    std::string po = test::changed(exported, "msgctxt \"language:labels.guide-each\"", "Una hoja",
                                   "Una sola hoja");
    const std::size_t at = po.find("msgstr \"", po.find(entry));
    po.replace(at, po.find("\n\n", at) + 1 - at, forms);
    const Result result = import_into(list, po);
    CHECK(result.count.changed == 1);
    CHECK(result.count.refused == 1);
    CHECK(result.count.lacking == 0);
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].rule == "exchange-pattern");
    CHECK(result.faults[0].message.starts_with(list.units[0].file + ":" + list.units[0].id + ": "));
    CHECK(result.faults[0].place.line > 0);
  }
}

TEST_CASE("Characters that nobody sees are told by their text, and hidden blanks at its end go") {
  const auto list = test::exchange_units();
  const auto taken = [&](const std::string& text) {
    return import_into(list, test::changed(exported, "msgctxt \"card:lede.text\"", "msgstr \"\"",
                                           "msgstr \"" + text + "\""));
  };
  for (const char* text :
       {"\u00A0\u00A0", "\u200B", "\u3000 \u00AD", "Llame a {contact_hotline}\u2028y",
        "Llame a {contact_hotline} \u202Ey", "Llame\uFEFF a {contact_hotline}",
        "Llame a\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"
        "\u00A0\u00A0{contact_hotline}"}) {
    INFO(text);
    check_refused(taken(text), "exchange-pattern", "card:lede.text");
  }
  const Result result = taken("Llame a **{contact_hotline}**.\u00A0\u2003 \u200B");
  CHECK(result.faults.empty());
  REQUIRE(result.edits.size() == 1);
  CHECK(result.edits[0].target == "Llame a **{contact_hotline}**.");
}

TEST_CASE("Line ends of Windows in a text are line ends") {
  const Result result = import_into(test::exchange_units(),
                                    with("card:steps.one", "\"Primero\\n\"", "\"Primo\\r\\n\""));
  REQUIRE(result.edits.size() == 1);
  CHECK(result.edits[0].target == "Primo\nluego\tsegundo \\ tercero");
}

TEST_CASE("An import says how many texts its files lack") {
  const std::string file = write_exchange(test::exchange_units(), Format::po);
  CHECK(import_into(test::exchange_units(), file).count.lacking == 0);
  UnitList some = test::exchange_units();
  some.units.erase(some.units.begin() + 1, some.units.begin() + 4);
  const std::string part = write_exchange(some, Format::po);
  CHECK(import_into(test::exchange_units(), part).count.lacking == 3);
  some.units.erase(some.units.begin(), some.units.begin() + 1);  // no text of the card at all
  CHECK(import_into(test::exchange_units(), write_exchange(some, Format::po)).count.lacking == 0);
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

TEST_CASE("What programs change by themselves leaves a translation as it is") {
  auto list = test::exchange_units();
  unit_of(list, "title").source = "Help\u00A0now";
  unit_of(list, "title").target = "Ayuda\u00A0ya, señora";
  for (const Format format : {Format::po, Format::xliff}) {
    const std::string file = write_exchange(list, format);
    const auto came_back = [&](const std::string& target) {
      const Result result =
          import_into(list, test::changed(file, "Help", "Ayuda\u00A0ya, señora", target));
      INFO(target);
      CHECK(result.faults.empty());
      return result.edits;
    };
    for (const char* target :
         {" Ayuda\u00A0ya, señora", "Ayuda\u00A0ya, señora ", "Ayuda\u00A0ya, sen\u0303ora",
          "Ayuda ya, señora", "  Ayuda  ya, sen\u0303ora\u00A0"})
      CHECK(came_back(target).empty());
    // A translator's own, and as letters of one character.
    const auto kept_together = came_back("Ayuda\u00A0ya,\u00A0sen\u0303ora ");
    REQUIRE(kept_together.size() == 1);
    CHECK(kept_together[0].target == "Ayuda\u00A0ya,\u00A0señora");
    CHECK(import_into(list, test::changed(file, "title", "Help\u00A0now", "Help now"))
              .faults.empty());
  }
}

TEST_CASE("A reading stays where a program has only set the target on lines of its own") {
  const auto list = test::exchange_units();
  const std::string file = test::changed(write_exchange(list, Format::xliff), "card:title",
                                         ">Ayuda<", ">\n        Ayuda\n      <");
  CHECK(import_into(list, file).edits.empty());
  const Result changed =
      import_into(list, test::changed(file, "card:title", "Ayuda", "Pida\n        ayuda"));
  REQUIRE(changed.edits.size() == 1);
  CHECK(changed.edits[0].target == "Pida ayuda");
}

TEST_CASE("An old file in which a program has changed blanks does not bring its texts back") {
  auto now = test::exchange_units();
  unit_of(now, "title").target = "Socorro";
  const Result result = import_into(now, with("card:title", "\"Ayuda\"", "\" Ayuda \""));
  CHECK(result.edits.empty());
  CHECK(result.faults.empty());
}

TEST_CASE("A file whose notes have the hashes of earlier versions comes back whole") {
  auto list = test::exchange_units();
  std::string file = write_exchange(list, Format::po);
  // Of "Primero\nluego\tsegundo \\ tercero" as it stands, without its last line end.
  const std::size_t at = file.find("pliego-export es/card:steps.one ");
  REQUIRE(at != std::string::npos);
  const std::size_t hash = file.find(' ', at + 33) + 1;
  file.replace(hash, 16, "OLD_TARGET_HASH_");
  unit_of(list, "steps.one").target = "Otro";
  CHECK(import_into(list, file).faults.size() == 1);
  file.replace(file.find("OLD_TARGET_HASH_"), 16,
               sha256_hex("Primero\nluego\tsegundo \\ tercero").substr(0, 16));
  CHECK(import_into(list, file).faults.empty());
}

TEST_CASE("A text of megabytes is refused by its length before anything else looks into it") {
  std::string endless;
  for (int i = 0; i < 100'000; ++i) endless += "\\r\\n";
  check_refused(
      import_into(test::exchange_units(), with("card:title", "\"Ayuda\"", "\"a" + endless + "b\"")),
      "exchange-pattern", "card:title: it is too long");
}

}  // namespace pliego::import_test
