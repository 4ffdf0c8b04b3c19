// A discreet piece may be found by the partner of whom it was made for: nothing that is seen
// without unfolding or opening it tells what it is.
#include <unicode/unistr.h>

#include <catch2/catch.hpp>

#include "files/files.h"
#include "placed_runs.h"
#include "program/desk.h"
#include "program/rendered.h"

namespace pliego::discreet_test {

using namespace pliego::test;

namespace {

// Parts of words, in all languages of the project.
constexpr const char* telling[] = {
    "violen",    "abus",        "substance", "sustancia", "coerc",   "coacci", "survivor",
    "víctima",   "victim",      "doméstic",  "domestic",  "maltrat", "pareja", "partner",
    "sobreviv",  "suicid",      "crisis",    "hotline",   "drug",    "droga",  "alcohol",
    "treatment", "tratamiento", "draft",     "borrador",  "ncdvtmh", "harm",   "daño"};

std::string in_small_letters(const std::string& text) {
  std::string result;
  icu::UnicodeString::fromUTF8(text).toLower().toUTF8String(result);
  return result;
}

void check_tells_nothing(const std::string& what, const std::string& text) {
  const std::string small = in_small_letters(text);
  for (const char* word : telling) {
    INFO(what << ": " << word);
    CHECK(small.find(word) == std::string::npos);
  }
}

std::string outline_of(const std::filesystem::path& pdf) {
  const Said said = run_program({"qpdf", "--json", "--json-key=outlines", pdf});
  REQUIRE(said.status == 0);
  const Json outlines = Json::parse(said.out).at("outlines");
  return outlines.empty() ? "" : outlines.dump();
}

bool is_discreet(const Output& output) {
  return real_desk().material(output.word("material"), output.word("language")).discreet;
}

std::vector<Output> discreet(std::vector<Output> outputs) {
  std::erase_if(outputs, [](const Output& output) { return !is_discreet(output); });
  return outputs;
}

}  // namespace

TEST_CASE("A discreet piece's file names, metadata and outline tell nothing", "[files]") {
  const auto pdfs = discreet(everything().pdfs());
  REQUIRE(pdfs.size() >= 6);  // one layout, two languages, three purposes
  for (const Output& pdf : pdfs) {
    INFO(pdf.name());
    check_tells_nothing("path", pdf.word("path"));
    check_tells_nothing("information", run_program({"pdfinfo", pdf.file}).out);
    check_tells_nothing("metadata", run_program({"pdfinfo", "-meta", pdf.file}).out);
    check_tells_nothing("outline", outline_of(pdf.file));
  }
  for (const Output& png : discreet(everything().pngs()))
    check_tells_nothing("path", png.word("path"));
}

TEST_CASE("The text beside a discreet piece's pictures tells nothing", "[files]") {
  const auto texts = discreet(everything().texts());
  REQUIRE(texts.size() >= 2);
  for (const Output& text : texts) check_tells_nothing(text.word("path"), read_file(text.file));
}

TEST_CASE("What is outside on a discreet piece tells nothing", "[files]") {
  for (const Output& pdf : discreet(everything().pdfs("office"))) {
    const draw::Document& sheets = real_desk().document(pdf.word("material"), pdf.word("language"),
                                                        pdf.word("layout"), "office");
    const draw::Page& outside = sheets.pages.at(0);
    CHECK(outside.label == "outside");
    const std::string words = words_on(outside);
    CHECK_FALSE(words.empty());
    check_tells_nothing("outside", words);
  }
}

}  // namespace pliego::discreet_test
