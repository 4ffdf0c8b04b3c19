// Files are written whole or not at all; what is not new stays as it was.
#include <catch2/catch.hpp>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::write_test {

using namespace pliego::test;
using Catch::Contains;

namespace fs = std::filesystem;

namespace {

Said render(const fs::path& project, const fs::path& out, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"render",   "--project", project, "--layout",
                                    "card-5x7", "--out",     out};
  words.insert(words.end(), more.begin(), more.end());
  return run_pliego(words);
}

std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> all;
  if (!fs::exists(folder)) return all;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) all.push_back(fs::relative(entry.path(), folder));
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

TEST_CASE("A folder that can't be made is the system's failure: status 3, and which file") {
  const TempFolder folder;
  const ProjectCopy in_the_way(real_project(), palm_card_only);
  in_the_way.write("plain", "not a folder");
  const Said said = render(real_project(), in_the_way.root() / "plain" / "out", {"--lang", "en"});
  CHECK(said.status == 3);
  CHECK_THAT(said.err, Contains("plain/out/en/palm-card-card-5x7.pdf"));
  CHECK(in_the_way.read("plain") == "not a folder");
}

TEST_CASE("A file that can't be replaced stays whole, and nothing half-written is left") {
  const ProjectCopy place(real_project(), palm_card_only);
  // A folder with something in it where the file should go: a rename over it fails for root as
  // well.
  place.write("out/en/palm-card-card-5x7.pdf/old", "old");
  const Said said = render(real_project(), place.root() / "out", {"--lang", "en"});
  CHECK(said.status == 3);
  CHECK_THAT(said.err, Contains("palm-card-card-5x7.pdf"));
  CHECK(files_in(place.root() / "out") ==
        std::vector<std::string>{"en/palm-card-card-5x7.pdf/old"});
}

TEST_CASE("What was found before the system failed is told all the same") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.write("layouts/broken.yaml", "layout: broken\ntrim: 5\n");
  copy.write("plain", "not a folder");
  const Said said = render(copy.root(), copy.root() / "plain" / "out", {"--lang", "en"});
  CHECK(said.status == 3);
  CHECK_THAT(said.err, Contains("layouts/broken.yaml"));
  CHECK_THAT(said.err, Contains("plain/out/en/palm-card-card-5x7.pdf"));
}

TEST_CASE("On a full disk the old file stays whole: status 3, and which file") {
  const TempFolder out;
  const std::vector<std::string> words = {"render", "palm-card", "--project", real_project(),
                                          "--lang", "en",        "--layout",  "card-5x7",
                                          "--out",  out.path()};
  REQUIRE(run_pliego(words).status == 0);
  const fs::path file = out / "en/palm-card-card-5x7.pdf";
  fs::resize_file(file, 1000);
  const std::string old = bytes_of(file);
  // No file may grow past a few blocks; the signal that tells of it is not taken.
  std::vector<std::string> limited = {"sh", "-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"",
                                      program_file()};
  limited.insert(limited.end(), words.begin(), words.end());
  const Said said = run_program(limited);
  CHECK(said.status == 3);
  CHECK_THAT(said.err, Contains("en/palm-card-card-5x7.pdf"));
  CHECK((bytes_of(file) == old));
  CHECK(files_in(out.path()) == std::vector<std::string>{"en/palm-card-card-5x7.pdf"});
}

TEST_CASE("After a fault in the input, the old file stays and no new one is made") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const fs::path out = copy.root() / "out";
  copy.write("out/es/palm-card-card-5x7.pdf", "the old one");
  copy.change("content/es/palm-card.yaml", "al {contact_emergency}", "al {contact_emergancy}");
  const Said said = render(copy.root(), out);
  CHECK(said.status == 1);
  CHECK(copy.read("out/es/palm-card-card-5x7.pdf") == "the old one");
  CHECK(files_in(out) ==
        std::vector<std::string>{"en/palm-card-card-5x7.pdf", "es/palm-card-card-5x7.pdf"});
  CHECK_THAT(said.err, Contains("older ones left as they were"));
}

TEST_CASE("A second run leaves files that are already right untouched") {
  const TempFolder out;
  REQUIRE(render(real_project(), out.path(), {"--lang", "en"}).status == 0);
  const fs::path file = out / "en/palm-card-card-5x7.pdf";
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(24));
  const auto before = fs::last_write_time(file);
  REQUIRE(render(real_project(), out.path(), {"--lang", "en"}).status == 0);
  CHECK(fs::last_write_time(file) == before);
}

TEST_CASE("A stale or half-written file is replaced whole") {
  const TempFolder out;
  REQUIRE(render(real_project(), out.path(), {"--lang", "en"}).status == 0);
  const fs::path file = out / "en/palm-card-card-5x7.pdf";
  const std::string right = bytes_of(file);
  fs::resize_file(file, right.size() / 2);
  REQUIRE(render(real_project(), out.path(), {"--lang", "en"}).status == 0);
  CHECK(bytes_of(file) == right);
  CHECK(files_in(out.path()).size() == 1);
}

TEST_CASE("A fault in one piece does not keep another from being made by its name") {
  const ProjectCopy copy(real_project());
  copy.change("content/en/overview.yaml", "kind: stat", "kind: stats-of-old");
  const std::filesystem::path out = copy.root() / "out";
  CHECK(run_pliego({"render", "palm-card", "--project", copy.root(), "--out", out}).status == 0);
  CHECK(std::filesystem::exists(out / "en/palm-card-card-5x7.pdf"));
  CHECK(run_pliego({"render", "overview", "--project", copy.root(), "--out", out}).status == 1);
  CHECK(run_pliego({"check", "palm-card", "--project", copy.root()}).status == 1);
}

}  // namespace pliego::write_test
