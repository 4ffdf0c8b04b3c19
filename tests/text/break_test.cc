#include <catch2/catch.hpp>

#include "support.h"

namespace pliego::break_test {

using namespace pliego::text;
using namespace pliego::text::test;

namespace {

bool on_one_line(const Paragraph& paragraph, const std::string& piece) {
  for (const std::string& line : lines(paragraph)) {
    if (line.find(piece) != std::string::npos) return true;
  }
  return false;
}

// Whatever the measure, `piece` is never divided.
void never_broken(const std::string& text, const std::string& piece, const std::string& language) {
  for (double width = 10; width < 300; width += 3) {
    ParagraphInput input = paragraph(text, width, language);
    input.hyphenate = false;
    input.align = static_cast<int>(width) % 2 == 0 ? Align::start : Align::justify;
    INFO(text << " at " << width);
    CHECK(on_one_line(set(input), piece));
  }
}

}  // namespace

TEST_CASE("numbers stay with their signs and units") {
  never_broken("In 2012, 37.5% of women surveyed said so", "37.5%", "en");
  never_broken("El 37.5 % de las mujeres lo dijo", "37.5 %", "es-US");
  never_broken("Leave 0.25 in. free and 3 mm, then 9 a.m. calls", "3 mm,", "en");
  never_broken("Leave 0.25 in. free and 3 mm, then 9 a.m. calls", "9 a.m.", "en");
  never_broken("Call 1-800-799-7233 at any hour", "1-800-799-7233", "en");
}

TEST_CASE("opening and closing marks stay with their words") {
  never_broken("Pregunte: «¿Se siente segura?» y escuche, ¡siempre!", "«¿Se", "es");
  never_broken("Pregunte: «¿Se siente segura?» y escuche, ¡siempre!", "segura?»", "es");
  never_broken("Pregunte: «¿Se siente segura?» y escuche, ¡siempre!", "¡siempre!", "es");
}

TEST_CASE("a dash never starts a line after a word, nor ends one where it opens") {
  never_broken("She knew—always knew—what to do", "knew—", "en");
  never_broken("La red —dijo ella— ayuda", "—dijo", "es");
  never_broken("La red —dijo ella— ayuda", "ella—", "es");
  never_broken("Ask first — then listen — then act", "first —", "en");
}

TEST_CASE("an abbreviation leads on to its name or number") {
  never_broken("Pregunte por la Dra. Ruiz hoy", "Dra. Ruiz", "es");
  never_broken("Vea la nota núm. 5 abajo", "núm. 5", "es");
}

TEST_CASE("an isolate is never divided, at its spaces either") {
  for (double width = 10; width < 200; width += 7) {
    ParagraphInput input = paragraph("Call ", width);
    input.spans.push_back(isolate("(800) 799 7233"));
    input.spans.push_back(span(" or look at "));
    input.spans.push_back(isolate("example.org/a-long/path?x=1"));
    const Paragraph result = set(input);
    CHECK(on_one_line(result, "(800) 799 7233"));
    CHECK(on_one_line(result, "example.org/a-long/path?x=1"));
  }
}

TEST_CASE("what can't be divided is set too wide and reported") {
  const Paragraph result = set(paragraph("Call 1-800-799-7233 now", 40));
  CHECK(lines(result) == std::vector<std::string>{"Call", "1-800-799-7233", "now"});
  CHECK(result.overfull == Approx(width_of("1-800-799-7233", "lato-regular", 10) - 40));
}

TEST_CASE("a line end in the text ends the line") {
  CHECK(lines(set(paragraph("One\ntwo three", 500))) ==
        std::vector<std::string>{"One", "two three"});
}

TEST_CASE("the last line is not one short word") {
  const std::string text =
      "Ask every person alone and in private, and then believe what you hear of it";
  for (double width = 90; width < 330; width += 1) {
    const auto set_lines = lines(set(paragraph(text, width)));
    if (set_lines.size() < 2) continue;
    INFO(width);
    CHECK(set_lines.back().find(' ') != std::string::npos);
  }
}

TEST_CASE("headings break where the sense does, never after a short word") {
  const auto heading = [](const std::string& text, double width) {
    ParagraphInput input = paragraph("", width);
    input.spans = {span(text, "lato-black", 20)};
    input.balance = true;
    return lines(set(input));
  };
  using Lines = std::vector<std::string>;
  CHECK(heading("Substance use coercion", 170) == Lines{"Substance", "use coercion"});
  CHECK(heading("Ask about safety, and listen with care", 300) ==
        Lines{"Ask about safety,", "and listen with care"});
  CHECK(heading("Substance use coercion", 400) == Lines{"Substance use coercion"});
}

TEST_CASE("a line to write on may be divided, whole signs on each line") {
  for (const char* sign : {"_", ".", "-", "=", "…", "—", "·"}) {
    INFO(sign);
    std::string blank;
    for (int i = 0; i < 56; ++i) blank += sign;
    const Paragraph result = set(paragraph("Name: " + blank, 60));
    CHECK(result.overfull == 0);
    CHECK(read_back(result) == "Name: " + blank);
    CHECK(lines(result).size() > 2);
  }
  never_broken("Write to a_b__c in the box, or x__y", "a_b__c", "en");
}

}  // namespace pliego::break_test
