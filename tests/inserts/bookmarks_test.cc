// Bookmarks and links lead where they led, however their file writes the destination
// (ISO 32000-1, 12.3.2): LaTeX alone has four ways.
#include <catch2/catch.hpp>
// clang-format off: before qpdf's own headers
#include "inserts/qpdf_without_json.h"
// clang-format on
#include <nlohmann/json.hpp>
#include <qpdf/QPDF.hh>

#include "bench.h"
#include "bookmarks.h"
#include "raw_pdf.h"
#include "reading.h"

namespace pliego::bookmarks_test {

using namespace pliego::test;

namespace {

// How an entry of a name tree, or of the older dictionary, holds its destination.
const std::vector<std::string> held_as = {"array", "array elsewhere", "dictionary",
                                          "dictionary elsewhere",
                                          "dictionary with array elsewhere"};
// How a bookmark or a link names it.
const std::vector<std::string> named_by = {"destination", "action", "action elsewhere"};
const std::vector<std::string> kept_in = {"names", "names below", "older dictionary"};

// A file of two pages; every way is a bookmark, and a link on the second, to 700 points above the
// first one's foot.
class Ways {
 public:
  Ways() {
    page_ = pdf_.add_page("BT /F1 12 Tf 72 700 Td (Morning) Tj ET\n");
    array_ = "[" + reference(page_) + "/XYZ 72 700 0]";
    for (const std::string& kept : kept_in)
      for (const std::string& held : held_as)
        for (const std::string& named : named_by) add_named(kept, held, named);
    for (const std::string& held : held_as)
      for (const std::string& named : named_by)
        add("itself, " + held + ", " + named, written(held), named);
    add("by its number", "[0/XYZ 72 700 0]", "destination");
    add_twice_named();
  }

  void save(const std::filesystem::path& path) {
    std::string links;
    for (std::size_t i = 0; i < leads_.size(); ++i)
      links += "<</Type/Annot/Subtype/Link/F 4/Rect[72 " + std::to_string(10 * i + 40) + " 172 " +
               std::to_string(10 * i + 49) + "]" + leads_[i] + ">>";
    pdf_.add_page("BT /F1 12 Tf 72 700 Td (Afternoon) Tj ET\n", "/Annots[" + links + "]");
    const int below = pdf_.add("<</Limits[(a)(z)]/Names[" + names_below_ + "]>>");
    add_outline();
    pdf_.add_to_catalog("/Dests<<" + older_ + ">>/Names<</Dests<</Names[" + names_ + "]/Kids[" +
                        reference(below) + "]>>>>");
    pdf_.save(path);
  }

  const std::vector<std::string>& titles() const { return titles_; }

 private:
  std::string written(const std::string& held) {
    if (held == "array") return array_;
    if (held == "array elsewhere") return reference(pdf_.add(array_));
    if (held == "dictionary") return "<</D" + array_ + ">>";
    if (held == "dictionary elsewhere") return reference(pdf_.add("<</D" + array_ + ">>"));
    return "<</D " + reference(pdf_.add(array_)) + ">>";
  }

  void add_named(const std::string& kept, const std::string& held, const std::string& named) {
    const std::string name = "d" + std::to_string(titles_.size());
    std::string& list = kept == "names" ? names_ : kept == "names below" ? names_below_ : older_;
    const bool is_older = &list == &older_;
    list += (is_older ? "/" + name + " " : "(" + name + ")") + written(held) + " ";
    add(kept + ", " + held + ", " + named, is_older ? "/" + name : "(" + name + ")", named);
  }

  // A name that stands for a name.
  void add_twice_named() {
    names_ += "(twice)<</D(once)>>(once)" + array_;
    add("twice named", "(twice)", "destination");
  }

  void add(const std::string& title, const std::string& destination, const std::string& named) {
    titles_.push_back(title);
    const std::string action = "<</S/GoTo/D " + destination + ">>";
    leads_.push_back(named == "destination" ? "/Dest " + destination
                     : named == "action"    ? "/A" + action
                                            : "/A " + reference(pdf_.add(action)));
  }

  void add_outline() {
    const int root = pdf_.next();
    const auto item = [&](std::size_t index) {
      return reference(root + 1 + static_cast<int>(index));
    };
    pdf_.add("<</Type/Outlines/First " + item(0) + "/Last " + item(titles_.size() - 1) + "/Count " +
             std::to_string(titles_.size()) + ">>");
    for (std::size_t i = 0; i < titles_.size(); ++i)
      pdf_.add("<</Title(" + titles_[i] + ")/Parent " + reference(root) + leads_[i] +
               (i > 0 ? "/Prev " + item(i - 1) : "") +
               (i + 1 < titles_.size() ? "/Next " + item(i + 1) : "") + ">>");
    pdf_.add_to_catalog("/Outlines " + reference(root));
  }

  RawPdf pdf_;
  int page_ = 0;
  std::string array_, names_, names_below_, older_;
  std::vector<std::string> titles_, leads_;
};

// Of all links on the packet's page: the number of the page that each leads to, from 1.
std::vector<int> links_on(const std::filesystem::path& packet, int page) {
  const auto pdf = QPDF::create();
  pdf->processFile(packet.c_str());
  std::vector<QPDFObjectHandle> pages = pdf->getAllPages();
  std::vector<int> leads;
  QPDFObjectHandle links = pages[static_cast<std::size_t>(page) - 1].getKey("/Annots");
  if (!links.isArray()) return leads;
  for (QPDFObjectHandle link : links.getArrayAsVector()) {
    QPDFObjectHandle to = link.getKey("/Dest");
    if (!to.isArray()) continue;
    for (std::size_t i = 0; i < pages.size(); ++i)
      if (pages[i].getObjGen() == to.getArrayItem(0).getObjGen())
        leads.push_back(static_cast<int>(i) + 1);
  }
  return leads;
}

}  // namespace

TEST_CASE("A bookmark and a link lead to their page, however their file names it") {
  const Bench bench;
  Ways ways;
  ways.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: Agenda}\n").status == 0);
  const auto packet = bench.out("day-en.pdf");
  CHECK(is_sound(packet));
  const Json json =
      Json::parse(run_program({"qpdf", "--json", "--json-key=outlines", packet.string()}).out);
  const auto& kids = json["outlines"].back()["kids"];
  std::vector<std::string> found;
  for (const auto& kid : kids) {
    INFO(kid["title"]);
    found.push_back(kid["title"]);
    CHECK(kid["destpageposfrom1"] == 3);
    CHECK(kid["dest"][3].get<double>() == Approx(700).margin(0.5));
  }
  CHECK(found == ways.titles());
  CHECK(links_on(packet, 4) == std::vector<int>(ways.titles().size(), 3));
}

TEST_CASE("A bookmark whose destination is nowhere in the file is left out, and those below stay") {
  const std::string nowhere =
      GENERATE("/Dest(none)", "/Dest/none", "/Dest[9/Fit]", "/Dest[-1/Fit]", "/Dest[]", "/Dest<<>>",
               "/Dest(ring)", "/A<</S/GoToR/F(other.pdf)/D[0/Fit]>>",
               "/A<</S/URI/URI(https://example.org)>>", "/Dest[2 0 R/Fit]");
  INFO(nowhere);
  const Bench bench;
  RawPdf pdf;
  const int page = pdf.add_page("BT /F1 12 Tf 72 700 Td (Morning) Tj ET\n");
  const int root = pdf.next();
  pdf.add("<</Type/Outlines/First " + reference(root + 1) + "/Last " + reference(root + 1) +
          "/Count 1>>");
  pdf.add("<</Title(Nowhere)/Parent " + reference(root) + "/First " + reference(root + 2) +
          "/Last " + reference(root + 2) + nowhere + ">>");
  pdf.add("<</Title(Morning)/Parent " + reference(root + 1) + "/Dest[" + reference(page) +
          "/Fit]>>");
  pdf.add_to_catalog("/Outlines " + reference(root) +
                     "/Names<</Dests<</Names[(gnir)(ring)(ring)(gnir)]>>>>");
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: Agenda}\n").status == 0);
  CHECK(bookmarks_of_last_item(bench.out("day-en.pdf")) ==
        std::vector<Bookmark>{{1, "Morning", 3}});
}

TEST_CASE("Bookmarks stand as deep below the PDF's title as they stood in it") {
  const Bench bench;
  RawPdf pdf;
  const int page = pdf.add_page("BT /F1 12 Tf 72 700 Td (Morning) Tj ET\n");
  const int root = pdf.next();
  const std::string leads = "/Dest[" + reference(page) + "/Fit]";
  const auto child = [&](int below, int above) {
    return "/Parent " + reference(root + above) + "/First " + reference(root + below) + "/Last " +
           reference(root + below);
  };
  pdf.add("<</Type/Outlines/First " + reference(root + 1) + "/Last " + reference(root + 4) + ">>");
  pdf.add("<</Title(Morning)/Next " + reference(root + 4) + child(2, 0) + leads + ">>");
  pdf.add("<</Title(Opening)" + child(3, 1) + leads + ">>");
  pdf.add("<</Title(Names)/Parent " + reference(root + 2) + leads + ">>");
  pdf.add("<</Title(Afternoon)" + child(5, 0) + "/Prev " + reference(root + 1) + leads + ">>");
  pdf.add("<</Title(Closing)/Parent " + reference(root + 4) + leads + ">>");
  pdf.add_to_catalog("/Outlines " + reference(root));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: Agenda}\n").status == 0);
  CHECK(bookmarks_of_last_item(bench.out("day-en.pdf")) ==
        std::vector<Bookmark>{{1, "Morning", 3},
                              {2, "Opening", 3},
                              {3, "Names", 3},
                              {1, "Afternoon", 3},
                              {2, "Closing", 3}});
}

TEST_CASE("Long titles are cut at a letter, and deep levels stand on the sixth") {
  RawPdf pdf;
  const int page = pdf.add_page("BT /F1 12 Tf 72 700 Td (Morning) Tj ET\n");
  const int root = pdf.next();
  constexpr int levels = 9;
  pdf.add("<</First " + reference(root + 1) + ">>");
  std::string title = "a";  // so that a letter of two bytes lies over the end
  for (int i = 0; i < 200; ++i) title += "\xC3\xB1";
  for (int level = 1; level <= levels; ++level)
    pdf.add("<</Title(\xEF\xBB\xBF" + title + ")/Dest[" + reference(page) + "/Fit]/First " +
            reference(root + level + 1) + ">>");
  pdf.add("null");
  pdf.add_to_catalog("/Outlines " + reference(root));
  const ReadPdf read = read_pdf(pdf);
  REQUIRE(read.insert);
  const auto& outline = read.insert->document.outline;
  REQUIRE(outline.size() == levels);
  for (int i = 0; i < levels; ++i)
    CHECK(outline[static_cast<std::size_t>(i)].level == std::min(i + 1, 6));
  CHECK(outline.front().title == title.substr(0, 299) + "\xE2\x80\xA6");
}

TEST_CASE("A destination's height is kept in each of its kinds") {
  const auto height = [](const std::string& kind) {
    RawPdf pdf;
    const int page = pdf.add_page("BT /F1 12 Tf 72 700 Td (Morning) Tj ET\n");
    const int root = pdf.next();
    pdf.add("<</First " + reference(root + 1) + ">>");
    pdf.add("<</Title(A)/Dest[" + reference(page) + kind + "]>>");
    pdf.add_to_catalog("/Outlines " + reference(root));
    const ReadPdf read = read_pdf(pdf);
    REQUIRE(read.insert);
    return read.insert->document.outline.at(0).y;
  };
  for (const char* kind :
       {"/XYZ 72 700 0", "/XYZ null 700 null", "/FitH 700", "/FitBH 700", "/FitR 72 100 300 700"})
    CHECK(height(kind) == Approx(92));
  for (const char* kind : {"", "/Fit", "/FitB", "/FitV 72", "/FitBV 72", "/XYZ", "/XYZ 72 null 0",
                           "/FitH", "/FitH null", "/FitR 72 100 300", "/FitH/x"})
    CHECK(height(kind) == 0);
  CHECK(height("/FitH 9999999") == 0);
  CHECK(height("/FitH -9999999") == 792);
}

}  // namespace pliego::bookmarks_test
