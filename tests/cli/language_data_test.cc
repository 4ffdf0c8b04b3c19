// Languages that many clients speak and of which ICU has no data, from `translate new` to the page.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program/program.h"
#include "program/read_back.h"
#include "support/project_copy.h"

namespace pliego::language_data_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

Said run(const ProjectCopy& copy, std::vector<std::string> words) {
  words.insert(words.end(), {"--project", copy.root()});
  return run_pliego(words);
}

// All that stands on the palm card.
std::string card(const ProjectCopy& copy, const std::string& tag) {
  const auto out = copy.root() / "out";
  const Said said = run(
      copy, {"render", "palm-card", "--layout", "card-5x7", "--lang", tag, "--out", out.string()});
  INFO(said.err);
  REQUIRE(said.status == 0);
  const auto file = out / tag / "palm-card-card-5x7.pdf";
  std::string text = run_program({"pdftotext", "-raw", file.string(), "-"}).out;
  for (std::size_t at; (at = text.find("\u00A0")) != std::string::npos;) text.replace(at, 2, " ");
  return collapsed(text);
}

void give(const ProjectCopy& copy, const std::string& file, const std::string& id,
          const std::string& text) {
  copy.change(file, "  " + id + ": \"\"", "  " + id + ": \"" + text + "\"");
}

}  // namespace

TEST_CASE("a language without data of its own has no code and no other language's word on a page") {
  const ProjectCopy copy(real_project(), palm_card_only);
  for (const std::string tag :
       {"ht", "quc", "mix", "hmn", "so", "nv", "sm", "chk", "mam", "ku", "gn", "ksw"}) {
    CAPTURE(tag);
    const Said added = run(copy, {"translate", "new", tag});
    INFO(added.err);
    REQUIRE(added.status == 0);
    if (tag != "so") CHECK_THAT(added.out, Contains("its translator is asked for them"));
    const std::string text = card(copy, tag);
    CHECK_THAT(text, Contains("[en] General information"));
    CHECK_THAT(text, Contains("Last reviewed November 22, 2026."));
    CHECK_THAT(text, Contains("[en] Call or text · [en] in English"));
    for (const char* wrong :
         {"M11", "novembre", "anglais", "espagnol", "43 %", "in en", "[en] [en]"})
      CHECK_THAT(text, !Contains(wrong));
  }
  const Said checked = run(copy, {"check"});
  CHECK_THAT(
      checked.err + checked.out,
      Contains("[language-data-missing]") &&
          Contains("doesn't know how 'quc' says its own name, the months, a day, a share, a list "
                   "of names, the names of languages") &&
          Contains("doesn't know how 'ku' says a day:") && !Contains("how 'so' says"));
}

TEST_CASE("the forms that a translator gives stand on the page, and `status` asks for no others") {
  const ProjectCopy copy(real_project(), palm_card_only);
  REQUIRE(run(copy, {"translate", "new", "ht"}).status == 0);
  const std::string file = "content/ht/language.yaml";
  CHECK_THAT(copy.read(file), Contains("# en: November\n") && Contains("  month-11: \"\""));
  give(copy, file, "own-name", "kreyòl ayisyen");
  give(copy, file, "month-11", "novanm");
  give(copy, file, "date", "{day} {month} {year}");
  give(copy, file, "percent", "{number} pousan");
  give(copy, file, "language-en", "angle");
  give(copy, file, "language-es", "panyòl");
  give(copy, file, "list-two", "{first} ak {last}");
  give(copy, file, "list-more", "{first}, {last}");
  give(copy, file, "list-last", "{first} ak {last}");
  give(copy, file, "in-language", "an {language}");
  give(copy, "content/ht/registries.yaml", "notice.general", "Dènye revizyon: {revised}.");
  const std::string text = card(copy, "ht");
  CHECK_THAT(text, Contains("Dènye revizyon: 22 novanm 2026."));
  CHECK_THAT(text, Contains("an angle ak panyòl"));
  CHECK_THAT(text, Contains("43 pousan"));
  CHECK_THAT(run(copy, {"translate", "status", "ht"}).out, Contains("ht, kreyòl ayisyen"));
  // Without its value a form would lose the number.
  copy.change(file, "{number} pousan", "pousan");
  CHECK(run(copy, {"check", "palm-card"}).status == 1);
  // Of a language that ICU knows nothing is asked.
  REQUIRE(run(copy, {"translate", "new", "so"}).status == 0);
  CHECK_THAT(copy.read("content/so/language.yaml"),
             !Contains("month-11:") && !Contains("percent:") && !Contains("own-name:"));
}

}  // namespace pliego::language_data_test
