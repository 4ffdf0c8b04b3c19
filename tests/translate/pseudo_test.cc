#include "translate/pseudo.h"

#include <catch2/catch.hpp>

#include "translate/pattern_walk.h"

namespace pliego::pseudo_test {

using namespace pliego::translate;

namespace {

std::string accented(const std::string& pattern) {
  return pseudo_text(pattern, Pseudo::accented, false);
}

std::string mirrored(const std::string& pattern) { return pseudo_text(pattern, Pseudo::mirrored); }

std::size_t characters(const std::string& text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

content::Project project() {
  content::Project project;
  content::Language english;
  english.folder = "en";
  english.locale = "en-US";
  english.labels["page"] = {.id = "label.page", .pattern = "Page {page} of {pages}", .mark = {}};
  project.languages.push_back(english);
  content::Material card;
  card.name = "card";
  card.title = {.id = "title", .pattern = "A card", .mark = {}};
  card.subject = {.id = "subject", .pattern = "What it is", .mark = {}};
  card.file_name = content::Message{.id = "file", .pattern = "a-card", .mark = {}};
  card.caption = content::Message{.id = "caption", .pattern = "Words for a post", .mark = {}};
  project.materials.push_back(card);
  return project;
}

}  // namespace

TEST_CASE("accented text has brackets, and an accent on every letter") {
  CHECK(accented("Ask.") == "[Åŝķ.]");
  CHECK(accented("Call 911 now") == "[Çåļļ 911 ñöŵ]");
  CHECK(accented("the quick brown fox jumps over a lazy dog") ==
        "[ţĥé ǫûîçķ ƀŕöŵñ ḟöẋ ĵûɱþŝ öṽéŕ å ļåżý ðöĝ]");
}

TEST_CASE("values, markup, links, escapes and addresses come through as they are") {
  CHECK(accented("{hotline_2012} had **{pressured}**.") == "[{hotline_2012} ĥåð **{pressured}**.]");
  CHECK(accented("{n, number, ::percent} of") == "[{n, number, ::percent} öḟ]");
  CHECK(accented("See [the page](https://example.org/a-b) *now*") ==
        "[Ŝéé [ţĥé þåĝé](https://example.org/a-b) *ñöŵ*]");
  CHECK(accented("<https://example.org> or ncdvtmh.org or a@b.org") ==
        "[<https://example.org> öŕ ncdvtmh.org öŕ a@b.org]");
  CHECK(accented("5 \\* 3 &nbsp;x a & b") == "[5 \\* 3 &nbsp;ẋ å & ƀ]");
}

TEST_CASE("of a plural only what is read changes") {
  CHECK(accented("{count, plural, offset:1 =0 {none} one {# page} other {# pages, {x}}} here") ==
        "[{count, plural, offset:1 =0 {ñöñé} one {# þåĝé} other {# þåĝéŝ, {x}}} ĥéŕé]");
  CHECK(accented("{a, select, x {{b, plural, other {two # in}}} other {}}") ==
        "[{a, select, x {{b, plural, other {ţŵö # îñ}}} other {}}]");
}

TEST_CASE("a pattern that says nothing by itself stays") {
  CHECK(accented("{languages}") == "{languages}");
  CHECK(accented("{year}, 2014.") == "{year}, 2014.");
  CHECK(accented("") == "");
}

TEST_CASE("text grows by about a third, or a quarter") {
  const std::string text =
      "When a partner uses alcohol or other drugs, or the need for them, to control.";
  const double accents = static_cast<double>(characters(pseudo_text(text, Pseudo::accented)) - 2),
               longer = static_cast<double>(characters(pseudo_text(text, Pseudo::longer)));
  const auto before = static_cast<double>(characters(text));
  CHECK(accents / before == Approx(1.35).margin(0.04));
  CHECK(longer / before == Approx(1.25).margin(0.04));
  CHECK(pseudo_text("Source", Pseudo::accented) == "[Ŝöûŕçé one]");
  CHECK(pseudo_text("Call now", Pseudo::longer) == "Call now one");
}

TEST_CASE("mirrored text has a right-to-left mark after the last letter of each word") {
  CHECK(mirrored("Call now.") == "Call\u200F now\u200F.");
  CHECK(mirrored("**Bold.** “Quoted” {name}, x") ==
        "**Bold\u200F.** “Quoted\u200F” {name}\u200F, x\u200F");
  CHECK(mirrored("[two words](https://a.org) — 5") ==
        "[two\u200F words\u200F](https://a.org) — 5\u200F");
  CHECK(mirrored("{n, plural, one {# page} other {# pages}}") ==
        "{n, plural, one {#\u200F page\u200F} other {#\u200F pages\u200F}}");
}

TEST_CASE("broken patterns neither hang nor read past their end") {
  for (const char* pattern : {"{", "}", "{a, plural", "{a, plural, one {x", "'{", "](", "<", "\\",
                              "&", "{a, plural, one }", "a } b", "#"})
    for (const Pseudo kind : {Pseudo::accented, Pseudo::mirrored, Pseudo::longer})
      CHECK(pseudo_text(pattern, kind).find_first_not_of("[]") != std::string::npos);
}

TEST_CASE("a project gets the language with labels and materials, drafts all of them") {
  content::Project with = project();
  add_pseudo(with, Pseudo::accented);
  add_pseudo(with, Pseudo::accented);
  REQUIRE(with.languages.size() == 2);
  const content::Language& language = with.languages.back();
  CHECK(language.folder == "en-XA");
  CHECK(language.labels.at("page").pattern == "[Þåĝé {page} öḟ {pages} one two]");
  const content::Translation* card = with.translation("card", "en-XA");
  REQUIRE(card);
  CHECK(card->strings.at("title").pattern == "[Å çåŕð one]");
  CHECK(card->strings.at("file").pattern == "a-card");
  CHECK(card->strings.at("caption").pattern == "[Ŵöŕðŝ ḟöŕ å þöŝţ]");
}

TEST_CASE("only two tags name pseudo-languages, and a folder of that name wins") {
  CHECK(pseudo_of("en-XA") == Pseudo::accented);
  CHECK(pseudo_of("ar-XB") == Pseudo::mirrored);
  CHECK_FALSE(pseudo_of("en"));
  CHECK_FALSE(pseudo_of("en-x-longer"));
  content::Project own = project();
  own.languages.push_back(own.languages.front());
  own.languages.back().folder = "ar-XB";
  add_pseudo(own, Pseudo::mirrored);
  CHECK(own.languages.size() == 2);
  CHECK_FALSE(own.translation("card", "ar-XB"));
}

}  // namespace pliego::pseudo_test
