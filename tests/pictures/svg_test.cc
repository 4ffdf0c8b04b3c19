// SVG against PNG: the same picture by the design's measure, its words whole, and small enough.
#include <catch2/catch.hpp>
#include <sstream>

#include "base/markup.h"
#include "files/files.h"
#include "png/writer.h"
#include "program/desk.h"
#include "program/program.h"
#include "support/process.h"
#include "support/project_copy.h"
#include "support/svg_picture.h"
#include "svg/writer.h"

namespace pliego::test::svg_test {
namespace {

// Spaces of every kind and number are one, as a web page has them.
std::string folded(const std::string& text) {
  constexpr std::string_view no_break_space = "\u00A0";
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const bool wide = text.compare(i, no_break_space.size(), no_break_space) == 0;
    if (!wide && text[i] != ' ' && text[i] != '\n') {
      out += text[i++];
      continue;
    }
    if (!out.empty() && out.back() != ' ') out += ' ';
    i += wide ? no_break_space.size() : 1;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// The words of each text element that is read out.
std::vector<std::string> texts_of(const std::string& svg) {
  std::vector<std::string> texts;
  for (std::size_t at = svg.find("<text "); at != svg.npos; at = svg.find("<text ", at)) {
    const std::size_t end = svg.find("</text>", at), start = svg.find('>', at);
    const bool is_hidden = svg.substr(at, start - at).find("aria-hidden") != std::string::npos;
    std::string words;
    bool in_tag = false;
    for (const char c : svg.substr(start + 1, end - start - 1)) {
      if (c == '<') in_tag = true;
      if (!in_tag) words += c;
      if (c == '>') in_tag = false;
    }
    if (!is_hidden) texts.push_back(folded(words));
    at = end;
  }
  return texts;
}

std::vector<std::string> lines_of(const draw::Document& document, std::size_t page) {
  std::istringstream text(draw::reading_text(document, static_cast<int>(page)));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) {
    std::string written;
    append_markup(written, line);
    if (!folded(written).empty()) lines.push_back(folded(written));
  }
  return lines;
}

void check_words(const std::string& svg, const draw::Document& document, std::size_t page) {
  auto found = texts_of(svg), asked = lines_of(document, page);
  std::sort(found.begin(), found.end());
  std::sort(asked.begin(), asked.end());
  CHECK(found == asked);
}

std::size_t gzipped(const std::string& bytes) {
  const TempFolder folder;
  write_file(folder / "page.svg", bytes);
  const Said said = run_program({"gzip", "-c", (folder / "page.svg").string()});
  REQUIRE(said.status == 0);
  return said.out.size();
}

// How large its pages are together, gzipped.
std::size_t check(Desk& desk, const Edition& edition) {
  const draw::Document& document =
      desk.document(edition.material, edition.language, edition.layout);
  std::size_t size = 0;
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    INFO(edition.name() << ", page " << page + 1);
    const std::string svg =
        svg::Writer().write(document, page, {.id_prefix = "a-", .description = {}});
    const PictureDifference found =
        compare_svg(svg, png::new_writer()->write(document.pages[page], {.dpi = 96}).bytes);
    INFO("mean " << found.mean << ", worst " << found.worst_block << " at " << found.block_x << ","
                 << found.block_y);
    CHECK(found.is_same_picture());
    CHECK(svg.find("style") == std::string::npos);
    check_words(svg, document, page);
    size += gzipped(svg);
  }
  return size;
}

}  // namespace

TEST_CASE("Each SVG shows what the PNG shows and says what the page says, a card in 100 kB") {
  constexpr std::size_t largest = 100'000;  // bytes, gzipped
  for (const char* language : {"en", "es", "vi"})
    CHECK(check(real_desk(), {"palm-card", language, "card-5x7"}) < largest);
  for (const char* language : {"en", "es"}) {
    check(real_desk(), {"palm-card", language, "letter-half-fold"});
    check(real_desk(), {"by-the-numbers", language, "post-portrait"});
    check(real_desk(), {"cps-tip-sheet", language, "letter-tip-sheet"});
  }
}

TEST_CASE("Every kind of block is the same as SVG, from right to left as well") {
  const ProjectCopy copy(real_project(), std::vector<std::string>{"palm-card"});
  std::filesystem::copy(real_project() / "tests/cli/every-block", copy.root(),
                        std::filesystem::copy_options::recursive);
  Desk desk(copy.root());
  for (const char* language : {"en", "ar"}) check(desk, {"every-block", language, "every-block"});
}

}  // namespace pliego::test::svg_test
