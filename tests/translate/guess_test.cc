// What programs guess stays out until somebody has confirmed it.
#include "translate/guess.h"

#include <catch2/catch.hpp>

#include "exchange_fixture.h"

namespace pliego::guess_test {

using namespace pliego::translate;
using test::changed;
using test::import_into;
using test::Imported;

namespace {

const UnitList list = test::exchange_units();

// The PO file with a translation of a text that had none, and these lines before it.
std::string with_new_text(const std::string& lines, const std::string& target) {
  std::string file = changed(write_exchange(list, Format::po), "msgctxt \"card:lede.text\"",
                             "msgstr \"\"", "msgstr \"" + target + "\"");
  return file.insert(file.find("msgctxt \"card:lede.text\""), lines);
}

// The XLIFF file with a translation of a text that had none, and these words in its target's tag.
std::string with_state(const std::string& attributes) {
  return changed(write_exchange(list, Format::xliff), "card:lede.text",
                 "<target state=\"needs-translation\"></target>",
                 "<target " + attributes + ">Llame al {contact_hotline}</target>");
}

void check_stays_out(const Imported& result) {
  CHECK(result.edits.empty());
  CHECK(result.count.changed == 0);
  CHECK(result.count.guessed == 1);
  REQUIRE(result.faults.size() == 1);
  CHECK(result.faults[0].severity == Severity::warning);
  CHECK(result.faults[0].rule == "exchange-guess");
  CHECK(result.faults[0].message.starts_with("1 text is marked as a guess"));
  CHECK(result.faults[0].message.find("card:") != std::string::npos);
  CHECK(result.faults[0].hint.find("import it again") != std::string::npos);
}

constexpr const char* call = "Llame al {contact_hotline}";

}  // namespace

TEST_CASE("A fuzzy text that had no translation stays out, and goes in once its mark is off") {
  check_stays_out(import_into(list, with_new_text("#, fuzzy\n", call)));
  check_stays_out(import_into(list, with_new_text("#, fuzzy\n#| msgid \"Old\"\n", call)));
  const Imported confirmed = import_into(list, with_new_text("", call));
  CHECK(confirmed.edits.size() == 1);
  CHECK(confirmed.faults.empty());
}

TEST_CASE("What OmegaT has put before a text's translation is no translation") {
  check_stays_out(import_into(list, with_new_text("", std::string("[fuzzy] ") + call)));
  const std::string over = changed(write_exchange(list, Format::po), "msgctxt \"card:title\"",
                                   "\"Ayuda\"", "\"[FUZZY] Auxilio\"");
  check_stays_out(import_into(list, over));
}

TEST_CASE("An XLIFF text that a memory or a machine filled in stays out until somebody says so") {
  for (const char* state :
       {"state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\"",
        "state=\"needs-review-translation\"", "state-qualifier=\"leveraged-mt\"",
        "state=\"needs-translation\" state-qualifier=\"mt-suggestion\"",
        "state-qualifier=\"exact-match\"", "state=\"needs-adaptation\""}) {
    INFO(state);
    check_stays_out(import_into(list, with_state(state)));
  }
  for (const char* state :
       {"state=\"translated\" state-qualifier=\"leveraged-mt\"", "state=\"translated\"", "",
        "state=\"needs-translation\"", "state=\"new\"", "state=\"final\""}) {
    INFO(state);
    CHECK(import_into(list, with_state(state)).edits.size() == 1);
  }
}

TEST_CASE("A translation that somebody changed and marked as needing work goes in") {
  std::string file = changed(write_exchange(list, Format::po), "msgctxt \"card:title\"",
                             "\"Ayuda\"", "\"Auxilio\"");
  file.insert(file.find("msgctxt \"card:title\""), "#, fuzzy\n");
  const Imported result = import_into(list, file);
  CHECK(result.edits.size() == 1);
  CHECK(result.count.guessed == 0);
  const std::string xliff = changed(write_exchange(list, Format::xliff), "card:title",
                                    "<target state=\"signed-off\">Ayuda",
                                    "<target state=\"needs-review-translation\">Auxilio");
  CHECK(import_into(list, changed(xliff, "card:title", " approved=\"yes\"", "")).edits.size() == 1);
}

TEST_CASE("A marked text made for another source than the project ever had is a guess") {
  const auto made_for = [&](const std::string& source) {
    std::string file = changed(write_exchange(list, Format::po), "msgctxt \"card:title\"",
                               "\"Ayuda\"", "\"Auxilio\"");
    return import_into(list, file.insert(file.find("msgctxt \"card:title\""),
                                         "#, fuzzy\n#| msgid \"" + source + "\"\n"));
  };
  check_stays_out(made_for("Helpers"));
  CHECK(made_for("Help").edits.size() == 1);
}

TEST_CASE("A marked text that says what another's translation says is a guess") {
  std::string file = changed(write_exchange(list, Format::po), "msgctxt \"card:title\"",
                             "\"Ayuda\"", "\"Primero\\nluego\\tsegundo \\\\ tercero\"");
  file.insert(file.find("msgctxt \"card:title\""), "#, fuzzy\n");
  check_stays_out(import_into(list, file));
}

TEST_CASE("Guesses are counted in one warning for a file") {
  UnitList empty = list;
  for (Unit& unit : empty.units) {
    unit.target.clear();
    unit.previous.clear();
    unit.state = State::missing;
  }
  std::string file = write_exchange(empty, Format::po);
  for (const char* id : {"card:title", "card:steps.one"}) {
    const std::string context = "msgctxt \"" + std::string(id) + "\"";
    file = changed(file, context, "msgstr \"\"", "msgstr \"Algo\"");
    file.insert(file.find(context), "#, fuzzy\n");
  }
  const Imported result = import_into(empty, file);
  CHECK(result.edits.empty());
  CHECK(result.count.guessed == 2);
  REQUIRE(result.faults.size() == 1);
  CHECK(result.faults[0].message ==
        "2 texts are marked as guesses that nobody has confirmed, and stay out: card:title, "
        "card:steps.one");
}

}  // namespace pliego::guess_test
