// Standard streams that are closed, full or odd; files and programs that never end; no memory.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/outside_program.h"
#include "files/files.h"
#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::streams_test {

using namespace pliego::test;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

// The program as a shell starts it, with what stands behind its words, such as "2>&-".
Said in_shell(const std::string& words, const std::string& redirections) {
  const std::string project = " --project '" + real_project().string() + "' ";
  return run_program({"sh", "-c", "'" + program_file() + "' " + words + project + redirections});
}

std::map<std::string, std::string> files_below(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& each : fs::recursive_directory_iterator(folder))
    if (each.is_regular_file())
      files[each.path().lexically_relative(folder)] = pliego::read_file(each.path(), 64u << 20);
  return files;
}

}  // namespace

TEST_CASE("with any of the standard streams closed, files are as they are otherwise", "[long]") {
  const TempFolder folder;
  const auto words = [&](const std::string& name) {
    return "render palm-card --lang en --format all --jobs 2 --out '" + (folder / name).string() +
           "'";
  };
  REQUIRE(in_shell(words("right"), "").status == 0);
  const auto right = files_below(folder / "right");
  REQUIRE(right.size() > 3);
  int i = 0;
  for (const char* closed : {"2>&-", ">&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-"}) {
    const std::string name = "closed-" + std::to_string(++i);
    INFO(closed);
    CHECK(in_shell(words(name), closed).status == 0);
    CHECK(files_below(folder / name) == right);
  }
}

TEST_CASE("what can't be said on standard output is an error of the system") {
  for (const char* words : {"list", "list --json", "check palm-card --json", "--help",
                            "render --help", "check --rules"}) {
    INFO(words);
    for (const char* where : {">/dev/full", ">&-"}) {
      const Said said = in_shell(words, where);
      CHECK(said.status == 3);
      CHECK_THAT(said.err, Contains("Standard output did not get all"));
    }
  }
  CHECK_THAT(in_shell("list", ">/dev/full").err, Contains("the disk is full"));
  CHECK(in_shell("list", "2>/dev/full").status == 0);
}

TEST_CASE("words of the command line can't write to a terminal or begin a line of a log") {
  const std::string odd = "x\n::warning::\x1b]0;y\x07\u202e";
  const std::vector<std::vector<std::string>> all = {
      {"render", odd},
      {odd},
      {"render", "--project", odd},
      {"list", "--project", odd},
      {"render", "--local", odd, "--project", real_project()},
      {"render", "--layout", odd, "--project", real_project()},
      {"render", "--" + odd},
      {"packet", odd, "--project", real_project()},
      {"translate", "status", odd, "--project", real_project()},
      {"translate", "import", odd, "--project", real_project()},
      {"print", "palm-card", "--printer-profile", odd, "--project", real_project()}};
  for (const auto& words : all) {
    const Said said = run_pliego(words);
    INFO(said.out << said.err);
    CHECK(said.status != 0);
    const std::string text = said.out + said.err;
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
    CHECK(text.find("\n::warning::") == std::string::npos);
  }
}

TEST_CASE("names of files are shown in every format") {
  const ProjectCopy project(real_project(), palm_card_only);
  project.write("content/en/x\n::warning::\x1b[31m\u202e.yaml", "material: [");
  project.write("content/pictures/y\n::error::\x1b[2J.png", "no picture");
  project.write("layouts/z\n::notice::\x07.yaml", "layout: [");
  for (const char* format : {"text", "json", "github", "sarif"}) {
    const Said said = run_pliego({"check", "--format", format, "--project", project.root()});
    INFO(said.out << said.err);
    CHECK(said.status == 1);
    const std::string text = said.out + said.err;
    CHECK_THAT(text, Contains("x"));
    for (const char* raw :
         {"\x1b", "\x07", "\u202e", "\n::warning::\\", "\n::error::\\", "\n::notice::\\"})
      CHECK(text.find(raw) == std::string::npos);
  }
}

TEST_CASE("layouts, themes and fonts that are links out of the project are not read") {
  for (const char* name :
       {"layouts/leak.yaml", "layouts/themes/leak.yaml", "layouts/scripts.yaml", "fonts/fonts.yaml",
        "fonts/other-scripts.yaml", "content/packets/leak.yaml", "content/en/leak.yaml",
        "content/en/language.yaml", "content/facts.yaml"}) {
    const ProjectCopy project(real_project(), palm_card_only);
    fs::remove(project.root() / name);
    fs::create_directories((project.root() / name).parent_path());
    fs::create_symlink("/proc/self/environ", project.root() / name);
    const Said said = run_program(
        {"env", "PLIEGO_TOKEN=secret-value", program_file(), "check", "--project", project.root()});
    INFO(said.err);
    CHECK(said.status == 1);
    CHECK_THAT(said.err, Contains(std::string(name) + ": error: The file lies outside"));
    CHECK_THAT(said.err, !Contains("secret-value") && !Contains("PLIEGO_TOKEN"));
  }
}

TEST_CASE("pipes and devices in the place of files are refused, not waited for") {
  const TempFolder folder;
  ::mkfifo((folder / "pipe.yaml").c_str(), 0600);
  for (const std::string& file : {(folder / "pipe.yaml").string(), std::string("/dev/zero")}) {
    const std::vector<std::vector<std::string>> all = {
        {"render", "palm-card", "--local", file},
        {"print", "palm-card", "--printer-profile", file},
        {"packet", "half-day-training", "--participants", file},
        {"packet", file},
        {"translate", "import", file}};
    for (std::vector<std::string> words : all) {
      words.insert(words.begin(), {"timeout", "20", program_file()});
      words.insert(words.end(), {"--project", real_project()});
      const Said said = run_program(words);
      INFO(words[3] << " " << words[4] << ": " << said.err);
      CHECK((said.status == 2 || said.status == 3 || said.status == 1));
    }
  }
  for (const char* name : {"fonts/fonts.yaml", "layouts/scripts.yaml", "fonts/other-scripts.yaml",
                           "content/facts.yaml", "layouts/pipe.yaml"}) {
    const ProjectCopy project(real_project(), palm_card_only);
    fs::remove(project.root() / name);
    ::mkfifo((project.root() / name).c_str(), 0600);
    const Said said =
        run_program({"timeout", "20", program_file(), "check", "--project", project.root()});
    INFO(said.err);
    CHECK(said.status == 1);
    CHECK_THAT(said.err, Contains(std::string(name) + ": error: This is no ordinary file"));
  }
}

#ifndef PLIEGO_SANITIZE  // whose own memory is more than any limit
TEST_CASE("where there is no memory, that is said") {
  const TempFolder folder;
  for (const char* limit : {"100000", "115000", "130000", "145000"}) {
    const Said said =
        run_program({"sh", "-c", std::string("ulimit -v ") + limit + "; exec \"$@\"", "sh",
                     program_file(), "render", "palm-card", "--lang", "en", "--format", "all",
                     "--jobs", "2", "--out", folder.path(), "--project", real_project()});
    INFO(limit << ": " << said.err);
    CHECK((said.status == 0 || said.status == 3));
    if (said.status == 3) CHECK_THAT(said.err, Contains("memory"));
  }
}
#endif

TEST_CASE("a program that never answers is ended, and the person told") {
  using namespace std::chrono_literals;
  CHECK(pliego::cli::run_outside({"sh", "-c", "cat; exit 3"}, "hello", 10s)->out == "hello");
  CHECK(pliego::cli::run_outside({"sh", "-c", "exit 3"}, "", 10s)->status == 3);
  CHECK_THROWS_WITH(pliego::cli::run_outside({"sleep", "600"}, "", 1s),
                    Contains("'sleep' did not answer for 1 seconds"));
}

}  // namespace pliego::streams_test
