// Exchange files through the programs of others: gettext, the Translate Toolkit (which Weblate and
// Pootle are built on) and the published schema of XLIFF.
#include <catch2/catch.hpp>
#include <fstream>

#include "exchange_fixture.h"
#include "files/files.h"
#include "support/process.h"
#include "support/temp_folder.h"
#include "translate/exchange_language.h"
#include "translate/import.h"

namespace pliego::outside_tools_test {

namespace {

using namespace pliego::translate;

// Files of one test, and what programs say of them.
class Desk {
 public:
  std::string put(const std::string& name, const std::string& bytes) {
    write_file(folder_ / name, bytes);
    return at(name);
  }
  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  std::string get(const std::string& name) const { return read_file(folder_ / name, 1u << 24); }

  test::Said run(const std::vector<std::string>& words,
                 std::map<std::string, std::string> variables = {}) const {
    variables.emplace("LC_ALL", "C.UTF-8");
    const test::Said said = test::run_program(words, {folder_.path(), variables});
    INFO(words[0] << " said:\n" << said.out << said.err);
    CHECK(said.status == 0);
    return said;
  }

 private:
  test::TempFolder folder_;
};

UnitList translated() {
  UnitList list = test::exchange_units();
  list.units[1].target = "Llame al **{contact_hotline}** y <pida>.";
  list.units[1].state = State::unread;
  return list;
}

// Nothing is lost on the way: a file that the project has not changed since changes nothing in it.
void check_whole(const UnitList& list, const std::string& bytes, std::size_t units) {
  Diagnostics diagnostics;
  const auto file = read_exchange("file", bytes, diagnostics);
  REQUIRE(file);
  CHECK(language_of(*file, {{"es", "es-US"}}, diagnostics) == "es");
  Import import(list);
  import.add(*file, diagnostics);
  for (const auto& fault : diagnostics.all()) UNSCOPED_INFO(to_text(fault));
  CHECK(diagnostics.all().empty());
  CHECK(import.edits().empty());
  CHECK(import.count().unchanged == static_cast<int>(units));
}

const std::string schemas = "/usr/share/php/Symfony/Component/Translation/Resources/schemas/";

// Says to xmllint where the schema lies that XLIFF's own takes in from the network.
std::string catalog() {
  return "<?xml version=\"1.0\"?><catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\">"
         "<uri name=\"http://www.w3.org/2001/xml.xsd\" uri=\"file://" +
         schemas + "xml.xsd\"/><system systemId=\"http://www.w3.org/2001/xml.xsd\" uri=\"file://" +
         schemas + "xml.xsd\"/></catalog>";
}

}  // namespace

TEST_CASE("gettext finds no fault in a PO file, and no field missing") {
  Desk desk;
  desk.put("es.po", write_exchange(test::exchange_units(), Format::po));
  CHECK(desk.run({"msgfmt", "--check", "-v", "-o", "/dev/null", "es.po"}).err ==
        "4 translated messages, 1 fuzzy translation, 1 untranslated message.\n");
}

TEST_CASE("A PO file that gettext wrapped, sorted or gave other line ends comes back whole") {
  Desk desk;
  const UnitList list = translated();
  desk.put("es.po", write_exchange(list, Format::po));
  desk.run({"msgcat", "--width=20", "--sort-output", "-o", "wrapped.po", "es.po"});
  CHECK(desk.get("wrapped.po") != desk.get("es.po"));
  check_whole(list, desk.get("wrapped.po"), 6);
  std::string dos = desk.get("wrapped.po");
  for (std::size_t at = 0; (at = dos.find('\n', at)) != std::string::npos; at += 2)
    dos.insert(at, "\r");
  check_whole(list, dos, 6);
}

TEST_CASE("A PO file that gettext merged with a newer one keeps what was translated") {
  Desk desk;
  UnitList newer = test::exchange_units();
  for (Unit& unit : newer.units) unit.target.clear();
  desk.put("new.pot", write_exchange(newer, Format::po));
  desk.put("es.po", write_exchange(translated(), Format::po));
  desk.run({"msgmerge", "-q", "-o", "merged.po", "es.po", "new.pot"});
  Diagnostics diagnostics;
  const auto file = read_exchange("merged.po", desk.get("merged.po"), diagnostics);
  REQUIRE(file);
  Import import(newer);
  import.add(*file, diagnostics);
  CHECK(import.edits().size() == 5);
  REQUIRE(diagnostics.all().size() == 1);  // the stale one, which has no translation in `newer`
  CHECK(diagnostics.all()[0].rule == "exchange-guess");
}

TEST_CASE("What gettext guesses for new texts when it merges files stays out") {
  UnitList newer = test::exchange_units();
  for (const char* id : {"more.one", "more.two"})
    newer.units.push_back({.file = "card",
                           .id = id,
                           .source = id == std::string("more.one")
                                         ? "First\nthen\tsecond \\ fourth\n"
                                         : "First\nthen\tsecond \\ fifth\n",
                           .state = State::missing});
  // Somebody has translated the second one meanwhile.
  newer.units.back().target = "Primero\nluego\tsegundo \\ quinto\n";
  newer.units.back().state = State::unread;
  for (const char* how : {"--no-fuzzy-matching", "--previous", "--quiet"}) {
    Desk desk;
    desk.put("new.po", write_exchange(newer, Format::po));
    desk.put("es.po", write_exchange(test::exchange_units(), Format::po));
    desk.run({"msgmerge", "-q", how, "-o", "merged.po", "es.po", "new.po"});
    const bool guesses = how != std::string("--no-fuzzy-matching");
    INFO(how << desk.get("merged.po"));
    Diagnostics diagnostics;
    const auto file = read_exchange("merged.po", desk.get("merged.po"), diagnostics);
    REQUIRE(file);
    Import import(newer);
    import.add(*file, diagnostics);
    CHECK(import.edits().empty());
    CHECK(import.count().guessed == (guesses ? 2 : 0));
    CHECK(diagnostics.all().size() == (guesses ? 1 : 0));
  }
}

TEST_CASE("The Translate Toolkit finds no fault in what is a fine translation") {
  Desk desk;
  desk.put("es.po", write_exchange(translated(), Format::po));
  desk.run({"pofilter", "--progress=none", "-t", "variables", "-t", "escapes", "-t", "newlines",
            "-t", "tabs", "-t", "untranslated", "es.po", "faults.po"});
  std::ifstream faults(desk.at("faults.po"));
  CHECK((!faults || faults.peek() == std::ifstream::traits_type::eof()));
}

TEST_CASE("XLIFF through the Translate Toolkit to PO comes back whole") {
  Desk desk;
  const UnitList list = translated();
  desk.put("es.xlf", write_exchange(list, Format::xliff));
  desk.run({"xliff2po", "--progress=none", "es.xlf", "es.po"});
  INFO(desk.get("es.po"));
  check_whole(list, desk.get("es.po"), 6);
}

TEST_CASE("PO through the Translate Toolkit to XLIFF and back comes back whole") {
  Desk desk;
  const UnitList list = translated();
  desk.put("es.po", write_exchange(list, Format::po));
  desk.run({"po2xliff", "--progress=none", "es.po", "es.xlf"});
  desk.run({"xliff2po", "--progress=none", "es.xlf", "back.po"});
  INFO(desk.get("es.xlf"));
  INFO(desk.get("back.po"));
  check_whole(list, desk.get("back.po"), 6);
}

TEST_CASE("XLIFF files hold to the strict schema of XLIFF 1.2") {
  Desk desk;
  desk.put("catalog.xml", catalog());
  desk.put("es.xlf", write_exchange(test::exchange_units(), Format::xliff));
  const std::map<std::string, std::string> with_catalog = {
      {"XML_CATALOG_FILES", "file://" + desk.at("catalog.xml")}};
  desk.run({"xmllint", "--nonet", "--noout", "--schema", schemas + "xliff-core-1.2-strict.xsd",
            "es.xlf"},
           with_catalog);
}

TEST_CASE("XLIFF that another program wrote anew comes back whole") {
  Desk desk;
  const UnitList list = translated();
  desk.put("es.xlf", write_exchange(list, Format::xliff));
  CHECK_FALSE(desk.run({"xmllint", "--nonet", "--c14n", "es.xlf"}).out.empty());
  check_whole(list, desk.run({"xmllint", "--nonet", "--c14n", "es.xlf"}).out, 6);
  check_whole(list, desk.run({"xmllint", "--nonet", "--format", "es.xlf"}).out, 6);
}

}  // namespace pliego::outside_tools_test
