// A packet claims PDF/UA-1 for a file only where a validator would agree (veraPDF's rules, by their
// clauses of ISO 14289-1).
#include <catch2/catch.hpp>

#include "reading.h"

namespace pliego::claim_test {

using namespace pliego::test;

namespace {

struct Judged {
  inserts::Insert insert;
  std::string why;  // it claims nothing; empty: it claims PDF/UA-1
};

Judged judged(const RawPdf& pdf) {
  ReadPdf read = read_pdf(pdf);
  REQUIRE(read.insert);
  const std::string why = read.told("insert-untagged");
  const auto claimed = read.insert->document.metadata.conformance;
  CHECK((claimed == draw::Metadata::Conformance::ua1) == why.empty());
  return {std::move(*read.insert), why};
}

// A page of one field without letters, which needs no font.
const std::string drawn = "0 0 9 9 re f ";
const std::string content = "/P <</MCID 0>> BDC " + drawn + "EMC ";
constexpr const char* mark = "/Pg 5 0 R/K 0>>";  // ends an element that owns it

// A file that claims PDF/UA-1 with one page. `elements`: below the root.
struct Claiming {
  std::string elements = "<</S/P/Pg 5 0 R/K 0>>";
  std::string operators = content;
  std::string catalog = "/Lang(en)";
  std::string page = "";
  std::string part = "1";

  RawPdf pdf() const {
    RawPdf made;
    made.add_page(operators, "/StructParents 0" + page);
    const int root = made.add("<</Type/StructTreeRoot/K[" + elements + "]>>");
    made.add_to_catalog("/StructTreeRoot " + reference(root) + catalog);
    claim_ua(made, part);
    return made;
  }
  std::string why() const { return judged(pdf()).why; }
};

std::string why_tree(const std::string& elements) { return Claiming{.elements = elements}.why(); }

// `attributes` of the last cell of a table of two rows by two.
std::string table(const std::string& first, const std::string& second) {
  return "<</S/Table/K[<</S/TR/K[" + first + "]>> <</S/TR/K[" + second + "]>> ]>><</S/P" + mark;
}

const std::string cell = "<</S/TD/A<</O/Table/Headers[]>>>>";

std::string wide(const std::string& span) {
  return "<</S/TD/A<</O/Table/Headers[]" + span + ">>>>";
}

}  // namespace

TEST_CASE("A sound file that claims PDF/UA-1 keeps its claim") {
  CHECK(Claiming().why() == "");
  CHECK(Claiming{.part = "2"}.why().find("PDF/UA-2") != std::string::npos);
  CHECK(Claiming{.part = ""}.why().find("does not say itself") != std::string::npos);
}

TEST_CASE("Languages are tags that readers know") {
  const auto language = [](const std::string& catalog) {
    return judged(Claiming{.catalog = catalog}.pdf()).insert.language;
  };
  CHECK(language("/Lang(en_US)") == "en-US");
  CHECK(language("/Lang( es )") == "es");
  CHECK(language("/Lang<FEFF00650073002D004D0058>") == "es-MX");
  CHECK(Claiming{.catalog = "/Lang(en_US)"}.why() == "");
  for (const char* none : {"", "/Lang()", "/Lang( )"})
    CHECK_THAT((Claiming{.catalog = none}.why()), Catch::Contains("which language it is in"));
  for (const char* odd : {"/Lang(English, US)", "/Lang(undetermined)", "/Lang(en--US)", "/Lang(9)"})
    CHECK_THAT((Claiming{.catalog = odd}.why()), Catch::Contains("no reader knows"));
  // Of an element and of a stretch of content.
  CHECK_THAT(why_tree(std::string("<</S/P/Lang(in English)") + mark),
             Catch::Contains("no reader knows"));
  const auto stretch = [](const std::string& lang) {
    return "/P <</MCID 0>> BDC /Span <</Lang(" + lang + ")>> BDC " + drawn + "EMC EMC";
  };
  CHECK((Claiming{.operators = stretch("en_US")}.why()) == "");
  CHECK_THAT((Claiming{.operators = stretch("in English")}.why()),
             Catch::Contains("no reader knows"));
  // All that is read may say it by itself.
  const std::string own = std::string("<</S/Sect/Lang(es)/K[<</S/P") + mark + "]>>";
  CHECK((Claiming{.elements = own, .catalog = ""}.why()) == "");
}

TEST_CASE("Elements stand where their kind may stand") {
  const std::string p = "<</S/P", end = mark;
  const auto why = [&](const std::string& before, const std::string& after = "") {
    return why_tree(before + p + end + after);
  };
  CHECK_THAT(why("<</S/LI>>"), Catch::Contains("items of a list"));
  CHECK_THAT(why("<</S/L/K[<</S/LBody>>]>>"), Catch::Contains("texts of list items"));
  CHECK_THAT(why("<</S/L/K[", "]>>"), Catch::Contains("a list holds"));
  CHECK_THAT(why("<</S/L/K[<</S/LI/K[", "]>>]>>"), Catch::Contains("a list's item holds"));
  CHECK_THAT(why("<</S/TOCI>>"), Catch::Contains("lines of a table of contents"));
  CHECK_THAT(why("<</S/TOC/K[", "]>>"), Catch::Contains("a table of contents holds"));
  CHECK_THAT(why("<</S/TD>>"), Catch::Contains("cells of a table"));
  CHECK_THAT(why("<</S/TR>>"), Catch::Contains("rows of a table"));
  CHECK_THAT(why("<</S/TBody>>"), Catch::Contains("parts of a table"));
  CHECK_THAT(why("<</S/Table/K[", "]>>"), Catch::Contains("a table holds"));
  CHECK_THAT(why("<</S/Table/K[<</S/TR/K[", "]>>]>>"), Catch::Contains("row holds"));
  const std::string row = "<</S/TR/K[" + cell + "]>>", caption = "<</S/Caption>>";
  CHECK_THAT(why("<</S/Table/K[" + row + caption + row + "]>>"), Catch::Contains("a caption"));
  CHECK(why("<</S/Table/K[" + caption + row + row + "]>>") == "");
  CHECK(why("<</S/Table/K[" + row + row + caption + "]>>") == "");
  CHECK_THAT(why("<</S/L/K[<</S/LI>>" + caption + "]>>"), Catch::Contains("a caption"));
  CHECK_THAT(why("<</S/Table/K[<</S/THead/K[" + row + "]>>]>>"), Catch::Contains("no body"));
  // What only groups doesn't part them.
  for (const char* group : {"Div", "NonStruct", "Part"})
    CHECK(why("<</S/L/K[<</S/" + std::string(group) +
              "/K[<</S/LI/K[<</S/Div/K[<</S/LBody>>]>>]>>]>>]>>") == "");
  CHECK_THAT(why("<</S/L/K[<</S/Sect/K[<</S/LI>>]>>]>>"), Catch::Contains("list"));
}

TEST_CASE("A table's cells fill its rows") {
  const auto is_even = [](const std::string& first, const std::string& second) {
    const std::string why = why_tree(table(first, second));
    if (!why.empty()) CHECK_THAT(why, Catch::Contains("different numbers of cells"));
    return why.empty();
  };
  CHECK(is_even(cell + cell, cell + cell));
  CHECK(is_even(cell + cell, wide("/ColSpan 2")));
  CHECK(is_even(wide("/RowSpan 2") + cell, cell));
  CHECK_FALSE(is_even(cell + cell, cell));
  CHECK_FALSE(is_even(cell + cell, cell + cell + cell));
  CHECK_FALSE(is_even(cell + cell, cell + wide("/RowSpan 2")));
  CHECK_FALSE(is_even(wide("/RowSpan 2") + cell, cell + cell));
  for (const char* span : {"/ColSpan 0", "/ColSpan -1", "/ColSpan 2147483647", "/RowSpan 99999999"})
    CHECK_FALSE(is_even(wide(span), wide(span)));
}

TEST_CASE("A page without marks is one paragraph, whatever the tree says of it") {
  for (const char* kid : {"0", "-1", "<</Type/MCR/MCID 0>>", "<</Type/MCR/MCID -1>>"}) {
    const std::string tree = std::string("<</S/P/Pg 5 0 R/K ") + kid + ">>";
    for (const std::string& operators :
         {drawn, "/P <</tCID 0>> BDC " + drawn + "EMC", "/P <</MCID -1>> BDC " + drawn + "EMC"}) {
      const auto file = judged(Claiming{.elements = tree, .operators = operators}.pdf());
      CHECK_THAT(file.why, Catch::Contains("nothing on it is tagged"));
      const draw::Structure& structure = file.insert.document.structure;
      CHECK(structure.content_count == 1);
      CHECK(structure.nodes.back().role == draw::Role::paragraph);
    }
  }
}

TEST_CASE("A note without an id gets one of its own") {
  const auto outcome = judged(
      Claiming{.elements = std::string("<</S/Note>><</S/Note/ID(note-1)>><</S/Note>><</S/P") + mark}
          .pdf());
  CHECK(outcome.why == "");
  std::vector<std::string> ids;
  for (const draw::Node& node : outcome.insert.document.structure.nodes)
    if (node.outside && node.outside->standard == "Note") ids.push_back(node.outside->id);
  CHECK(ids == std::vector<std::string>{"note-2", "note-1", "note-3"});
}

TEST_CASE("Decoration is not tagged, and what is tagged is no decoration") {
  const std::string artifact = "/Artifact BMC ";
  const auto why = [](const std::string& operators) {
    return Claiming{.operators = operators}.why();
  };
  CHECK(why(artifact + drawn + "EMC " + content) == "");
  const auto says = Catch::Contains("page 1: what is marked as decoration");
  CHECK_THAT(why(artifact + content + "EMC"), says);
  CHECK_THAT(why("/P <</MCID 0>> BDC " + artifact + drawn + "EMC EMC"), says);
  CHECK_THAT(why("/P <</MCID 0>> BDC /Artifact <</Type/Layout>> BDC " + drawn + "EMC EMC"), says);
  CHECK_THAT(why("/Artifact <</MCID 0>> BDC " + drawn + "EMC"), says);
}

TEST_CASE("A link belongs to a link") {
  const auto why = [](const std::string& type) {
    return Claiming{.elements = std::string("<</S/P") + mark + "<</S/" + type +
                                "/K<</Type/OBJR/Obj 8 0 R/Pg 5 0 R>>>>",
                    .operators = content,
                    .catalog = "/Lang(en)",
                    .page = "/Annots[8 0 R]"};
  };
  const auto judge = [&](const std::string& type) {
    RawPdf pdf = why(type).pdf();
    REQUIRE(pdf.next() == 8);
    pdf.add(
        "<</Type/Annot/Subtype/Link/F 4/Rect[9 9 99 99]/Contents(x)/StructParent 1"
        "/A<</S/URI/URI(https://example.org)>>>>");
    return judged(pdf).why;
  };
  CHECK(judge("Link") == "");
  CHECK_THAT(judge("Span"), Catch::Contains("a link in it belongs to"));
}

TEST_CASE("Fonts say which letters they show") {
  const auto why = [](const std::string& entries, const std::string& flags = "32") {
    const std::string text = "/P <</MCID 0>> BDC BT /F1 12 Tf 72 700 Td (Hello) Tj ET EMC";
    RawPdf pdf = Claiming{.operators = text, .page = "/Resources<</Font<</F1 8 0 R>>>>"}.pdf();
    REQUIRE(pdf.next() == 8);
    pdf.add("<</Type/Font/BaseFont/AAAAAA+Own" + entries + ">>");
    pdf.add("<</Type/FontDescriptor/FontName/AAAAAA+Own/Flags " + flags + "/FontFile2 10 0 R>>");
    pdf.add_stream("/Length1 4", "font");
    pdf.add(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Own/FontDescriptor 9 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>");
    pdf.add_stream("", "letters");
    return judged(pdf).why;
  };
  const std::string composite = "/Subtype/Type0/Encoding/Identity-H/DescendantFonts[11 0 R]";
  const std::string simple = "/Subtype/TrueType/FontDescriptor 9 0 R";
  const auto says = Catch::Contains("which letters its font 'Own' shows");
  CHECK_THAT(why(composite), says);
  CHECK(why(composite + "/ToUnicode 12 0 R") == "");
  CHECK(why(simple + "/Encoding/WinAnsiEncoding") == "");
  CHECK_THAT(why(simple, "4"), says);
  CHECK(why(simple + "/ToUnicode 12 0 R", "4") == "");
  CHECK_THAT(why(simple + "/Encoding/WinAnsiEncoding", "4"), Catch::Contains("numbered oddly"));
  CHECK_THAT(why(simple + "/ToUnicode 12 0 R"), Catch::Contains("numbered oddly"));
  const auto named = [&](const std::string& letter) {
    return why(simple + "/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65/" + letter +
               "]>>");
  };
  CHECK(named("eacute") == "");
  CHECK(named("uni0416") == "");
  CHECK_THAT(named("g23"), says);
}

TEST_CASE("Types of PDF 2.0 are known by their next ones of 1.7, and so are those of a namespace") {
  const auto standard = [](const std::string& entries) {
    const Judged found = judged(Claiming{.elements = "<<" + entries + mark}.pdf());
    return found.insert.document.structure.nodes.at(1).outside->standard;
  };
  CHECK(standard("/S/Title") == "P");
  CHECK(standard("/S/Em") == "Span");
  CHECK(standard("/S/H7") == "H6");
  CHECK(standard("/S/H12") == "H6");
  CHECK(standard("/S/FENote") == "Note");
  CHECK(standard("/S/Aside") == "Sect");
  CHECK(standard("/S/H1a") == "H1a");  // unknown: it stays what it is called
  const std::string own = "/NS<</NS(https://example.org/own)/RoleMapNS<<";
  CHECK(standard("/S/Mine" + own + "/Mine/Quote>>>>") == "Quote");
  CHECK(standard("/S/Mine" + own + "/Mine[/Strong<</NS(http://iso.org/pdf2/ssn)>>]>>>>") == "Span");
  CHECK(standard("/S/Mine" + own + "/Mine[/Yours<</RoleMapNS<</Yours/H2>>>>]>>>>") == "H2");
  CHECK(standard("/S/Mine" + own + "/Mine/Mine>>>>") == "Mine");
  CHECK_THAT(why_tree(std::string("<</S/H1a") + mark), Catch::Contains("'H1a'"));
  CHECK(why_tree(std::string("<</S/Title") + mark) == "");
}

}  // namespace pliego::claim_test
