#include "form_pdf.h"

#include <catch2/catch.hpp>
#include <cstdio>

#include "base/utf8.h"

namespace pliego::test {
namespace {

const std::string label = "BT /F1 12 Tf 72 700 Td (Come at nine) Tj ET\n";

}  // namespace

int Form::add(const std::string& entries) {
  const int number = pdf.add("<</Type/Annot" + entries + ">>");
  all_ += reference(number) + " ";
  return number;
}

int Form::add_look(const std::string& content, const std::string& entries) {
  return pdf.add_stream("/BBox[0 0 100 20]/Resources<</Font<</F1 3 0 R>>>>" + entries, content);
}

void Form::save(const Bench& bench, const std::string& form, const std::string& page) {
  pdf.add_page(label, "/Annots[" + all_ + "]" + page);
  pdf.add_to_catalog("/AcroForm<</DR<</Font<</Helv 3 0 R>>>>/DA(/Helv 12 Tf 0 g)/Fields[" + all_ +
                     "]" + form + ">>");
  pdf.save(bench.pdf("a.pdf"));
}

std::string text_field(const std::string& box, const std::string& entries) {
  return "/Subtype/Widget/FT/Tx/F 4/T(x)/Rect[" + box + "]" + entries;
}

std::string form_text(const std::string& utf8) {
  std::string out = "<FEFF";
  char unit[8];
  const auto put = [&](unsigned value) {
    std::snprintf(unit, sizeof unit, "%04X", value);
    out += unit;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, &at);
    if (c >= 0x10000) put(0xD7C0 + static_cast<unsigned>(c >> 10));
    put(c >= 0x10000 ? 0xDC00 + static_cast<unsigned>(c & 0x3FF) : static_cast<unsigned>(c));
  }
  return out + ">";
}

Said make_with_form(const Bench& bench, bool on_paper) {
  const std::vector<std::string> more =
      on_paper ? std::vector<std::string>{"--for", "office", "--language", "en"}
               : std::vector<std::string>{"--language", "en"};
  const Said said = bench.make("  - {pdf: a.pdf, title: A}\n", more);
  INFO(said.err);
  REQUIRE(said.status == 0);
  CHECK(is_sound(bench.out(on_paper ? "day-en-office.pdf" : "day-en.pdf")));
  return said;
}

std::string seen(const Bench& bench) { return text_of(bench.out("day-en.pdf"), 3); }
std::string printed(const Bench& bench) { return text_of(bench.out("day-en-office.pdf"), 5); }

}  // namespace pliego::test
