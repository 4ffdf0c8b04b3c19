// The words that go with a picture, and the draft mark of discreet pieces.
#include <catch2/catch.hpp>

#include "content/blocks/notice.h"
#include "resolve/resolve.h"
#include "support/small_project.h"

namespace pliego::resolve::picture_words_test {

namespace {

using Told = std::vector<std::string>;

struct Resolved {
  std::optional<Material> material;
  Diagnostics diagnostics;
};

Resolved resolve_card(const test::SmallProject& small, const std::string& language) {
  Diagnostics loading;
  const content::Project project = content::load_project(small.root(), loading);
  INFO((loading.all().empty() ? "" : to_text(loading.all().front())));
  REQUIRE(project.material("card"));
  Resolved resolved;
  resolved.material = resolve(project, *project.material("card"), *project.language(language),
                              resolved.diagnostics);
  return resolved;
}

Resolved with_keys(const std::string& keys, const std::string& strings = "",
                   const std::string& language = "en") {
  const test::SmallProject small;
  small.change("content/en/card.yaml", "audience:", keys + "audience:");
  small.change("content/es/card.yaml", "strings:\n", "strings:\n" + strings);
  return resolve_card(small, language);
}

std::string caption_of(int letters) {
  std::string words;
  for (int i = 0; i < letters; ++i) words += "é";
  return "caption: \"" + words + "\"\n";
}

}  // namespace

TEST_CASE("A piece without alt and caption has its title and subject for them") {
  const PictureWords words = resolve_card(test::SmallProject(), "es").material->picture;
  CHECK(words.alt == "Números útiles");
  CHECK(words.caption == "A dónde llamar.");
  CHECK(words.alt_label == "Texto alternativo");
  CHECK(words.draft == "Borrador de traducción. Draft translation.");
  CHECK(resolve_card(test::SmallProject(), "en").material->picture.draft.empty());
}

TEST_CASE("alt and caption are filled in, plain, in the page's language") {
  const std::string keys =
      "alt: \"**{pressured}** {hotline_2012}.\"\n"
      "caption: \"Call {contact_hotline}.\"\n";
  const std::string strings =
      "  alt: \"El {pressured} {hotline_2012}.\"\n"
      "  caption: \"Llame al {contact_hotline}.\"\n";
  const Resolved english = with_keys(keys, strings);
  REQUIRE(english.material);
  CHECK(english.material->picture.alt == "27% of women surveyed in 2012.");
  CHECK(english.material->picture.caption == "Call 1-800-799-7233.");
  const Resolved spanish = with_keys(keys, strings, "es");
  REQUIRE(spanish.material);
  CHECK(spanish.material->picture.alt == "El 27% de las mujeres encuestadas en 2012.");
}

TEST_CASE("A statistic stands with its base there too, each text by itself") {
  const Resolved resolved =
      with_keys("alt: \"{pressured} were pressured.\"\ncaption: \"{hotline_2012}\"\n");
  CHECK(test::told(resolved.diagnostics) ==
        Told{"error statistic-without-base content/en/card.yaml:4"});
}

TEST_CASE("A caption has at most 280 characters as people count them") {
  CHECK(with_keys(caption_of(280)).diagnostics.all().empty());
  const Resolved over = with_keys(caption_of(281));
  CHECK(test::told(over.diagnostics) == Told{"error caption-too-long content/en/card.yaml:4"});
  CHECK_THAT(over.diagnostics.all().front().message,
             Catch::Contains("1 character too long") && Catch::Contains("281"));
}

TEST_CASE("Values count as printed, and a translation is told in its own file") {
  const std::string pad(260, 'x');
  const Resolved resolved =
      with_keys("caption: \"{pressured} {hotline_2012}\"\n",
                "  caption: \"" + pad + " {pressured} {hotline_2012}\"\n", "es");
  CHECK(test::told(resolved.diagnostics) == Told{"error caption-too-long content/es/card.yaml:4"});
  CHECK_THAT(resolved.diagnostics.all().front().message,
             Catch::Contains("'es'") && Catch::Contains("19 characters too long"));
}

TEST_CASE("A link's address would be lost") {
  const Resolved resolved = with_keys("caption: \"Read [this](https://example.org).\"\n");
  CHECK(test::told(resolved.diagnostics) == Told{"error plain-text content/en/card.yaml:4"});
}

TEST_CASE("A discreet draft is marked only in a notice block without notices") {
  const test::SmallProject small;
  small.change("content/en/card.yaml",
               "audience:", "discreet: true\nfile: useful-numbers\naudience:");
  small.change("content/es/card.yaml", "strings:\n", "strings:\n  file: numeros-utiles\n");
  const auto marks = [&] {
    const Resolved resolved = resolve_card(small, "es");
    CHECK(resolved.diagnostics.all().empty());
    REQUIRE(resolved.material);
    CHECK(resolved.material->file_name == "numeros-utiles");
    CHECK(resolved.material->picture.draft.empty());
    std::vector<std::string> ids;
    for (const Text& text :
         resolved.material->section("help")->blocks.back().fields.texts(content::notice::notices))
      ids.push_back(text.id);
    return ids;
  };
  CHECK(marks() == Told{"notice.professionals", "notice.general"});
  small.change("content/en/card.yaml", "notices: [professionals, general]", "notices: []");
  CHECK(marks() == Told{"label.draft"});
  small.change("content/en/card.yaml", "    - {kind: notice, id: notices, notices: []}\n", "");
  CHECK(resolve_card(small, "es").diagnostics.all().empty());
}

}  // namespace pliego::resolve::picture_words_test
