// Pseudo-languages, rendered like any language and only when named.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "draw/visit.h"
#include "engine/composer.h"
#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::pseudo_test {

using namespace pliego::test;

namespace {

// The palm card composed in a pseudo-language.
draw::Document composed(const std::string& language, const std::string& layout,
                        sheet::Purpose purpose) {
  resolve::set_neutral_default_locale();
  const engine::RenderRequest request{
      .materials = {"palm-card"}, .languages = {language}, .layouts = {layout}};
  const auto workspace = engine::open_workspace({.root = real_project()}, request, true);
  Diagnostics diagnostics;
  const auto pieces = engine::select_pieces(workspace, request, diagnostics);
  REQUIRE(pieces.size() == 1);
  engine::Composer composer(workspace);
  const auto material = composer.resolve(pieces[0], diagnostics);
  REQUIRE(material);
  auto made = composer.compose(*material, *pieces[0].layouts.at(0), purpose, diagnostics);
  for (const Diagnostic& d : diagnostics.all()) UNSCOPED_INFO(to_text(d));
  REQUIRE(made);
  CHECK(draw::faults(made->document).empty());
  return std::move(made->document);
}

// Where the run with the words begins on its page; the page's index in `page`.
double left_of(const draw::Document& document, const std::string& words, std::size_t& page) {
  double left = -1;
  for (std::size_t i = 0; i < document.pages.size(); ++i)
    draw::for_each_leaf(document.pages[i], [&](const draw::Item& item, const Transform& to_page) {
      const auto* run = std::get_if<draw::TextRun>(&item);
      if (left >= 0 || !run || run->run.text.find(words) == std::string::npos) return;
      left = to_page.apply(run->origin).x;
      page = i;
    });
  REQUIRE(left >= 0);
  return left;
}

// Words of three letters and more that have no letter beyond ASCII.
std::vector<std::string> words_of(const std::string& text) {
  const auto is_letter = [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; };
  std::vector<std::string> words;
  for (auto at = text.begin(); at != text.end();) {
    const auto begin = std::find_if(at, text.end(), is_letter);
    at = std::find_if_not(begin, text.end(), is_letter);
    const bool plain = std::all_of(begin, at, [](unsigned char c) { return c < 0x80; });
    if (plain && at - begin >= 3) words.emplace_back(begin, at);
  }
  return words;
}

}  // namespace

TEST_CASE("a text that is no string of the content shows up without accents") {
  const std::string text =
      draw::reading_text(composed("en-XA", "letter-half-fold", sheet::Purpose::screen));
  CHECK_THAT(text, Catch::Contains("[Ŝûƀŝţåñçé ûŝé çöéŕçîöñ"));
  // Fillers, values of the registries and of ICU, addresses, and the draft mark in English.
  const std::set<std::string> known = {
      "one",      "ONE",       "TWO",     "two",         "three",      "four",
      "five",     "six",       "seven",   "eight",       "nine",       "ten",
      "November", "English",   "Spanish", "START",       "samhsa",     "lifeline",
      "gov",      "org",       "find",    "help",        "thehotline", "strongheartshelpline",
      "ncdvtmh",  "cffutures", "Draft",   "translation", "not",        "yet",
      "reviewed"};
  for (const std::string& word : words_of(text)) {
    INFO(word);
    CHECK(known.contains(word));
  }
}

TEST_CASE("an English page from right to left: letters as ever, words from the right") {
  const draw::Document document = composed("ar-XB", "letter-half-fold", sheet::Purpose::screen);
  CHECK(document.metadata.right_to_left);
  CHECK(document.metadata.language == "en-US-x-mirrored");
  std::size_t page = 0;
  CHECK(left_of(document, "Substance", page) > left_of(document, "coercion", page));
  const std::string text = draw::reading_text(document);
  CHECK_THAT(text, Catch::Contains("37.5%") || Catch::Contains("27%"));
  CHECK_THAT(text, Catch::Contains("1-800-799-7233"));
}

TEST_CASE("the half fold of a right-to-left piece opens the other way") {
  const std::vector<std::string> words = {"Substance", "Pressure", "Make", "together"};
  for (const std::string language : {"en", "ar-XB"}) {
    const draw::Document sheet =
        composed(language, "letter-half-fold-duplex", sheet::Purpose::office);
    CHECK(sheet.metadata.duplex == draw::Duplex::flip_short_edge);
    REQUIRE(sheet.pages.size() == 2);
    const double middle = sheet.pages[0].trim.width / 2;
    // The cover is the half of the front that lies on top when the fold is at its start.
    std::size_t page = 0;
    const bool cover_right = left_of(sheet, words[0], page) > middle;
    CHECK(page == 0);
    CHECK(cover_right == (language == "en"));
    const bool second_right = left_of(sheet, words[1], page) > middle;
    CHECK(page == 1);
    CHECK(second_right == (language != "en"));
    CHECK((left_of(sheet, words[2], page) > middle) == (language == "en"));
    CHECK(page == 1);
    CHECK((left_of(sheet, words[3], page) > middle) == (language != "en"));
    CHECK(page == 0);
  }
}

TEST_CASE("pseudo-languages are made only where --lang names them") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const auto out = copy.root() / "out";
  const auto render = [&](std::vector<std::string> more) {
    std::vector<std::string> all = {"render",    "palm-card", "--layout", "letter-half-fold",
                                    "--project", copy.root(), "--out",    out};
    all.insert(all.end(), more.begin(), more.end());
    return run_pliego(all).status;
  };
  CHECK(render({}) == 0);
  CHECK_FALSE(std::filesystem::exists(out / "en-XA"));
  CHECK(render({"--lang", "en-XA"}) == 0);
  CHECK(std::filesystem::exists(out / "en-XA" / "palm-card-letter-half-fold.pdf"));
  CHECK(render({"--lang", "en-XB"}) == 2);
  const Said listed = run_pliego({"list", "--project", copy.root()});
  CHECK_THAT(listed.out, Catch::Contains("en-XA, ar-XB: made from the English"));
  const Said json = run_pliego({"list", "--json", "--project", copy.root()});
  CHECK_THAT(json.out, !Catch::Contains("en-XA"));
}

}  // namespace pliego::pseudo_test
