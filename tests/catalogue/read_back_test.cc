// The text taken back out of each PDF equals the content, in reading order.
#include "program/read_back.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <map>

#include "content/blocks/chart.h"
#include "program/desk.h"
#include "program/rendered.h"

namespace pliego::read_back_test {

using namespace pliego::test;

namespace {

const draw::Document& document_of(const Output& pdf) {
  return real_desk().document(pdf.word("material"), pdf.word("language"), pdf.word("layout"),
                              pdf.word("purpose"));
}

std::string in_capitals(const std::string& text) {
  std::string result;
  icu::UnicodeString::fromUTF8(text).toUpper().toUTF8String(result);
  return result;
}

// Every string of the content, from the resolved material: nothing that layout made.
// A chart of people says its figure as "3 in 5", in a text of its own.
void visit(const resolve::Fields& fields, const std::function<void(const std::string&)>& f,
           bool with_figures = true) {
  const bool figures = with_figures && !fields.text(content::chart::share);
  for (const auto& [name, value] : fields.values) {
    if (const auto* text = std::get_if<resolve::Text>(&value)) f(text->plain());
    if (const auto* figure = std::get_if<resolve::Figure>(&value); figure && figures)
      f(figure->value);
    if (const auto* texts = std::get_if<std::vector<resolve::Text>>(&value))
      for (const auto& text : *texts) f(text.plain());
    if (const auto* items = std::get_if<std::vector<resolve::Item>>(&value))
      for (const auto& item : *items) visit(item.fields, f, figures);
    if (const auto* contacts = std::get_if<std::vector<resolve::ContactEntry>>(&value))
      for (const auto& contact : *contacts) {
        f(contact.name.plain());
        f(contact.primary.plain());
        for (const auto& other : contact.others) f(other.plain());
      }
  }
}

bool is_left_out(const layout::Layout& layout, const std::string& section,
                 const std::string& block) {
  return std::count(layout.omit.begin(), layout.omit.end(), section) > 0 ||
         layout.omits(section, block);
}

// What the layout leaves out on purpose is not looked for.
void check_all_kept(const Edition& edition, const std::string& text) {
  const layout::Layout& layout = real_desk().layout(edition.layout);
  for (const auto& section : real_desk().material(edition.material, edition.language).sections) {
    for (const auto& block : section.blocks) {
      if (is_left_out(layout, section.name, block.id)) continue;
      visit(block.fields, [&](const std::string& plain) {
        INFO(section.name << " " << block.id);
        const std::string wanted = collapsed(plain);
        if (text.find(wanted) == std::string::npos)
          CHECK_THAT(text, Catch::Contains(in_capitals(wanted)));
      });
    }
  }
}

}  // namespace

TEST_CASE("pdftotext reads back what the draw list says, in its order", "[files]") {
  for (const Output& pdf : everything().tagged_pdfs()) {
    INFO(pdf.name());
    const draw::Document& document = document_of(pdf);
    CHECK(draw::faults(document).empty());
    CHECK(read_back(pdf.file, document) == content_of(document));
  }
}

TEST_CASE("Every string of the content that the layout keeps is in each PDF", "[files]") {
  for (const Output& pdf : everything().pdfs("screen")) {
    INFO(pdf.name());
    check_all_kept({pdf.word("material"), pdf.word("language"), pdf.word("layout")},
                   read_back(pdf.file, document_of(pdf)));
  }
}

TEST_CASE("Every string of the content that a layout for pictures keeps is on its pages",
          "[files]") {
  for (const Edition& edition : real_desk().all()) {
    if (!real_desk().layout(edition.layout).is_picture_only()) continue;
    INFO(edition.name());
    const auto& document = real_desk().document(edition.material, edition.language, edition.layout);
    CHECK(draw::faults(document).empty());
    check_all_kept(edition, content_of(document));
  }
}

TEST_CASE("Text set in capitals reads back as set", "[files]") {
  for (const Output& pdf : everything().pdfs("screen")) {
    if (pdf.word("material") != "palm-card") continue;
    static const std::map<std::string, std::string> kickers = {
        {"en", "POCKET CARD FOR PRACTITIONERS "},
        {"es", "TARJETA DE BOLSILLO PARA PROFESIONALES "},
        {"vi", "THẺ BỎ TÚI CHO NGƯỜI LÀM CHUYÊN MÔN "}};
    CHECK(read_back(pdf.file, document_of(pdf)).starts_with(kickers.at(pdf.word("language"))));
  }
}

}  // namespace pliego::read_back_test
