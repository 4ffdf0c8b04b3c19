// The file as such: sound, small, the same every time.
#include <catch2/catch.hpp>

#include "pdf/writer.h"
#include "pdf_fixture.h"

namespace pliego::file_test {

using namespace pliego::test;

TEST_CASE("qpdf and MuPDF find nothing wrong") {
  const PdfFile file(write(simple({"One", "Two"})));
  CHECK(file.run("qpdf --check %s").find("No syntax or stream encoding errors") !=
        std::string::npos);
  const std::string info = file.run("mutool info %s");
  CHECK(info.find("PDF-1.7") != std::string::npos);
  CHECK(info.find("warning") == std::string::npos);
}

TEST_CASE("boxes are those of the page, from the lower left corner of the media") {
  Builder builder({360, 504}, 9);
  builder.page().media = Rect{0, 0, 360, 504}.outset(27);
  builder.page().trim = {360, 500.5};
  const std::string boxes = run(write(builder.document), "pdfinfo -box %s");
  CHECK(boxes.find("MediaBox:            0.00     0.00   414.00   558.00") != std::string::npos);
  CHECK(boxes.find("BleedBox:           18.00    18.00   396.00   540.00") != std::string::npos);
  CHECK(boxes.find("TrimBox:            27.00    30.50   387.00   531.00") != std::string::npos);
}

TEST_CASE("the same document gives the same bytes, whatever the writer did before") {
  const auto first = simple({"One palm card"}), second = simple({"Another one", "with two lines"});
  const std::string alone_first = write(first), alone_second = write(second);
  pdf::Writer used;
  CHECK(used.write(second) == alone_second);
  CHECK(used.write(first) == alone_first);
  CHECK(used.write(second) == alone_second);
  CHECK(used.write(first) == alone_first);
  CHECK(alone_first != alone_second);
}

TEST_CASE("many documents through one writer") {
  pdf::Writer used;
  std::string last;
  for (int i = 0; i < 120; ++i) last = used.write(simple({"Card " + std::to_string(i)}));
  CHECK(last == write(simple({"Card 119"})));
}

TEST_CASE("structure lies in object streams of its own") {
  const auto last_object_stream = [](const std::string& file) {
    const std::size_t begin = file.rfind("/Type/ObjStm");
    return file.substr(begin, file.find("endstream", begin) - begin);
  };
  auto document = simple({"Words"});
  const std::string one = write(document);
  document.metadata.subject = "What it is about";
  const std::string other = write(document);
  CHECK(one != other);
  CHECK(last_object_stream(one) == last_object_stream(other));
  document.structure.nodes.back().role = draw::Role::h1;
  CHECK(last_object_stream(write(document)) != last_object_stream(other));
}

TEST_CASE("an unsound document is refused") {
  auto document = simple({"Words"});
  document.structure.content_count = 5;
  CHECK_THROWS_AS(write(document), std::logic_error);
}

TEST_CASE("more objects than one object stream holds") {
  std::vector<std::string> lines(30, "A line of text.");
  Builder builder;
  for (int page = 0; page < 20; ++page) {
    if (page > 0) builder.next_page();
    for (int i = 0; i < 30; ++i)
      builder.line(builder.element(draw::Role::paragraph), shape(lato(), "Line"),
                   {36, 40.0 + i * 14});
  }
  const PdfFile file(write(builder.document));
  CHECK(file.run("qpdf --check %s").find("No syntax") != std::string::npos);
  CHECK(file.run("mutool info %s").find("Pages: 20") != std::string::npos);
}

TEST_CASE("metadata: Info and XMP agree, and tell nothing else") {
  auto document = simple({"Words"});
  document.metadata.title = "Señales & <apoyo>";
  document.metadata.subject = "Tarjeta — guía";
  document.metadata.language = "es-US";
  const PdfFile file(write(document));
  const std::string info = file.run("TZ=UTC pdfinfo -isodates %s");
  CHECK(info.find("Title:           Señales & <apoyo>") != std::string::npos);
  CHECK(info.find("Subject:         Tarjeta — guía") != std::string::npos);
  CHECK(info.find("Creator:         Pliego") != std::string::npos);
  CHECK(info.find("Producer:        Pliego") != std::string::npos);
  CHECK(info.find("CreationDate:    2025-03-09T00:00:00Z") != std::string::npos);
  CHECK(info.find("Author") == std::string::npos);
  const std::string xmp = file.run("pdfinfo -meta %s");
  CHECK(xmp.find("Señales &amp; &lt;apoyo&gt;</rdf:li><rdf:li xml:lang=\"es-US\">") !=
        std::string::npos);
  CHECK(xmp.find("<xmp:CreateDate>2025-03-09T00:00:00Z<") != std::string::npos);
  CHECK(xmp.find("<pdfuaid:part>1<") != std::string::npos);
}

TEST_CASE("viewer preferences") {
  auto document = simple({"Words"});
  document.metadata.duplex = draw::Duplex::flip_short_edge;
  document.metadata.no_print_scaling = true;
  document.metadata.right_to_left = true;
  const Objects objects{PdfFile(write(document))};
  const auto& preferences = objects.follow(objects.catalog().at("/ViewerPreferences"));
  CHECK(preferences.at("/DisplayDocTitle") == true);
  CHECK(preferences.at("/PrintScaling") == "/None");
  CHECK(preferences.at("/PickTrayByPDFSize") == true);
  CHECK(preferences.at("/Duplex") == "/DuplexFlipShortEdge");
  CHECK(preferences.at("/Direction") == "/R2L");
  CHECK(objects.catalog().at("/Lang") == "u:en-US");
  CHECK_FALSE(objects.catalog().contains("/PageLabels"));
  CHECK_FALSE(objects.catalog().contains("/PageLayout"));
}

TEST_CASE("facing pages are shown two at a time, the first one alone") {
  auto document = simple({"Words"});
  document.metadata.facing_pages = true;
  const Objects objects{PdfFile(write(document))};
  CHECK(objects.catalog().at("/PageLayout") == "/TwoPageRight");
}

TEST_CASE("page labels and outline") {
  Builder builder;
  builder.line(builder.element(draw::Role::h1), shape(lato(), "Front"), {36, 40});
  builder.page().label = "front";
  builder.next_page();
  builder.page().label = "back";
  builder.line(builder.element(draw::Role::h1), shape(lato(), "Back"), {36, 40});
  builder.document.outline = {{"Front", 1, 0, 30}, {"Inside", 2, 0, 200}, {"Más", 1, 1, 30}};
  const PdfFile file(write(builder.document));
  const Objects objects(file);
  const auto& labels = objects.catalog().at("/PageLabels").at("/Nums");
  CHECK(labels.at(1).at("/P") == "u:front");
  CHECK(labels.at(3).at("/P") == "u:back");
  const auto& root = objects.follow(objects.catalog().at("/Outlines"));
  CHECK(root.at("/Count") == 3);
  const auto& first = objects.follow(root.at("/First"));
  CHECK(first.at("/Dest").at(3) == 474);
  CHECK(objects.follow(first.at("/First")).at("/Title") == "u:Inside");
  // PDFDocEncoding, which qpdf shows as bytes.
  CHECK(objects.follow(first.at("/Next")).at("/Title") == "b:4de173");
  CHECK(objects.follow(root.at("/Last")).at("/Title") == "b:4de173");
  CHECK_FALSE(objects.catalog().value("/PageMode", "") == "/UseOutlines");
}

}  // namespace pliego::file_test
