// What goes to an office without Pliego: a folder for each language, with an index.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "files/files.h"
#include "program/program.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::release_test {

using namespace pliego::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) { return pliego::read_file(file, 1 << 20); }

// A project whose numbers somebody has dialled.
struct Dialled {
  ProjectCopy copy{real_project(), {"palm-card"}};
  Dialled() {
    static const std::regex open("    verified: *\n");
    for (const char* registry : {"content/contacts.yaml", "content/facts.yaml"})
      copy.write(registry, std::regex_replace(text_of(copy.root() / registry), open,
                                              "    verified: 2026-11-22\n"));
  }
};

const ProjectCopy& one_piece() {
  static const Dialled project;
  return project.copy;
}

Said release(const TempFolder& folder, std::vector<std::string> words = {}) {
  std::vector<std::string> all = {"release", "--project", one_piece().root(), "--out",
                                  folder.path()};
  all.insert(all.end(), words.begin(), words.end());
  return run_pliego(all);
}

std::set<std::string> files_below(const fs::path& folder) {
  std::set<std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) all.insert(fs::relative(entry.path(), folder).generic_string());
  return all;
}

}  // namespace

TEST_CASE("a release holds all kinds of files, and its index links each of them that is there") {
  const TempFolder folder;
  release(folder, {"--lang", "en"});
  const std::set<std::string> files = files_below(folder.path() / "en");
  for (const char* each :
       {"screen/palm-card-card-5x7.pdf", "office/palm-card-card-5x7-office.pdf",
        "office/palm-card-card-5x7-office-guide.pdf", "press/palm-card-card-5x7-press.pdf",
        "pictures/palm-card-card-5x7-1-front.png", "pictures/palm-card-card-5x7-1-front.thumb.png",
        "index.html"}) {
    INFO(each);
    CHECK(files.contains(each));
  }
  const std::string index = text_of(folder.path() / "en/index.html");
  const std::regex link("href=\"([^\"]+)\"");
  std::set<std::string> linked;
  for (std::sregex_iterator at(index.begin(), index.end(), link), end; at != end; ++at)
    linked.insert((*at)[1]);
  for (const std::string& each : linked) {
    INFO(each);
    CHECK(files.contains(each));
  }
  for (const std::string& each : files) {
    INFO(each);
    CHECK((linked.contains(each) || each == "index.html" || each.ends_with(".thumb.png")));
  }
  CHECK_THAT(index, Contains("<html lang=\"en-US\" dir=\"ltr\">") && Contains("(2 pages)"));
}

TEST_CASE("names in a release can be had on Windows and macOS", "[long]") {
  const TempFolder folder;
  release(folder, {"--draft"});
  for (const std::string& each : files_below(folder.path())) {
    INFO(each);
    CHECK(std::regex_match(each, std::regex("[a-z0-9./-]{1,120}")));
  }
}

TEST_CASE("a language with drafts is not released, unless drafts are asked for") {
  const TempFolder folder;
  const Said said = release(folder);
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("content/es/palm-card.yaml") && Contains("[draft-translation]"));
  CHECK(fs::exists(folder.path() / "en/index.html"));
  CHECK_FALSE(fs::exists(folder.path() / "es"));
  const TempFolder drafts;
  CHECK(release(drafts, {"--draft", "--lang", "es"}).status == 0);
  CHECK_THAT(
      text_of(drafts.path() / "es/index.html"),
      Contains("Borrador de traducción, sin revisar todavía.") && Contains("Para una imprenta"));
}

TEST_CASE("a release is the same bytes each time", "[long]") {
  const TempFolder one, other;
  release(one, {"--lang", "en", "--jobs", "1"});
  release(other, {"--lang", "en", "--jobs", "4"});
  const auto files = files_below(one.path());
  REQUIRE(files == files_below(other.path()));
  for (const std::string& each : files) {
    INFO(each);
    CHECK((pliego::read_file(one.path() / each, 1 << 24) ==
           pliego::read_file(other.path() / each, 1 << 24)));
  }
}

TEST_CASE("numbers that nobody has dialled are not released, unless as a draft") {
  const ProjectCopy copy(real_project(), {"palm-card"});
  const std::vector<std::string> words = {"release", "--project", copy.root(), "--lang", "en"};
  const TempFolder folder;
  const auto with = [&](std::vector<std::string> more) {
    std::vector<std::string> all = words;
    all.insert(all.end(), more.begin(), more.end());
    return run_pliego(all);
  };
  const Said said = with({"--out", folder.path()});
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("content/contacts.yaml") && Contains("error: Nobody has dialled"));
  CHECK_FALSE(fs::exists(folder.path() / "en"));
  CHECK(with({"--out", folder.path(), "--draft"}).status == 0);
}

TEST_CASE("a release leaves room for a sticker with a program's number, where there is room") {
  const TempFolder folder, plain;
  release(folder, {"--lang", "en"});
  run_pliego({"render", "palm-card", "--project", one_piece().root(), "--lang", "en", "--for",
              "office", "--out", plain.path()});
  const auto size = [](const fs::path& pdf) {
    return run_program({"qpdf", "--qdf", "--object-streams=disable", pdf, "-"}).out.size();
  };
  const std::string duplex = "palm-card-letter-half-fold-duplex-office.pdf";
  CHECK(size(folder.path() / "en/office" / duplex) > size(plain.path() / "en" / duplex));
}

}  // namespace pliego::release_test
