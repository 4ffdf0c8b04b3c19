// The text taken back out of each PDF equals the content, in reading order.
#include "read_back.h"

#include <unicode/unistr.h>

#include <catch2/catch.hpp>
#include <functional>

#include "desk.h"
#include "rendered.h"

using namespace pliego;
using namespace pliego::test;

namespace {

draw::Document document_of(const Output& pdf) {
  return real_desk().document(pdf.word("material"), pdf.word("language"), pdf.word("layout"),
                              pdf.word("purpose"));
}

std::string in_capitals(const std::string& text) {
  std::string result;
  icu::UnicodeString::fromUTF8(text).toUpper().toUTF8String(result);
  return result;
}

// Every string of the content, from the resolved material: nothing that layout made.
void visit(const language::Fields& fields, const std::function<void(const std::string&)>& f) {
  for (const auto& [name, value] : fields.values) {
    if (const auto* text = std::get_if<language::Text>(&value)) f(text->plain());
    if (const auto* figure = std::get_if<language::Figure>(&value)) f(figure->value);
    if (const auto* texts = std::get_if<std::vector<language::Text>>(&value))
      for (const auto& text : *texts) f(text.plain());
    if (const auto* items = std::get_if<std::vector<language::Item>>(&value))
      for (const auto& item : *items) visit(item.fields, f);
    if (const auto* contacts = std::get_if<std::vector<language::ContactEntry>>(&value))
      for (const auto& contact : *contacts) {
        f(contact.name.plain());
        f(contact.primary.plain());
        for (const auto& other : contact.others) f(other.plain());
      }
  }
}

}  // namespace

TEST_CASE("pdftotext reads back what the draw list says, in its order") {
  for (const Output& pdf : everything().pdfs()) {
    INFO(pdf.name());
    const draw::Document document = document_of(pdf);
    CHECK(draw::faults(document).empty());
    CHECK(read_back(pdf.file, document) == content_of(document));
  }
}

TEST_CASE("Every string of the content is in each PDF") {
  for (const Output& pdf : everything().pdfs("screen")) {
    INFO(pdf.name());
    const std::string text = read_back(pdf.file, document_of(pdf));
    const auto material = real_desk().material(pdf.word("material"), pdf.word("language"));
    for (const auto& section : material.sections) {
      for (const auto& block : section.blocks) {
        visit(block.fields, [&](const std::string& plain) {
          INFO(section.name << " " << block.id);
          const std::string wanted = collapsed(plain);
          if (text.find(wanted) == std::string::npos)
            CHECK_THAT(text, Catch::Contains(in_capitals(wanted)));
        });
      }
    }
  }
}

TEST_CASE("Text set in capitals reads back as set") {
  for (const Output& pdf : everything().pdfs("screen")) {
    if (pdf.word("material") != "palm-card") continue;
    const bool spanish = pdf.word("language") == "es";
    CHECK(read_back(pdf.file, document_of(pdf))
              .starts_with(spanish ? "TARJETA DE BOLSILLO PARA PROFESIONALES "
                                   : "POCKET CARD FOR PRACTITIONERS "));
  }
}
