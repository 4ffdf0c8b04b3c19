#include "hurt_pdf.h"

namespace pliego::test {
namespace {

std::string number(std::size_t value) { return std::to_string(value); }
std::string to(std::size_t object) { return number(object) + " 0 R"; }

const std::string page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]";
const std::string pages = "<</Type/Pages/Count 1/Kids[3 0 R]>>";

// A catalog with `entries`, one page with `of_page` as 3, and more objects from 4 on.
std::string one_page(const std::string& entries, const std::string& of_page,
                     const std::vector<std::string>& more) {
  std::vector<std::string> all = {"<</Type/Catalog/Pages 2 0 R" + entries + ">>", pages,
                                  page + of_page + ">>"};
  all.insert(all.end(), more.begin(), more.end());
  return pdf_of(all);
}

// Objects from `first` on of which each names the next with `link`, the last ends with `end`.
std::vector<std::string> chain(std::size_t first, std::size_t count, const std::string& before,
                               const std::string& after, const std::string& end) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i + 1 < count; ++i) all.push_back(before + to(first + i + 1) + after);
  all.push_back(end);
  return all;
}

constexpr std::size_t deep = 30'000;

std::string deep_pages() {
  std::vector<std::string> all = {"<</Type/Catalog/Pages 2 0 R>>"};
  for (std::size_t i = 0; i < deep; ++i)
    all.push_back("<</Type/Pages/Count 1" + (i ? "/Parent " + to(i + 1) : std::string()) +
                  "/Kids[" + to(i + 3) + "]>>");
  all.push_back("<</Type/Page/MediaBox[0 0 612 792]/Resources<<>>/Parent " + to(deep + 1) + ">>");
  return pdf_of(all);
}

std::string deep_parents() {
  auto more = chain(4, deep, "<</Parent ", ">>", "<</MediaBox[0 0 612 792]>>");
  std::vector<std::string> all = {"<</Type/Catalog/Pages 2 0 R>>"};
  std::string kids;
  for (std::size_t i = 0; i < 1'000; ++i) kids += to(4 + deep + i) + " ";
  all.push_back("<</Type/Pages/Count 1000/Kids[" + kids + "]>>");
  all.push_back("null");
  all.insert(all.end(), more.begin(), more.end());
  for (std::size_t i = 0; i < 1'000; ++i) all.push_back("<</Type/Page/Parent 4 0 R>>");
  return pdf_of(all);
}

std::string tagged(const std::vector<std::string>& tree) {
  return one_page("/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R", "", tree);
}

std::string deep_structure() {
  return tagged(chain(4, deep, "<</Type/StructElem/S/P/K ", ">>", "<</S/P>>"));
}

std::string structure_of_lists() {
  std::vector<std::string> all = {"<</Type/StructTreeRoot/K 5 0 R>>"};
  for (std::size_t i = 0; i < 90; ++i) {
    const std::string next = to(6 + i);
    all.push_back("[<</S/P/K " + next + ">> <</S/P/K " + next + ">>]");
  }
  all.push_back("[]");
  return tagged(all);
}

// One long text that each of many elements has.
std::string structure_of_one_text() {
  std::string kids;
  for (std::size_t i = 0; i < 20'000; ++i) kids += "<</S/P/Alt 5 0 R/ActualText 5 0 R>> ";
  return tagged(
      {"<</Type/StructTreeRoot/K[" + kids + "]>>", "(" + std::string(1'000'000, 'a') + ")"});
}

std::string structure_of_one_attribute() {
  std::string kids, many;
  for (std::size_t i = 0; i < 20'000; ++i) kids += "<</S/P/A 5 0 R>> ";
  for (std::size_t i = 0; i < 20'000; ++i) many += to(6) + " ";
  return tagged({"<</Type/StructTreeRoot/K[" + kids + "]>>", "<</O/Layout/Color[" + many + "]>>",
                 "[" + many.substr(0, 1'200) + "]"});
}

std::string outline(const std::vector<std::string>& items) {
  return one_page("/Outlines 4 0 R", "", items);
}

std::string names(const std::vector<std::string>& tree) {
  return one_page("/Names<</Dests 4 0 R>>/Outlines<</First<</Title(A)/Dest(a)>>>>", "", tree);
}

std::string form(const std::string& fields, const std::vector<std::string>& more,
                 const std::string& annotations = "") {
  return one_page("/AcroForm<</NeedAppearances true/Fields[" + fields + "]>>",
                  "/Annots[" + annotations + "]", more);
}

std::string deep_fields() {
  return form("4 0 R", chain(4, deep, "<</T(a)/Kids[", "]>>", "<</T(a)/FT/Tx>>"));
}

// Each widget begins a long way up.
std::string deep_widgets() {
  auto more = chain(4, deep, "<</T(a)/Parent ", ">>", "<</T(a)/FT/Tx/V(b)>>");
  std::string all;
  for (std::size_t i = 0; i < 5'000; ++i) {
    more.push_back("<</Subtype/Widget/Rect[0 0 9 9]/F 4/Parent 4 0 R>>");
    all += to(4 + deep + i) + " ";
  }
  return form(all, more, all);
}

std::string content(const std::string& operators, const std::string& resources = "") {
  return one_page("", "/Contents 4 0 R" + resources, {stream_of("", operators)});
}

std::string nested(std::size_t count, const std::string& open, const std::string& close) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += open;
  for (std::size_t i = 0; i < count; ++i) all += close;
  return all;
}

std::string many_streams() {
  std::string all;
  for (std::size_t i = 0; i < 100'000; ++i) all += "4 0 R ";
  return one_page("", "/Contents[" + all + "]", {stream_of("", "0 0 9 9 re f")});
}

std::string blanks(const std::string& entries) {
  return stream_of(entries + "/Filter/FlateDecode", deflated_blanks(600'000'000));
}

std::string image(const std::string& entries, const std::string& data) {
  const std::string head = "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8";
  return one_page("", "/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>",
                  {stream_of("", "/I Do"), stream_of(head + entries, data)});
}

std::string form_of(const std::string& stream) {
  return one_page("", "/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>",
                  {stream_of("", "/I Do"), stream});
}

// Each form draws the next ten times.
std::string many_forms() {
  std::vector<std::string> more = {stream_of("", "/X Do")};
  std::string ten;
  for (int i = 0; i < 10; ++i) ten += "/X Do ";
  for (std::size_t i = 0; i < 11; ++i)
    more.push_back(stream_of(
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + to(6 + i) + ">>>>",
        ten));
  more.push_back(stream_of("/Type/XObject/Subtype/Form/BBox[0 0 9 9]",
                           "0 0 9 9 re f" + std::string(100'000, ' ')));
  return one_page("", "/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>", more);
}

std::string wide_font() {
  std::string widths;
  for (int i = 0; i < 20'000; ++i) widths += "-2147483648 2147483647 500 ";
  return one_page(
      "", "/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>",
      {stream_of("", "BT /F 12 Tf (a) Tj ET"),
       "<</Type/Font/Subtype/Type0/BaseFont/A/DescendantFonts[<</Type/Font/Subtype/CIDFontType2"
       "/BaseFont/A/W[" +
           widths + "]>>]>>"});
}

std::string deep_functions() {
  auto more = chain(5, deep, "<</FunctionType 3/Domain[0 1]/Functions[", "]/Bounds[]/Encode[0 1]>>",
                    "<</FunctionType 2/Domain[0 1]/N 1>>");
  more.insert(more.begin(), stream_of("", "/S sh"));
  return one_page("",
                  "/Contents 4 0 R/Resources<</Shading<</S<</ShadingType 2/ColorSpace/DeviceGray"
                  "/Coords[0 0 1 1]/Function 5 0 R>>>>>>",
                  more);
}

// A million objects that are one place of the file.
std::string one_place() {
  std::string list = "[";
  for (int i = 0; i < 100'000; ++i) list += "0 ";
  const std::vector<std::string> all = {"<</Type/Catalog/Pages 2 0 R/Names<</Dests 5 0 R>>>>",
                                        pages, page + ">>", list + "]", "<</Names 6 0 R>>"};
  std::string out = pdf_of(all);
  const std::size_t place = out.find("4 0 obj");
  const std::size_t start = out.rfind("xref\n0");
  std::string table = "xref\n0 4\n" + out.substr(start + 9, 80) + "4 100000\n";
  char entry[32];
  std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", place);
  for (int i = 0; i < 100'000; ++i) table += entry;
  std::string kids;
  for (int i = 0; i < 100'000; ++i) kids += to(static_cast<std::size_t>(i) + 4) + " ";
  return out.substr(0, start) + table + "trailer\n<</Size 100004/Root 1 0 R/A[" + kids +
         "]>>\nstartxref\n" + number(start) + "\n%%EOF\n";
}

// With a list of objects as a stream (7.5.8), entries of 1, 4 and 2 bytes; `in_stream`: objects of
// the object stream 4, by their index in it.
std::string with_object_stream(const std::string& object_stream, std::size_t in_stream) {
  std::string out = "%PDF-1.7\n";
  std::vector<std::size_t> places;
  const std::vector<std::string> all = {"<</Type/Catalog/Pages 2 0 R/Names 6 0 R>>", pages,
                                        page + ">>", object_stream};
  for (std::size_t i = 0; i < all.size(); ++i) {
    places.push_back(out.size());
    out += number(i + 1) + " 0 obj\n" + all[i] + "\nendobj\n";
  }
  std::string table(7, '\0');
  const auto entry = [&](char kind, std::size_t value, std::size_t index) {
    table += kind;
    for (const int shift : {24, 16, 8, 0}) table += static_cast<char>(value >> shift & 255);
    for (const int shift : {8, 0}) table += static_cast<char>(index >> shift & 255);
  };
  for (const std::size_t place : places) entry(1, place, 0);
  const std::size_t start = out.size();
  entry(1, start, 0);
  for (std::size_t i = 0; i < in_stream; ++i) entry(2, 4, i & 0xffff);
  const std::string packed = deflated(table);
  out +=
      "5 0 obj\n" +
      stream_of("/Type/XRef/W[1 4 2]/Root 1 0 R/Filter/FlateDecode/Size " + number(6 + in_stream),
                packed) +
      "\nendobj\n";
  return out + "startxref\n" + number(start) + "\n%%EOF\n";
}

// Every object of it begins at its own letter of one long word.
std::string overlapping_objects() {
  constexpr std::size_t count = 60'000;
  std::string head;
  for (std::size_t i = 0; i < count; ++i) head += number(6 + i) + " " + number(i) + " ";
  const std::string all = head + std::string(1'000'000, '1');
  return with_object_stream(stream_of("/Type/ObjStm/Filter/FlateDecode/N " + number(count) +
                                          "/First " + number(head.size()),
                                      deflated(all)),
                            count);
}

std::string object_bomb() {
  return with_object_stream(
      stream_of("/Type/ObjStm/Filter/FlateDecode/N 1/First 4", deflated_blanks(600'000'000, '0')),
      1);
}

std::string list_bomb() {
  std::string out = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
  const std::size_t start = out.size();
  return out + "2 0 obj\n" +
         stream_of("/Type/XRef/W[1 0 0]/Size 600000000/Root 1 0 R/Filter/FlateDecode",
                   deflated_blanks(600'000'000, '\1')) +
         "\nendobj\nstartxref\n" + number(start) + "\n%%EOF\n";
}

std::string ring_of_lists() {
  std::string out = pdf_of({"<</Type/Catalog/Pages 2 0 R>>", pages, page + ">>"});
  const std::size_t start = out.rfind("xref\n0");
  return out.insert(out.rfind(">>"), "/Prev " + number(start));
}

std::string wrong_length(const std::string& length) {
  return one_page("", "/Contents 4 0 R",
                  {"<</Length " + length + ">>\nstream\n0 0 9 9 re f\nendstream"});
}

std::string twice_packed(const std::string& entries) {
  return stream_of(entries + "/Filter[/FlateDecode/FlateDecode]",
                   deflated(deflated_blanks(2'000'000'000)));
}

std::string long_filters() {
  std::string names;
  for (int i = 0; i < 100'000; ++i) names += "/FlateDecode";
  return one_page("", "/Contents 4 0 R", {stream_of("/Filter[" + names + "]", "a")});
}

std::string shared_annotations() {
  std::vector<std::string> all = {"<</Type/Catalog/Pages 2 0 R>>"};
  std::string kids, list;
  for (std::size_t i = 0; i < 1'500; ++i) kids += to(4 + i) + " ";
  for (std::size_t i = 0; i < 50'000; ++i) list += "<</Subtype/Square/Rect[0 0 9 9]>> ";
  all.push_back("<</Type/Pages/Count 1500/Kids[" + kids + "]>>");
  all.push_back("[" + list + "]");
  for (std::size_t i = 0; i < 1'500; ++i) all.push_back(page + "/Annots 3 0 R>>");
  return pdf_of(all);
}

// `count` times the same.
std::string over(std::size_t count, const std::string& part) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += part;
  return all;
}

// Marks of one kind on one page. `entries` name the object 4, a list of `numbers`.
std::string marks_of_one_list(std::size_t count, const std::string& entries,
                              const std::string& numbers) {
  return one_page(
      "", "/Annots[" + over(count, "<</F 4/C[1 0 0]/Rect[0 0 300 20]" + entries + ">>") + "]",
      {"[" + numbers + "]"});
}

// Direct objects, which each page has anew.
std::string direct_annotations() {
  std::vector<std::string> all = {"<</Type/Catalog/Pages 2 0 R>>"};
  std::string kids;
  for (std::size_t i = 0; i < 250; ++i) kids += to(4 + i) + " ";
  all.push_back("<</Type/Pages/Count 250/Kids[" + kids + "]>>");
  all.push_back("[" + over(1'000, "<</Subtype/Square/F 4/C[0]/Rect[0 0 9 9]>>") + "]");
  for (std::size_t i = 0; i < 250; ++i) all.push_back(page + "/Annots 3 0 R>>");
  return pdf_of(all);
}

std::string one_field(const std::string& entries, const std::vector<std::string>& more) {
  std::vector<std::string> all = {"<</Subtype/Widget/F 4/T(a)/Rect[0 0 300 20]" + entries + ">>"};
  all.insert(all.end(), more.begin(), more.end());
  return form("4 0 R", all, "4 0 R");
}

}  // namespace

const std::vector<HurtPdf>& hurt_pdfs() {
  static const std::string form_head = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]";
  static const std::vector<HurtPdf> all = {
      {"pages 30,000 deep", deep_pages, false},
      {"pages that begin 30,000 steps up", deep_parents, false},
      {"elements 30,000 deep", deep_structure},
      {"elements in lists that each hold twice", structure_of_lists, false},
      {"one long text of 20,000 elements", structure_of_one_text},
      {"one list of attributes of 20,000 elements", structure_of_one_attribute},
      {"bookmarks 30,000 deep",
       [] { return outline(chain(4, deep, "<</Title(a)/Dest[3 0 R/Fit]/First ", ">>", "<<>>")); },
       false},
      {"bookmarks 30,000 long",
       [] {
         auto all_of_them = chain(5, deep, "<</Title(a)/Dest[3 0 R/Fit]/Next ", ">>", "<<>>");
         all_of_them.insert(all_of_them.begin(), "<</First 5 0 R>>");
         return outline(all_of_them);
       },
       false},
      {"bookmarks in a ring",
       [] {
         return outline({"<</First 5 0 R>>", "<</Title(a)/Dest[3 0 R/Fit]/First 5 0 R/Next 6 0 R>>",
                         "<</Title(b)/Dest[3 0 R/Fit]/First 5 0 R/Next 5 0 R>>"});
       },
       false},
      {"names 30,000 deep",
       [] { return names(chain(4, deep, "<</Kids[", "]>>", "<</Names[(a) [3 0 R/Fit]]>>")); },
       false},
      {"names in a ring",
       [] {
         return names({"<</Kids[4 0 R 5 0 R]>>", "<</Kids[4 0 R]>>"});
       },
       false},
      {"names that stand for names", [] { return names({"<</Names[(a) (b) (b) (a)]>>"}); }, false},
      {"fields 30,000 deep", deep_fields, false},
      {"widgets that begin 30,000 steps up", deep_widgets},
      {"lists 30,000 deep in an object",
       [] { return one_page("/A " + nested(deep, "[", "]"), "", {}); }},
      {"dictionaries 30,000 deep in an object",
       [] { return one_page("/A " + nested(deep, "<</A", ">>"), "", {}); }},
      {"lists 30,000 deep in content", [] { return content(nested(deep, "[", "]") + " TJ"); }},
      {"dictionaries 30,000 deep in content",
       [] { return content("/A " + nested(deep, "<</A", ">>") + " DP"); }},
      {"a list of thirty million numbers",
       [] {
         return one_page("", "/Contents 4 0 R",
                         {stream_of("/Filter/FlateDecode", deflated_blanks(60'000'000, '['))});
       }},
      {"graphics states never given back", [] { return content(nested(200'000, "q ", "")); },
       false},
      {"marks never closed", [] { return content(nested(50'000, "/A BMC 0 0 9 9 re f ", "")); },
       false},
      {"100,000 content streams", many_streams, false},
      {"600 MB of blanks as content", [] { return one_page("", "/Contents 4 0 R", {blanks("")}); }},
      {"600 MB of blanks as a form", [] { return form_of(blanks(form_head)); }, false},
      {"600 MB of blanks as a picture",
       [] {
         return image("/Width 10000/Height 60000/Filter/FlateDecode", deflated_blanks(600'000'000));
       },
       false},
      {"content packed twice", [] { return one_page("", "/Contents 4 0 R", {twice_packed("")}); }},
      {"a form packed twice", [] { return form_of(twice_packed(form_head)); }, false},
      {"100,000 filters", long_filters},
      {"a row of 99,999,999 columns",
       [] {
         return one_page("", "/Contents 4 0 R",
                         {stream_of("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns "
                                    "99999999/Colors 60/BitsPerComponent 16>>",
                                    deflated("a"))});
       }},
      {"forms that draw each other ten times", many_forms, false},
      {"a form that draws itself",
       [] { return form_of(stream_of(form_head + "/Resources<</XObject<</I 5 0 R>>>>", "/I Do")); },
       false},
      {"a font of all widths", wide_font, false},
      {"functions 30,000 deep", deep_functions, false},
      {"100,000 objects at one place", one_place, false},
      {"objects within objects", overlapping_objects},
      {"600 MB of objects", object_bomb},
      {"600 MB of a list of objects", list_bomb},
      {"lists of objects in a ring", ring_of_lists},
      {"a length that is too long", [] { return wrong_length("4000000000"); }},
      {"a length that is too short", [] { return wrong_length("5"); }},
      {"a length below nothing", [] { return wrong_length("-1"); }},
      {"a length that is the stream itself", [] { return wrong_length("4 0 R"); }},
      {"a picture of no possible size",
       [] { return image("/Width 2000000000/Height 2000000000/Filter/JBIG2Decode", "a"); }},
      {"a picture of negative size", [] { return image("/Width -5/Height 5", "abcde"); }},
      {"one list of annotations on 1,500 pages", shared_annotations},
      {"one list of annotations, each drawn on 250 pages", direct_annotations},
      {"a field of two billion cells",
       [] { return one_field("/FT/Tx/Ff 16777216/MaxLen 2000000000/V(a)/MK<</BC[0]>>", {}); },
       false},
      {"a thousand options of one long text, and a thousand chosen",
       [] {
         return one_field("/FT/Ch/V 6 0 R/Opt[" + over(1'000, "[5 0 R 5 0 R]") + "]",
                          {"(" + std::string(300'000, 'A') + ")", "[" + over(1'000, "(B)") + "]"});
       }},
      {"a thousand chosen of one long text",
       [] {
         return one_field("/FT/Ch/Opt[(a)(b)]/V[" + over(1'000, "5 0 R ") + "]",
                          {"(" + std::string(300'000, 'A') + ")"});
       }},
      {"4,000 lines of one list of points",
       [] {
         return marks_of_one_list(4'000, "/Subtype/PolyLine/Vertices 4 0 R",
                                  over(10'000, "1.23 2.34 "));
       }},
      {"areas of one list of points",
       [] {
         return marks_of_one_list(4'000, "/Subtype/Polygon/Vertices 4 0 R",
                                  over(10'000, "1.23 2.34 "));
       }},
      {"a drawing of one stroke 20,000 times",
       [] {
         return marks_of_one_list(1, "/Subtype/Ink/InkList[" + over(20'000, "4 0 R ") + "]",
                                  over(10'000, "1 2 "));
       }},
      {"long waves under one list of words",
       [] {
         return marks_of_one_list(200, "/Subtype/Squiggly/QuadPoints 4 0 R",
                                  over(2'000, "0 9 2000 9 0 0 2000 0 "));
       }},
      {"one list of many words marked on and on",
       [] {
         return marks_of_one_list(10'000, "/Subtype/Highlight/QuadPoints 4 0 R",
                                  over(2'000, "0 9 90 9 0 0 90 0 "));
       }},
  };
  return all;
}

}  // namespace pliego::test
