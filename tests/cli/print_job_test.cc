#include "engine/print_job.h"

#include <catch2/catch.hpp>

#include "cli/printers.h"
#include "engine/paper.h"

namespace pliego::print_job_test {

using draw::Duplex;
using engine::PrintJob;

namespace {

constexpr Size letter{612, 792}, lying_letter{792, 612};

draw::Document document(std::size_t pages, Duplex duplex) {
  draw::Document made;
  made.metadata.duplex = duplex;
  made.pages.resize(pages);
  for (draw::Page& page : made.pages) page.media = {0, 0, 612, 792};
  return made;
}

PrintJob job(std::size_t pages, Duplex duplex, int copies, int on_sheet = 1) {
  return engine::print_job(document(pages, duplex), "card", copies, on_sheet);
}

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("paper has its name in IPP, whichever way it lies") {
  CHECK(engine::media_name(letter) == "na_letter_8.5x11in");
  CHECK(engine::media_name(lying_letter) == "na_letter_8.5x11in");
  CHECK(engine::media_name({1224, 792}) == "na_ledger_11x17in");
  CHECK(engine::media_name({595.28, 841.89}) == "iso_a4_210x297mm");
  CHECK(engine::media_name({360, 504}) == "na_5x7_5x7in");
  CHECK(engine::media_name({252, 144}) == "custom_2x3.5in_2x3.5in");
  CHECK(engine::media_name({612, 793}) == "custom_8.5x11.014in_8.5x11.014in");
}

TEST_CASE("paper in words says how it lies") {
  CHECK(engine::paper_in_words(letter) == "US letter");
  CHECK(engine::paper_in_words(lying_letter) == "US letter landscape");
  CHECK(engine::paper_in_words({360, 504}) == "5 x 7 in");
  CHECK(engine::paper_in_words({252, 144}) == "3.5 x 2 in");
}

TEST_CASE("sheets are those that hold the copies asked for") {
  CHECK(job(2, Duplex::flip_long_edge, 25).sheets() == 25);
  const PrintJob two_up = job(2, Duplex::flip_short_edge, 25, 2);
  CHECK(two_up.runs() == 13);
  CHECK(two_up.sheets() == 13);
  CHECK(job(2, Duplex::flip_short_edge, 26, 2).runs() == 13);
  CHECK(job(1, Duplex::none, 1, 5).runs() == 1);
  const PrintJob guide = job(5, Duplex::flip_long_edge, 4);
  CHECK(guide.sheets_in_file() == 3);
  CHECK(guide.runs() == 4);
  CHECK(guide.sheets() == 12);
}

TEST_CASE("sides are the document's own; pages that share no paper, and an only one, have one") {
  const auto sides = [](std::size_t pages, Duplex duplex) {
    return cli::lp_command(job(pages, duplex, 1), "P").at(10);
  };
  CHECK(sides(2, Duplex::flip_long_edge) == "sides=two-sided-long-edge");
  CHECK(sides(2, Duplex::flip_short_edge) == "sides=two-sided-short-edge");
  CHECK(sides(2, Duplex::simplex) == "sides=one-sided");
  CHECK(sides(2, Duplex::none) == "sides=one-sided");
  CHECK(sides(1, Duplex::flip_long_edge) == "sides=one-sided");
  CHECK(job(3, Duplex::simplex, 2).sheets() == 6);
}

TEST_CASE("only a file of several sheets is collated") {
  CHECK(has(cli::lp_command(job(4, Duplex::flip_long_edge, 2), "P"), "collate=true"));
  CHECK(has(cli::lp_command(job(2, Duplex::simplex, 2), "P"), "collate=true"));
  CHECK_FALSE(has(cli::lp_command(job(2, Duplex::flip_long_edge, 2), "P"), "collate=true"));
}

TEST_CASE("a job in words") {
  CHECK(engine::in_words(job(1, Duplex::none, 1)) ==
        "1 side, US letter, actual size, 1 sheet for 1 copy");
  CHECK(engine::in_words(job(4, Duplex::flip_long_edge, 3)) ==
        "both sides of each sheet, flip on the long edge, US letter, actual size, 6 sheets for 3 "
        "copies (2 sheets each)");
  CHECK(engine::in_words(job(3, Duplex::simplex, 1)) ==
        "one side of each sheet, US letter, actual size, 3 sheets for 1 copy (3 sheets each)");
  CHECK(engine::in_words(job(2, Duplex::flip_short_edge, 10, 5)) ==
        "2 sides, flip on the short edge, US letter, actual size, 2 sheets for 10 copies (5 on a "
        "sheet)");
}

}  // namespace pliego::print_job_test
