// pliego print: what lp is given, what people are told, and when nothing is printed.
#include <catch2/catch.hpp>

#include "fake_lp.h"
#include "files/files.h"
#include "support/project_copy.h"

namespace pliego::print_test {

using namespace pliego::test;
using Catch::Contains;
using Words = std::vector<std::string>;

namespace {

const Words card = {"palm-card", "--lang", "en", "--layout", "card-5x7"};

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

FakeLp one_printer() { return FakeLp({"Office-Laser"}, "Office-Laser"); }

}  // namespace

TEST_CASE("lp is told printer, runs, a neutral name, paper, sides and actual size") {
  const FakeLp lp = one_printer();
  const Said said = lp.print(with(card, {"--copies", "25"}));
  INFO(said.err);
  REQUIRE(said.status == 0);
  REQUIRE(lp.sent().size() == 1);
  CHECK(lp.sent()[0].arguments == Words{"-d", "Office-Laser", "-n", "25", "-t", "palm-card", "-o",
                                        "media=na_5x7_5x7in", "-o", "sides=two-sided-long-edge",
                                        "-o", "print-scaling=none", "-o", "fit-to-page=false"});
  CHECK(said.out ==
        "palm-card in English, card-5x7: 2 sides, flip on the long edge, 5 x 7 in, actual size, "
        "25 sheets for 25 copies, to Office-Laser\n"
        "  Sent as Office-Laser-1; 'cancel Office-Laser-1' stops it.\n");
}

TEST_CASE("lp is given the office file, and no file of it is left or ever written") {
  const FakeLp lp = one_printer();
  REQUIRE(lp.print(card).status == 0);
  const TempFolder folder;
  const Said rendered =
      run_pliego({"render", "palm-card", "--lang", "en", "--layout", "card-5x7", "--for", "office",
                  "--out", folder.path(), "--project", real_project()});
  REQUIRE(rendered.status == 0);
  CHECK(lp.sent()[0].file ==
        pliego::read_file(folder / "en/palm-card-card-5x7-office.pdf", 64u << 20));
  CHECK(lp.left_nothing());
}

TEST_CASE("several cards on a sheet take fewer sheets, turned as the sheet must be") {
  const FakeLp lp = one_printer();
  const Said sent = lp.print({"palm-card", "--lang", "en", "--sheet", "two-up", "--copies", "25"});
  REQUIRE(sent.status == 0);
  const Words arguments = lp.sent()[0].arguments;
  CHECK(arguments[3] == "13");
  CHECK(arguments[7] == "media=na_letter_8.5x11in");
  CHECK(arguments[9] == "sides=two-sided-short-edge");
  CHECK_THAT(sent.out, Contains("13 sheets for 25 copies (2 on a sheet, so 26 are made)"));
}

TEST_CASE("one side alone is one-sided, and a piece of several sheets is collated") {
  const FakeLp lp = one_printer();
  REQUIRE(lp.print(with(card, {"--sides", "back"})).status == 0);
  CHECK(lp.sent()[0].arguments[9] == "sides=one-sided");
  REQUIRE(lp.print({"communications-guide", "--lang", "en", "--copies", "3"}).status == 0);
  const Words guide = lp.sent()[1].arguments;
  CHECK(guide[3] == "3");
  CHECK(guide.back() == "collate=true");
}

TEST_CASE("a discreet piece has its neutral name in the list of jobs") {
  const FakeLp lp = one_printer();
  const Said said = lp.print({"survivor-card", "--lang", "en,es", "--draft", "--copies", "10"});
  INFO(said.err);
  REQUIRE(said.status == 0);
  const auto sent = lp.sent();
  REQUIRE(sent.size() == 2);
  CHECK(sent[0].arguments[5] == "useful-numbers");
  for (const Sent& job : sent)
    for (const std::string& word : job.arguments) CHECK_THAT(word, !Contains("survivor"));
  CHECK(sent[0].arguments[3] == "2");  // five on a sheet
}

TEST_CASE("several printers: the one named, else the usual one, else it asks") {
  const FakeLp lp({"Front-Desk", "Office-Laser"}, "Front-Desk");
  CHECK(lp.print(card).status == 0);
  CHECK(lp.print(with(card, {"--printer", "Office-Laser"})).status == 0);
  CHECK(lp.sent()[0].arguments[1] == "Front-Desk");
  CHECK(lp.sent()[1].arguments[1] == "Office-Laser");
  const Said unknown = lp.print(with(card, {"--printer", "Laser"}));
  CHECK(unknown.status == 2);
  CHECK_THAT(unknown.err, Contains("There are: Front-Desk, Office-Laser"));
  const Said choice = FakeLp({"Front-Desk", "Office-Laser"}, "").print(card);
  CHECK(choice.status == 2);
  CHECK_THAT(choice.err, Contains("--printer NAME"));
  CHECK(lp.sent().size() == 2);
  const FakeLp only({"Office-Laser"}, "");
  CHECK(only.print(card).status == 0);
  CHECK(only.sent()[0].arguments[1] == "Office-Laser");
}

TEST_CASE("without CUPS or a printer it says how to get one") {
  const TempFolder nothing;
  const Words arguments = with({"print"}, with(card, {"--project", real_project()}));
  const Said said = run_pliego(arguments, {.folder = {}, .variables = {{"PATH", nothing.path()}}});
  CHECK(said.status == 3);
  CHECK_THAT(said.err, Contains("sudo apt install cups-client"));
  const Said none = FakeLp({}, "").print(card);
  CHECK(none.status == 3);
  CHECK_THAT(none.err, Contains("lpstat -e") && Contains("lpadmin"));
}

TEST_CASE("what lp says when it refuses is passed on") {
  FakeLp lp = one_printer();
  lp.refuse("lp: Error - The printer is not accepting jobs.\n");
  const Said said = lp.print(card);
  CHECK(said.status == 3);
  CHECK(said.err == "pliego: lp did not take it: The printer is not accepting jobs.\n");
}

TEST_CASE("nothing is printed by accident") {
  const FakeLp lp = one_printer();
  CHECK(lp.print({}).status == 2);
  const Said layouts = lp.print({"palm-card", "--lang", "en"});
  CHECK(layouts.status == 2);
  CHECK_THAT(layouts.err,
             Contains("There are: card-5x7, letter-half-fold, letter-half-fold-duplex."));
  const Said languages = lp.print({"palm-card", "--layout", "card-5x7"});
  CHECK(languages.status == 2);
  CHECK_THAT(languages.err, Contains("en (English), es (español)"));
  const Said other = lp.print({"survivor-card", "--lang", "en", "--layout", "card-5x7"});
  CHECK(other.status == 2);
  CHECK(lp.print(with(card, {"--copies", "0"})).status == 2);
  CHECK(lp.print({"palm-card", "--lang", "en", "--layout", "letter-half-fold", "--sides", "back"})
            .status == 2);
  CHECK(lp.sent().empty());
}

TEST_CASE("a piece with errors is not printed, nor those beside it") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change("content/en/palm-card.yaml", "icon: local_bar", "icon: local_baz");
  const FakeLp lp = one_printer();
  const Said said = lp.print(card, copy.root());
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("Nothing was printed."));
  CHECK(lp.sent().empty());
}

TEST_CASE("a local file that can't be read stops the printing") {
  const FakeLp lp = one_printer();
  const TempFolder folder;
  const Said said = lp.print(with(card, {"--local", folder / "missing.yaml"}));
  INFO(said.err);
  CHECK(said.status != 0);
  CHECK(lp.sent().empty());
}

TEST_CASE("--dry-run needs no printer and sends nothing") {
  const FakeLp lp({}, "");
  const Said said = lp.print(with(card, {"--copies", "4", "--dry-run"}));
  CHECK(said.status == 0);
  CHECK_THAT(said.out, Contains("4 sheets for 4 copies\n") && Contains("Nothing was printed"));
  CHECK(lp.sent().empty());
}

}  // namespace pliego::print_test
