// Files kept up with the source: comments and empty texts come, nothing of the translator's goes.
#include "translate/refresh.h"

#include <catch2/catch.hpp>

#include "support/small_project.h"

namespace pliego::translate::refresh_test {

namespace {

using Told = std::vector<std::string>;
constexpr const char* file = "content/es/card.yaml";

std::vector<Unit> units() {
  std::vector<Unit> all(3);
  const char* ids[] = {"title", "intro.text", "last"};
  const char* sources[] = {"Useful numbers", "Some text.", "The end."};
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].file = "card";
    all[i].id = ids[i];
    all[i].source = sources[i];
  }
  all[1].note = "Short.";
  return all;
}

std::string after(std::string_view text) {
  const std::vector<Unit> all = units();
  Diagnostics diagnostics;
  const auto result = refreshed(text, file, "strings", {&all[0], &all[1], &all[2]}, diagnostics);
  INFO((diagnostics.all().empty() ? std::string() : diagnostics.all().front().message));
  REQUIRE(result);
  return *result;
}

const std::string whole =
    "material: card\nstrings:\n  # en: Useful numbers\n  title: \"Números\"\n  # en: Some text.\n"
    "  # note: Short.\n  intro.text: \"Un texto.\"\n  # en: The end.\n  last: \"\"\n";

}  // namespace

TEST_CASE("a new file has every source above an empty text") {
  const std::vector<Unit> all = units();
  CHECK(new_file("material: card\n", "strings", {&all[0], &all[1]}) ==
        "material: card\nstrings:\n  # en: Useful numbers\n  title: \"\"\n  # en: Some text.\n"
        "  # note: Short.\n  intro.text: \"\"\n");
}

TEST_CASE("sources come above the texts, and a file that has them stays as it is") {
  CHECK(after("material: card\nstrings:\n  title: \"Números\"\n  intro.text: \"Un texto.\"\n"
              "  last: \"\"\n") == whole);
  CHECK(after(whole) == whole);
}

TEST_CASE("old sources and notes go, a translator's own comments stay") {
  CHECK(after("material: card\nstrings:\n  # en: Old numbers that go on for a while\n"
              "  #     and on\n  # Ask Ana about this.\n  title: \"Números\"\n  # note: Old.\n"
              "  intro.text: \"Un texto.\"  # hm\n\n  # At the end:\n  last: \"\"\n") ==
        "material: card\nstrings:\n  # Ask Ana about this.\n  # en: Useful numbers\n"
        "  title: \"Números\"\n  # en: Some text.\n  # note: Short.\n"
        "  intro.text: \"Un texto.\"  # hm\n\n  # At the end:\n  # en: The end.\n  last: \"\"\n");
}

TEST_CASE("texts that the file lacks come in the source's order") {
  CHECK(after("strings:\n  last: \"Fin.\"\n") ==
        "strings:\n  # en: Useful numbers\n  title: \"\"\n  # en: Some text.\n  # note: Short.\n"
        "  intro.text: \"\"\n  # en: The end.\n  last: \"Fin.\"\n");
  CHECK(after("strings:\n  title: \"Números\"\n\n  last: \"Fin.\"\nallow: []\n") ==
        "strings:\n  # en: Useful numbers\n  title: \"Números\"\n  # en: Some text.\n"
        "  # note: Short.\n  intro.text: \"\"\n\n  # en: The end.\n  last: \"Fin.\"\nallow: []\n");
  CHECK_THAT(after("strings:\n  title: |\n    Números\n    # no comment\n  gone: \"Viejo\""),
             Catch::Contains("    # no comment\n  # en: Some text.\n") &&
                 Catch::Contains("last: \"\"\n  gone: \"Viejo\""));
}

TEST_CASE("line ends and a byte order mark stay") {
  const std::string result = after(
      "\xEF\xBB\xBFstrings:\r\n  title: \"Números\"\r\n  intro.text: \"x\"\r\n  last: \"\"\r\n");
  CHECK(result.starts_with("\xEF\xBB\xBFstrings:\r\n  # en: Useful numbers\r\n"));
  std::size_t bare = 0;
  for (std::size_t i = 1; i < result.size(); ++i)
    bare += result[i] == '\n' && result[i - 1] != '\r';
  CHECK(bare == 0);
}

TEST_CASE("long sources go over several lines, and are taken out again whole") {
  std::vector<Unit> all = units();
  while (all[0].source.size() < 400) all[0].source += " and numbers";
  Diagnostics diagnostics;
  const std::string text = "strings:\n  title: \"Números\"\n";
  const auto wide = refreshed(text, file, "strings", {&all[0]}, diagnostics);
  REQUIRE(wide);
  CHECK_THAT(*wide, Catch::Contains("\n  #     "));
  all[0].source = "Useful numbers";
  CHECK(refreshed(*wide, file, "strings", {&all[0]}, diagnostics) ==
        "strings:\n  # en: Useful numbers\n  title: \"Números\"\n");
}

TEST_CASE("a file that can't be kept up is told of and not touched") {
  const auto faults = [](std::string_view text) {
    const std::vector<Unit> all = units();
    Diagnostics diagnostics;
    CHECK_FALSE(refreshed(text, file, "strings", {&all[0]}, diagnostics));
    return test::told(diagnostics);
  };
  CHECK(faults("strings: {title: \"x\"}\n") ==
        Told{"error one-text-a-line content/es/card.yaml:1"});
  CHECK(faults("strings:\n  other: \"one\n  # en: two\"\n  title: \"x\"\n") ==
        Told{"error splice-differs content/es/card.yaml:1"});
  CHECK(faults("strings: {}\n") == Told{"error one-text-a-line content/es/card.yaml:1"});
  CHECK(faults("strings:\n<<<<<<< ours\n  title: \"x\"\n") ==
        Told{"error yaml-conflict content/es/card.yaml:2"});
  CHECK(faults("strings:\n  title: \"x\n") == Told{"error yaml-syntax content/es/card.yaml:2"});
}

}  // namespace pliego::translate::refresh_test
