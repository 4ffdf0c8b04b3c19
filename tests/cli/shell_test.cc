// The manual page and what shells complete, made of the table of commands.
#include <catch2/catch.hpp>

#include "cli/command.h"
#include "files/files.h"
#include "program/program.h"
#include "support/temp_folder.h"

namespace pliego::shell_test {

using namespace pliego::test;

TEST_CASE("the manual page has every command and option, and groff sets it without a word") {
  const Said manual = run_pliego({"manual"});
  REQUIRE(manual.status == 0);
  for (const cli::Command* command : cli::commands()) {
    INFO(command->name);
    CHECK_THAT(manual.out, Catch::Contains("\"pliego " + std::string(command->name) + "\""));
  }
  const TempFolder folder;
  write_file(folder / "pliego.1", manual.out);
  const Said set = run_program(
      {"sh", "-c", "groff -man -Tutf8 -ww -P-cbou '" + (folder / "pliego.1").string() + "'"});
  CHECK(set.err.empty());
  for (const char* words : {"--no-guide", "--for WORD", "--copies NUMBER",
                            "pliego translate review", "MATERIAL", "One of: screen office press"})
    CHECK_THAT(set.out, Catch::Contains(words));
  CHECK_THAT(set.out, !Catch::Contains("⟪"));
}

TEST_CASE("bash completes commands, options and the words of options") {
  const Said script = run_pliego({"completion", "bash"});
  REQUIRE(script.status == 0);
  const TempFolder folder;
  write_file(folder / "pliego.bash", script.out);
  const auto completed = [&](const std::string& words, int at) {
    return run_program({"bash", "-c",
                        "set -u; source '" + (folder / "pliego.bash").string() + "'; COMP_WORDS=(" +
                            words + "); COMP_CWORD=" + std::to_string(at) +
                            "; _pliego; printf '%s ' \"${COMPREPLY[@]}\""})
        .out;
  };
  CHECK(completed("pliego re", 1) == "release render ");
  CHECK(completed("pliego translate re", 2) == "review ");
  CHECK(completed("pliego render --for ''", 3) == "screen office press ");
  CHECK(completed("pliego render --no", 2) == "--no-guide ");
  CHECK(completed("pliego translate export vi --format p", 5) == "po ");
  CHECK(run_pliego({"completion", "fish"}).status == 2);
}

TEST_CASE("zsh completes the same") {
  const Said script = run_pliego({"completion", "zsh"});
  REQUIRE(script.status == 0);
  CHECK(script.out.starts_with("#compdef pliego\n"));
  const TempFolder folder;
  write_file(folder / "_pliego", script.out);
  // What the shell's own part of completion calls, and what it would offer.
  const auto offered = [&](const std::string& words, int at) {
    return run_program({"zsh", "-f", "-c",
                        "compadd() { shift; print -r -- \"$@\" }; _files() { }; f() { source '" +
                            (folder / "_pliego").string() + "' }; words=(" + words +
                            "); CURRENT=" + std::to_string(at) + "; f"})
        .out;
  };
  CHECK_THAT(offered("pliego re", 2), Catch::Contains("release render"));
  CHECK(offered("pliego render --for ''", 4) == "screen office press\n");
  CHECK(offered("pliego translate export vi --format p", 6) == "po xliff\n");
  CHECK_THAT(offered("pliego translate x", 3), Catch::Contains("export import"));
}

}  // namespace pliego::shell_test
