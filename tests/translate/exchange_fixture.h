// A small list of units with one of each state and kind, and what a translator's program does.
#pragma once

#include <catch2/catch.hpp>
#include <string>

#include "translate/exchange.h"
#include "translate/import.h"

namespace pliego::test {

// Reads exchange files under one name, whose ending tells the format.
struct ExchangeReader {
  std::string name;

  std::optional<translate::ExchangeFile> operator()(const std::string& text,
                                                    Diagnostics& diagnostics) const {
    return translate::read_exchange(name, text, diagnostics);
  }
  // The one fault of a file that must not be taken in.
  Diagnostic fault_of(const std::string& text) const {
    Diagnostics diagnostics;
    CHECK_FALSE((*this)(text, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].place.file == name);
    CHECK_FALSE(diagnostics.all()[0].hint.empty());
    return diagnostics.all()[0];
  }
};

// What an import of one file comes to.
struct Imported {
  std::vector<translate::Edit> edits;
  translate::ImportCount count;
  std::vector<Diagnostic> faults;
};
Imported import_into(const translate::UnitList& now, const std::string& bytes);

inline translate::UnitList exchange_units() {
  using translate::State;
  translate::UnitList list{
      .source_locale = "en-US", .target_locale = "es-US", .target_folder = "es"};
  list.units = {
      {.file = "card",
       .id = "title",
       .source = "Help",
       .target = "Ayuda",
       .state = State::reviewed,
       .line = 4},
      {.file = "card",
       .id = "lede.text",
       .source = "Call **{contact_hotline}** & <ask>.",
       .target = "",
       .note = "On the front.\nTo be said aloud.",
       .state = State::missing,
       .room = 12},
      {.file = "card",
       .id = "base.text",
       .source = "{pressured} \"of women\", {base}, {pressured}.",
       .previous = "{pressured} of women",
       .target = "{pressured} de las mujeres",
       .state = State::stale,
       .terms = {{"women", "mujeres", {"señoras", "damas"}}},
       .line = 6},
      {.file = "card",
       .id = "steps.one",
       .source = "First\nthen\tsecond \\ third\n",
       .target = "Primero\nluego\tsegundo \\ tercero\n",
       .state = State::unread,
       .line = 7},
      {.file = "language",
       .id = "labels.guide-each",
       .source = "{sheets, plural, one {One sheet} other {# sheets}}",
       .target = "{sheets, plural, one {Una hoja} other {# hojas}}",
       .state = State::unread,
       .line = 9},
      {.file = "registries",
       .id = "contact.odd",
       .source = "A {name} that is none",
       .target = "Un {nombre} que no es",
       .state = State::unread,
       .line = 3},
  };
  return list;
}

// `text` with the first `from` after `after` replaced; the test fails where there is none.
std::string changed(std::string text, const std::string& after, const std::string& from,
                    const std::string& to);

}  // namespace pliego::test
