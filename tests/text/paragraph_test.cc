#include <catch2/catch.hpp>
#include <thread>

#include "support.h"

namespace pliego::paragraph_test {

using pliego::Diagnostics;
using namespace pliego::text;
using namespace pliego::text::test;

namespace {

const std::string english =
    "Substance use coercion is common among people who are abused. Ask about it as a routine part "
    "of assessment, respond without judgment, and plan treatment—overdose prevention and "
    "recovery—with the partner’s sabotage in mind: 43% of women surveyed reported at least one "
    "of three kinds. Trauma-informed practice and survivor/peer advocates help.";
const std::string spanish =
    "Pregunte siempre a solas: «¿Alguien le ha presionado para que consuma?» La confidencialidad "
    "protege a cada sobreviviente; el 37.5% de las mujeres encuestadas sufrió amenazas de "
    "denuncia. ¡Escuche sin juzgar! Llame al 1-800-799-7233 —a cualquier hora— o al 988.";
const std::string arabic =
    "اسألي على انفراد. قالت 43% من النساء إن الشريك هددهن، والرقم 988 (Lifeline) يعمل دائماً.";

}  // namespace

TEST_CASE("at every measure all text is there, and no line is too wide unless told") {
  const Align align = GENERATE(Align::start, Align::center, Align::end, Align::justify);
  const bool balance = GENERATE(false, true);
  Typesetter typesetter(library());
  for (double width = 20; width < 520; width += 6.7) {
    for (const std::string& text : {english, spanish, arabic}) {
      ParagraphInput input = paragraph(text, width, text == spanish ? "es-US" : "en");
      input.right_to_left = text == arabic;
      input.align = align;
      input.balance = balance;
      const Paragraph result = typesetter.set(input);
      INFO(text.substr(0, 12) << " at " << width);
      CHECK(read_back(result, input.right_to_left) == text);
      double widest = 0;
      for (const Line& line : result.lines) widest = std::max(widest, line.width);
      CHECK(widest <= width + result.overfull + 1e-6);
      if (width > 110) CHECK(result.overfull == 0);
    }
  }
}

TEST_CASE("runs of a line lie side by side, and what is visible fills the line's extent") {
  for (const std::string& text : {english, spanish}) {
    const Paragraph result = set(paragraph(text, 180, "es"));
    for (const Line& line : result.lines) {
      double x = line.x;
      for (const PlacedRun& placed : line.runs) {
        CHECK(placed.x == Approx(x).margin(1e-9));
        x += placed.run.width();
      }
      const GlyphRun& last = line.runs.back().run;
      const double hanging = last.text.ends_with(" ") ? last.glyphs.back().advance : 0;
      CHECK(x - hanging == Approx(line.x + line.width));
    }
  }
}

TEST_CASE("justified lines fill the measure, the last one keeps its natural spaces") {
  ParagraphInput input = paragraph(english, 220);
  input.align = Align::justify;
  const Paragraph result = set(input);
  REQUIRE(result.lines.size() > 4);
  for (std::size_t i = 0; i + 1 < result.lines.size(); ++i)
    CHECK(result.lines[i].width == Approx(220));
  CHECK(result.lines.back().width < 220);
}

TEST_CASE("results do not depend on what was set before") {
  Typesetter warm(library());
  for (double width = 60; width < 300; width += 30)
    for (const std::string& text : {arabic, english, spanish}) warm.set(paragraph(text, width));
  const ParagraphInput input = paragraph(spanish, 140, "es-US");
  const Paragraph first = set(input), second = warm.set(input), third = warm.set(input);
  for (const Paragraph* other : {&second, &third}) {
    REQUIRE(other->lines.size() == first.lines.size());
    for (std::size_t i = 0; i < first.lines.size(); ++i) {
      CHECK(other->lines[i].width == first.lines[i].width);
      CHECK(visual(other->lines[i]) == visual(first.lines[i]));
    }
  }
}

TEST_CASE("threads share a library and set the same lines") {
  const ParagraphInput input = paragraph(spanish + " " + arabic, 130, "es-US");
  const double expected = set(input).widest;
  Diagnostics diagnostics;
  const auto fresh = pliego::text::Library::load(std::filesystem::path(PLIEGO_SOURCE_DIR),
                                                 "fonts/fonts.yaml", diagnostics);
  std::vector<double> widest(4);
  std::vector<std::thread> threads;
  for (double& result : widest)
    threads.emplace_back([&] { result = Typesetter(*fresh).set(input).widest; });
  for (std::thread& thread : threads) thread.join();
  CHECK(widest == std::vector<double>(4, expected));
}

TEST_CASE("the cache lets go of what it holds and still sets the same") {
  Typesetter typesetter(library());
  const double before = typesetter.set(paragraph(english, 200)).widest;
  for (int i = 0; i < 3000; ++i)
    typesetter.set(paragraph("word" + std::to_string(i) + " " + std::to_string(i * 7919), 200));
  CHECK(typesetter.set(paragraph(english, 200)).widest == before);
}

TEST_CASE("baselines stand in the middle of their leading") {
  ParagraphInput input = paragraph(english, 200);
  input.leading = 14;
  input.spans.push_back(span(" Big", "lato-bold", 12));
  const Paragraph result = set(input);
  // Lato: ascender 0.805, descender 0.195 of the size.
  CHECK(result.lines[0].baseline == Approx((14 - 12) / 2.0 + 0.805 * 12));
  CHECK(result.lines[1].baseline == Approx(result.lines[0].baseline + 14));
  CHECK(result.height == Approx(14.0 * static_cast<double>(result.lines.size())));
}

TEST_CASE("the space that a line breaks at stays in its text and hangs") {
  const Paragraph result = set(paragraph("alpha beta gamma", 55));
  REQUIRE(result.lines.size() == 2);
  const GlyphRun& run = result.lines[0].runs.back().run;
  CHECK(run.text == "alpha beta ");
  CHECK(result.lines[0].width == Approx(width_of("alpha beta", "lato-regular", 10)).margin(0.3));
  CHECK(run.width() > result.lines[0].width);
}

TEST_CASE("spans keep their number, style and language") {
  ParagraphInput input = paragraph("Say ", 500);
  Span spanish_span = span("gracias", "lato-bold");
  spanish_span.language = "es";
  input.spans.push_back(spanish_span);
  input.spans.push_back(span(""));
  input.spans.push_back(span(" often"));
  const Paragraph result = set(input);
  const std::vector<PlacedRun>& runs = result.lines.at(0).runs;
  REQUIRE(runs.size() == 3);
  CHECK(runs[1].span == 1);
  CHECK(runs[1].run.language == "es");
  CHECK(runs[1].run.font->id() == "lato-bold");
  CHECK(runs[2].span == 3);
  CHECK(runs[2].run.language == "en");
}

TEST_CASE("nothing to set gives no lines") {
  CHECK(set(paragraph("", 100)).lines.empty());
  ParagraphInput none;
  none.language = "en";
  CHECK(set(none).height == 0);
  const Paragraph space = set(paragraph("  ", 100));
  CHECK(space.widest == 0);
  CHECK(set(paragraph("word", 0)).overfull > 0);
}

TEST_CASE("a paragraph that is only measured has the same lines, without runs") {
  Typesetter typesetter(library()), other(library());
  for (const Align align : {Align::start, Align::justify}) {
    ParagraphInput input = paragraph(english, 90);
    input.align = align;
    const auto measured = typesetter.measure_shared(input);
    const auto set = typesetter.set_shared(input);
    CHECK(set->height == measured->height);
    CHECK(set->widest == measured->widest);
    CHECK(set->overfull == measured->overfull);
    REQUIRE(set->lines.size() == measured->lines.size());
    REQUIRE(set->lines.size() > 2);
    for (std::size_t i = 0; i < set->lines.size(); ++i) {
      CHECK(set->lines[i].width == measured->lines[i].width);
      CHECK(set->lines[i].x == measured->lines[i].x);
      CHECK(set->lines[i].baseline == measured->lines[i].baseline);
      CHECK_FALSE(set->lines[i].runs.empty());
      CHECK(measured->lines[i].runs.empty());
    }
    // Asked for in the other order, either is what it was.
    CHECK_FALSE(other.set_shared(input)->lines[0].runs.empty());
    CHECK(other.measure_shared(input)->lines[0].runs.empty());
  }
}

}  // namespace pliego::paragraph_test
