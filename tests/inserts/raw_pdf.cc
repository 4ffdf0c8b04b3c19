#include "raw_pdf.h"

#include <cstdio>
#include <stdexcept>

#include "files/files.h"

namespace pliego::test {
namespace {

constexpr const char* before_part =
    "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
    "rdf:about=\"\" xmlns:ua=\"http://www.aiim.org/pdfua/ns/id/\"><ua:part>";
constexpr const char* after_part =
    "</ua:part></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";

std::string element(const std::string& entries) { return "<</Type/StructElem" + entries + ">>"; }

}  // namespace

std::string reference(int object) { return std::to_string(object) + " 0 R"; }

RawPdf::RawPdf() {
  font_ = add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
}

int RawPdf::add(const std::string& value) {
  objects_.push_back(value);
  return static_cast<int>(objects_.size()) + 2;
}

int RawPdf::add_stream(const std::string& entries, const std::string& data) {
  return add("<<" + entries + "/Length " + std::to_string(data.size()) + ">>\nstream\n" + data +
             "\nendstream");
}

int RawPdf::add_page(const std::string& content, const std::string& entries) {
  const int stream = add_stream("", content);
  std::string page = "<</Type/Page/Parent 2 0 R/Contents " + reference(stream) + entries;
  if (entries.find("/MediaBox") == std::string::npos) page += "/MediaBox[0 0 612 792]";
  if (entries.find("/Resources") == std::string::npos)
    page += "/Resources<</Font<</F1 " + reference(font_) + ">>>>";
  pages_.push_back(add(page + ">>"));
  return pages_.back();
}

std::string RawPdf::bytes() const {
  std::string kids;
  for (const int page : pages_) kids += reference(page) + " ";
  std::vector<std::string> all = {
      "<</Type/Catalog/Pages 2 0 R" + catalog_ + ">>",
      "<</Type/Pages/Count " + std::to_string(pages_.size()) + "/Kids[" + kids + "]>>"};
  all.insert(all.end(), objects_.begin(), objects_.end());
  std::string out = "%PDF-1.7\n";
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < all.size(); ++i) {
    places.push_back(out.size());
    out += std::to_string(i + 1) + " 0 obj\n" + all[i] + "\nendobj\n";
  }
  const std::size_t start = out.size();
  out += "xref\n0 " + std::to_string(all.size() + 1) + "\n0000000000 65535 f \n";
  char line[32];
  for (const std::size_t place : places) {
    std::snprintf(line, sizeof line, "%010zu 00000 n \n", place);
    out += line;
  }
  return out + "trailer\n<</Size " + std::to_string(all.size() + 1) + "/Root 1 0 R>>\nstartxref\n" +
         std::to_string(start) + "\n%%EOF\n";
}

void RawPdf::save(const std::filesystem::path& path) const { write_file(path, bytes()); }

void claim_ua(RawPdf& pdf, const std::string& part) {
  const int metadata =
      pdf.add_stream("/Type/Metadata/Subtype/XML", before_part + part + after_part);
  pdf.add_to_catalog("/Metadata " + reference(metadata));
}

RawPdf tagged_pdf(bool claims) {
  RawPdf pdf;
  // Objects are numbered as they come, so that they can name each other before they are there.
  constexpr int link = 28;
  const int page_one = pdf.add_page(
      "/H1 <</MCID 0>> BDC BT /F1 24 Tf 72 700 Td (Opening) Tj ET EMC\n"
      "/Art <</MCID 1/Lang(es)>> BDC BT /F1 12 Tf 72 660 Td (Empieza ) Tj ET EMC\n"
      "/Link /MC2 BDC BT /F1 12 Tf 72 640 Td (example.org) Tj ET EMC\n"
      "/Artifact <</Type/Pagination>> BDC BT /F1 9 Tf 300 40 Td (1) Tj ET EMC\n"
      "q 200 0 0 100 72 400 cm /Figure <</MCID 3>> BDC 0.5 g 0 0 1 1 re f EMC Q\n",
      "/Annots[28 0 R]/StructParents 0/Resources<</Font<</F1 3 0 R>>/Properties<</MC2 <</MCID "
      "2>>>>>>");
  const int page_two = pdf.add_page(
      "/P <</MCID 0>> BDC BT /F1 12 Tf 72 700 Td (y acaba.) Tj ET EMC\n"
      "/LI <</MCID 1>> BDC BT /F1 12 Tf 72 680 Td (One point) Tj ET EMC\n"
      "/TH <</MCID 2>> BDC BT /F1 12 Tf 72 640 Td (Hour) Tj ET EMC\n"
      "/TD <</MCID 3>> BDC BT /F1 12 Tf 72 620 Td (9:00) Tj ET EMC\n",
      "/StructParents 1");
  const std::string one = "/Pg " + reference(page_one), two = "/Pg " + reference(page_two);
  const int first = page_two + 1;  // the tree's root; then as listed below
  const auto at = [&](int index) { return reference(first + index); };
  pdf.add("<</Type/StructTreeRoot/K " + at(1) +
          "/RoleMap<</Sentence/P/Opener/Sentence>>/ClassMap<<"
          "/Wide<</O/Layout/SpaceAfter 6>>>>/ParentTree " +
          at(19) + ">>");  // 0
  pdf.add(element("/S/Document/P " + at(0) + "/Lang(en-US)/K[" + at(2) + at(3).insert(0, " ") +
                  " " + at(4) + " " + at(6) + " " + at(7) + " " + at(12) + "]"));  // 1
  pdf.add(element("/S/H1/P " + at(1) + one + "/K 0/T(Greeting)"));                 // 2
  pdf.add(element("/S/Opener/P " + at(1) + one + "/Lang(es)/C/Wide/K[1 <</Type/MCR" + two +
                  "/MCID 0>>]"));                             // 3
  pdf.add(element("/S/P/P " + at(1) + one + "/K " + at(5)));  // 4
  pdf.add(element("/S/Link/P " + at(4) + one + "/K[<</Type/OBJR/Obj " + reference(link) +
                  ">> 2]"));  // 5
  pdf.add(element("/S/Figure/P " + at(1) + one +
                  "/Alt(A grey field)/A<</O/Layout/BBox[72 400 272 500]>>/K 3"));            // 6
  pdf.add(element("/S/L/P " + at(1) + "/A<</O/List/ListNumbering/Disc>>/K " + at(8)));       // 7
  pdf.add(element("/S/LI/P " + at(7) + "/K " + at(9)));                                      // 8
  pdf.add(element("/S/LBody/P " + at(8) + two + "/ActualText(One point.)/E(of view)/K 1"));  // 9
  pdf.add("null");                                                                           // 10
  pdf.add("null");                                                                           // 11
  pdf.add(element("/S/Table/P " + at(1) + "/K[" + at(13) + " " + at(14) + "]"));             // 12
  pdf.add(element("/S/TR/P " + at(12) + "/K " + at(15)));                                    // 13
  pdf.add(element("/S/TR/P " + at(12) + "/K " + at(16)));                                    // 14
  pdf.add(element("/S/TH/P " + at(13) + two +
                  "/ID(hour)/A<</O/Table/Scope/Column/RowSpan 1>>/K 2"));  // 15
  pdf.add(element("/S/TD/P " + at(14) + two +
                  "/A[<</O/Table/Headers[(hour)]>> <</O/Layout/"
                  "TextAlign/Center>>]/K 3"));   // 16
  pdf.add("<</Names[(hour) " + at(15) + "]>>");  // 17
  pdf.add("null");                               // 18
  pdf.add("<</Nums[0 [" + at(2) + " " + at(3) + " " + at(5) + " " + at(6) + "] 1 [" + at(3) + " " +
          at(9) + " " + at(15) + " " + at(16) + "] 2 " + at(5) + "]>>");  // 19
  const int added = pdf.add(
      "<</Type/Annot/Subtype/Link/F 4/Rect[72 636 140 652]/StructParent 2/Contents(Example)/A<<"
      "/S/URI/URI(https://example.org/)>>>>");  // 20
  if (added != link) throw std::logic_error("the link is another object than its page says");
  std::string catalog = "/MarkInfo<</Marked true>>/Lang(en-US)/StructTreeRoot " + at(0);
  pdf.add_to_catalog(catalog);
  if (claims) claim_ua(pdf);
  return pdf;
}

}  // namespace pliego::test
