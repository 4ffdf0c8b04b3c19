// A draft says that it is one wherever a text of it stands.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program/program.h"
#include "program/read_back.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::draft_pages_test {

using namespace pliego::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

const std::string mark =
    "Borrador de traducción, sin revisar todavía. Draft translation, not yet reviewed.";

std::string page_of(const fs::path& file, int page) {
  const std::string number = std::to_string(page);
  return collapsed(
      run_program({"pdftotext", "-raw", "-f", number, "-l", number, file.string(), "-"}).out);
}

Said packet(const std::string& name, std::vector<std::string> words, const TempFolder& out) {
  words.insert(words.begin(), {"packet", name, "--project", real_project().string(), "--out",
                               out.path().string()});
  return run_pliego(words);
}

}  // namespace

TEST_CASE("each page of a Spanish draft says that it is one", "[long]") {
  const TempFolder out;
  const Said said = run_pliego({"render", "--lang", "es", "--format", "pdf", "--json", "--project",
                                real_project().string(), "--out", out.path().string()});
  REQUIRE(said.status == 0);
  const Json made = Json::parse(said.out);
  int pages = 0;
  for (const Json& output : made.at("outputs")) {
    if (output.at("format") != "pdf" || output.at("material") == "survivor-card") continue;
    const fs::path file = out.path() / output.at("path").get<std::string>();
    const std::string info = run_program({"pdfinfo", file.string()}).out;
    const int count = std::stoi(info.substr(info.find("Pages:") + 6));
    for (int page = 1; page <= count; ++page, ++pages) {
      INFO(file.filename().string() << ", page " << page);
      CHECK_THAT(page_of(file, page), Contains(mark));
    }
  }
  CHECK(pages > 20);
}

TEST_CASE("a packet's Spanish cover and contents say that they are drafts, the English don't") {
  const TempFolder out;
  REQUIRE(packet("half-day-training", {}, out).status == 0);
  for (const int page : {1, 2}) {
    CHECK_THAT(page_of(out.path() / "half-day-training-es.pdf", page), Contains(mark));
    CHECK_THAT(page_of(out.path() / "half-day-training-en.pdf", page), !Contains("Draft"));
  }
  REQUIRE(packet("half-day-training", {"--facing"}, out).status == 0);
  CHECK_THAT(page_of(out.path() / "half-day-training-en-es-facing.pdf", 1), Contains(mark));
}

TEST_CASE("a print guide in Spanish says that it is a draft, and writes 100% as the pieces do") {
  const TempFolder out;
  const Said said = run_pliego({"render", "palm-card", "--layout", "card-5x7", "--lang", "es",
                                "--for", "office", "--draft", "--json", "--project",
                                real_project().string(), "--out", out.path().string()});
  REQUIRE(said.status == 0);
  const Json made = Json::parse(said.out);
  int guides = 0;
  for (const Json& output : made.at("outputs")) {
    if (output.at("format") != "guide") continue;
    ++guides;
    const std::string text = page_of(out.path() / output.at("path").get<std::string>(), 1);
    CHECK_THAT(text, Contains(mark));
    CHECK_THAT(text, Contains("“Tamaño real” o 100%."));
  }
  CHECK(guides == 1);
}

TEST_CASE("`check` names the pages of a draft that don't say so") {
  const ProjectCopy copy(real_project(), std::vector<std::string>{"discussion-guide"});
  copy.change("content/en/discussion-guide.yaml",
              "    - kind: notice\n      id: lead-draft\n      notices: []\n", "");
  const Said said = run_pliego({"check", "discussion-guide", "--project", copy.root().string()});
  CHECK_THAT(said.out + said.err, Contains("draft-mark-missing") &&
                                      Contains("doesn't say that it is one on the page 'one'"));
}

}  // namespace pliego::draft_pages_test
