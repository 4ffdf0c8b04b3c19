// `pliego translate`, as a maintainer runs it.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::translate_test {

using namespace pliego::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

constexpr const char* spanish = "content/es/palm-card.yaml";

Said translate(const ProjectCopy& copy, std::vector<std::string> words) {
  words.insert(words.begin(), "translate");
  words.insert(words.end(), {"--project", copy.root()});
  return run_pliego(words);
}

std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.emplace(entry.path().string(), bytes_of(entry.path()));
  return files;
}

}  // namespace

TEST_CASE("new makes a language that can be seen at once, and says what it needs") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const Said said = translate(copy, {"new", "VI"});
  INFO(said.out << said.err);
  CHECK(said.status == 0);
  CHECK_THAT(said.out, Contains("vi: Vietnamese, Tiếng Việt; left to right") &&
                           Contains("Font for the script Latn: Lato") &&
                           Contains("no patterns for it") && Contains("content/words/vi.yaml"));
  CHECK_THAT(copy.read("content/vi/palm-card.yaml"),
             Contains("material: palm-card\nstrings:\n") &&
                 Contains("  # en: Substance use coercion\n") && Contains("  # note: ") &&
                 Contains("  headline.text: \"\"\n"));
  CHECK_THAT(copy.read("content/vi/language.yaml"), Contains("name: \"Tiếng Việt\"\n"));
  const Said made = run_pliego({"render", "--project", copy.root(), "--lang", "vi", "--out",
                                copy.root() / "out", "--layout", "card-5x7"});
  INFO(made.err);
  CHECK(made.status == 0);
  const std::string text =
      run_program({"pdftotext", copy.root() / "out/vi/palm-card-card-5x7.pdf", "-"}).out;
  CHECK_THAT(text, Contains("[en] What it can look like") && !Contains("[en] [en]") &&
                       Contains("Draft translation, not yet reviewed."));
}

TEST_CASE("new, run again, adds what is missing and touches no text") {
  const ProjectCopy copy(real_project(), palm_card_only);
  REQUIRE(translate(copy, {"new", "vi"}).status == 0);
  copy.change("content/vi/palm-card.yaml", "headline.text: \"\"", "headline.text: \"Cưỡng ép\"");
  copy.change("content/vi/palm-card.yaml", "  kicker.text: \"\"\n", "");
  copy.remove("content/vi/registries.yaml");
  const Said said = translate(copy, {"new", "vi"});
  INFO(said.err);
  CHECK(said.status == 0);
  CHECK_THAT(copy.read("content/vi/palm-card.yaml"),
             Contains("headline.text: \"Cưỡng ép\"\n") && Contains("kicker.text: \"\"\n"));
  CHECK(fs::exists(copy.root() / "content/vi/registries.yaml"));
  const auto before = files_of(copy.root());
  CHECK_THAT(translate(copy, {"new", "vi"}).out, Contains("0 files written"));
  CHECK(files_of(copy.root()) == before);
}

TEST_CASE("tags that are none, and the source itself, are wrong usage") {
  const ProjectCopy copy(real_project(), palm_card_only);
  CHECK(translate(copy, {"new", "no_tag!"}).status == 2);
  CHECK(translate(copy, {"new", "en"}).status == 2);
  CHECK(translate(copy, {"new", "vi", "--from", "es"}).status == 2);
  CHECK(translate(copy, {"update", "en"}).status == 2);
  const Said unknown = translate(copy, {"status", "vi"});
  CHECK(unknown.status == 2);
  CHECK_THAT(unknown.err, Contains("pliego translate new vi"));
  CHECK(run_pliego({"translate"}).status == 2);
  const Said mistyped = run_pliego({"translate", "updat"});
  CHECK(mistyped.status == 2);
  CHECK_THAT(mistyped.err, Contains("no command 'updat'") && Contains("'update'"));
}

TEST_CASE("status shows what is stale as a word diff, and update takes up what was edited") {
  const ProjectCopy copy(real_project(), palm_card_only);
  REQUIRE(translate(copy, {"update", "es"}).status == 0);
  copy.change("content/en/palm-card.yaml", "What to ask and do", "What to ask, say and do");
  const Said said = translate(copy, {"status", "es"});
  CHECK(said.status == 0);
  CHECK_THAT(said.out, Contains("palm-card:practice-heading.text") &&
                           Contains("What to [-ask -]{+ask, say +}and do"));
  const Json json = Json::parse(translate(copy, {"status", "es", "--json"}).out);
  const Json& stale = json.at("languages").at(0).at("strings").at("stale");
  REQUIRE(stale.size() == 1);
  CHECK(stale.at(0).at("id") == "palm-card:practice-heading.text");
  CHECK(stale.at(0).at("then") == "What to ask and do");
  CHECK(json.at("languages").at(0).at("all").at("stale") == 1);
  const Said updated = translate(copy, {"update", "es", "--still-right", "practice-heading.text"});
  INFO(updated.err);
  CHECK(updated.status == 0);
  CHECK_THAT(copy.read(spanish), Contains("  # en: What to ask, say and do\n"));
  CHECK_THAT(translate(copy, {"status"}).out, Contains("es "));
  CHECK(Json::parse(translate(copy, {"status", "es", "--json"}).out)
            .at("languages")
            .at(0)
            .at("all")
            .at("stale") == 0);
}

TEST_CASE("files for paper of a draft are refused, but with --draft") {
  const ProjectCopy copy(real_project(), palm_card_only);
  REQUIRE(translate(copy, {"update", "es"}).status == 0);
  const auto render = [&](const char* purpose, std::vector<std::string> more = {}) {
    std::vector<std::string> words = {"render",   "--project", copy.root(),
                                      "--layout", "card-5x7",  "--for",
                                      purpose,    "--out",     copy.root() / "out"};
    words.insert(words.end(), more.begin(), more.end());
    return run_pliego(words);
  };
  for (const char* purpose : {"office", "press"}) {
    const Said said = render(purpose);
    CHECK(said.status == 1);
    CHECK(places_of_errors(said.err).size() == 1);
    CHECK_THAT(said.err, Contains("[draft-translation]") &&
                             Contains("that no second speaker has read (title, subject"));
    CHECK_FALSE(fs::exists(copy.root() / "out/es"));
    CHECK(fs::exists(copy.root() / "out/en"));
  }
  CHECK(render("screen").status == 0);
  CHECK(render("office", {"--draft"}).status == 0);
  const Said printed = run_pliego({"print", "palm-card", "--project", copy.root(), "--lang", "es",
                                   "--layout", "card-5x7", "--dry-run"});
  CHECK(printed.status == 1);
  CHECK_THAT(printed.err, Contains("[draft-translation]"));
}

TEST_CASE("a piece that a second speaker has read is printed without a draft mark") {
  const ProjectCopy copy(real_project(), palm_card_only);
  REQUIRE(translate(copy, {"update", "es"}).status == 0);
  const Said said = translate(copy, {"review", "es", "palm-card", "registries", "language",
                                     "--role", "second-speaker", "--on", "2026-11-23"});
  INFO(said.err);
  CHECK(said.status == 0);
  CHECK_THAT(copy.read("content/es/translated-from/palm-card.yaml"),
             Contains("reviewed: {on: 2026-11-23, role: second-speaker}"));
  const std::vector<std::string> words = {"render", "--project", copy.root(),         "--lang",
                                          "es",     "--layout",  "card-5x7",          "--for",
                                          "office", "--out",     copy.root() / "out", "--no-guide"};
  CHECK(run_pliego(words).status == 0);
  const std::string pdf = copy.root() / "out/es/palm-card-card-5x7-office.pdf";
  CHECK_THAT(run_program({"pdftotext", pdf, "-"}).out, !Contains("Draft") && !Contains("Borrador"));
  copy.change(spanish, "Hablen a solas.", "Hablen a solas siempre.");
  CHECK(run_pliego(words).status == 1);
}

TEST_CASE("a day that has not come yet is no day on which somebody has read a text") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const auto review = [&](const std::string& day) {
    return run_pliego({"translate", "review", "es", "palm-card", "--role", "second-speaker", "--on",
                       day, "--project", copy.root()},
                      {copy.root(), {{"SOURCE_DATE_EPOCH", "1790000000"}}});  // 2026-09-21
  };
  const auto before = files_of(copy.root());
  const Said said = review("2026-09-22");
  CHECK(said.status == 2);
  CHECK_THAT(said.err, Contains("2026-09-22") && Contains("today is 2026-09-21"));
  CHECK(files_of(copy.root()) == before);
  CHECK(review("2026-09-21").status == 0);
}

TEST_CASE("the marks of a merge, or half a file, stop every command and nothing is changed") {
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"strings:\n", "strings:\n<<<<<<< ours\n"},
           {"  kicker.text: \"", "  kicker.text: \"\\"}}) {
    const ProjectCopy copy(real_project(), palm_card_only);
    REQUIRE(translate(copy, {"update", "es"}).status == 0);
    copy.change(spanish, from, to);
    const auto before = files_of(copy.root());
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"new", "es"},
          {"update", "es"},
          {"new", "vi"},
          {"review", "es", "palm-card", "--role", "second-speaker"}}) {
      const Said said = translate(copy, words);
      INFO(said.err);
      CHECK(said.status == 1);
      CHECK_THAT(said.err,
                 Contains("content/es/palm-card.yaml:") && Contains("Nothing was changed"));
      CHECK(files_of(copy.root()) == before);
    }
  }
}

}  // namespace pliego::translate_test
