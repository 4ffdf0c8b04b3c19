// A material's keys for its outputs: file, alt, caption, discreet.
#include <catch2/catch.hpp>

#include "loaded.h"

namespace pliego::content::picture_keys_test {

namespace {

using Told = std::vector<std::string>;

// The card with more keys, in English and in Spanish.
Loaded load_with(const std::string& keys, const std::string& strings = "") {
  const test::SmallProject small;
  small.change("content/en/card.yaml", "audience:", keys + "audience:");
  small.change("content/es/card.yaml", "strings:\n", "strings:\n" + strings);
  return load_small(small);
}

}  // namespace

TEST_CASE("file, alt and caption are texts to translate, in this order after the subject") {
  const Loaded loaded =
      load_with("caption: Some words.\nalt: A picture.\nfile: useful-numbers\n",
                "  file: numeros-utiles\n  alt: Una imagen.\n  caption: Unas palabras.\n");
  CHECK(test::told(loaded.diagnostics) == Told{});
  const Material& card = *loaded.project.material("card");
  const auto messages = card.messages();
  CHECK(messages.at(2)->id == "file");
  CHECK(messages.at(3)->id == "alt");
  CHECK(messages.at(4)->id == "caption");
  CHECK(loaded.project.file_name(card, "en") == "useful-numbers");
  CHECK(loaded.project.file_name(card, "es") == "numeros-utiles");
}

TEST_CASE("Without 'file' the outputs have the material's name in every language") {
  const Loaded loaded = load_with("");
  const Material& card = *loaded.project.material("card");
  CHECK(loaded.project.file_name(card, "en") == "card");
  CHECK(loaded.project.file_name(card, "es") == "card");
  CHECK_FALSE(card.discreet);
}

TEST_CASE("A translation may lack them like any other text") {
  const Loaded loaded = load_with("alt: A card.\ncaption: Read it.\n", "");
  CHECK(test::told(loaded.diagnostics).empty());
  const Translation& translation = *loaded.project.translation("card", "es");
  CHECK(text_state(translation, "alt", "A card.") == TextState::missing);
}

TEST_CASE("A file's name is lower-case letters, digits and single hyphens") {
  const std::string longest(64, 'a');
  for (const std::string& good : {std::string("a"), std::string("by-the-numbers-2"), longest}) {
    INFO(good);
    CHECK(load_with("file: " + good + "\n", "  file: x\n").diagnostics.all().empty());
  }
  for (const std::string& bad : {std::string("Useful"), std::string("a b"), std::string("números"),
                                 std::string("a--b"), std::string("-a"), std::string("a-"),
                                 std::string("../a"), std::string("a.pdf"), longest + "a"}) {
    INFO(bad);
    CHECK(test::told(load_with("file: \"" + bad + "\"\n", "  file: x\n").diagnostics) ==
          Told{"error value-type content/en/card.yaml:4"});
    CHECK(test::told(load_with("file: x\n", "  file: \"" + bad + "\"\n").diagnostics) ==
          Told{"error value-type content/es/card.yaml:4"});
  }
}

TEST_CASE("A discreet piece needs a file name of its own") {
  CHECK(test::told(load_with("discreet: true\n").diagnostics) ==
        Told{"error key-missing content/en/card.yaml:4"});
  const Loaded loaded =
      load_with("discreet: true\nfile: useful-numbers\n", "  file: numeros-utiles\n");
  CHECK(test::told(loaded.diagnostics) == Told{});
  CHECK(loaded.project.material("card")->discreet);
}

TEST_CASE("A notice block may name no notices") {
  const test::SmallProject small;
  small.change("content/en/card.yaml", "notices: [professionals, general]", "notices: []");
  Diagnostics diagnostics;
  load_project(small.root(), diagnostics);
  CHECK(test::told(diagnostics) == Told{});
}

}  // namespace pliego::content::picture_keys_test
