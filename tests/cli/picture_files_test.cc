// What is written beside a picture: its thumbnail and its text; and the files' names.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "posts.h"
#include "support/raster.h"

namespace pliego::picture_files_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

const Posts& posts() {
  static const Posts made;
  return made;
}

std::vector<std::string> paths(const std::vector<Json>& outputs) {
  std::vector<std::string> all;
  for (const Json& each : outputs) all.push_back(each.at("path"));
  return all;
}

Json entry(const std::vector<Json>& outputs, const std::string& path) {
  for (const Json& each : outputs)
    if (each.at("path") == path) return each;
  FAIL("no " + path);
  return {};
}

std::string text_of(const Posts& piece, const char* file) { return bytes_of(piece.out() / file); }

}  // namespace

TEST_CASE("A picture comes with a thumbnail and a text, named by the piece's 'file'") {
  const auto outputs = posts().outputs({"news"});
  CHECK(paths(outputs) ==
        std::vector<std::string>{"en/what-is-new-post.png", "en/what-is-new-post.thumb.png",
                                 "en/what-is-new-post.txt", "es/novedades-post.png",
                                 "es/novedades-post.thumb.png", "es/novedades-post.txt"});
  CHECK(outputs[1].at("format") == "png-thumbnail");
  CHECK(outputs[1].at("unit") == "px");
  CHECK(outputs[2].at("format") == "text");
  CHECK(outputs[2].at("unit") == "");
  CHECK(outputs[2].at("pages") == 0);
  for (const Json& each : outputs) CHECK(each.at("material") == "news");
}

TEST_CASE("A layout for pictures has the pixels that it names, whatever --dpi says") {
  for (const char* dpi : {"150", "40"}) {
    const auto outputs = posts().outputs({"news", "--dpi", dpi});
    CHECK(outputs[0].at("width") == 540);
    CHECK(outputs[0].at("height") == 405);
    CHECK(outputs[1].at("width") == 480);
    CHECK(outputs[1].at("height") == 360);
  }
}

TEST_CASE("A thumbnail is 480 pixels wide, and never larger than its picture") {
  const auto outputs =
      posts().outputs({"palm-card", "--layout", "card-5x7", "--format", "png", "--dpi", "120"});
  const Json large = entry(outputs, "en/palm-card-card-5x7-1-front.thumb.png");
  CHECK(large.at("width") == 480);
  CHECK(large.at("height") == 672);
  const auto small_ones =
      posts().outputs({"palm-card", "--layout", "card-5x7", "--format", "png", "--dpi", "60"});
  const Json small = entry(small_ones, "en/palm-card-card-5x7-1-front.thumb.png");
  CHECK(small.at("width") == 300);
  CHECK(small.at("sha256") == entry(small_ones, "en/palm-card-card-5x7-1-front.png").at("sha256"));
}

TEST_CASE("A thumbnail is drawn from the page, not shrunk: it is the picture at its resolution") {
  posts().outputs({"palm-card", "--lang", "en", "--layout", "card-5x7", "--format", "png"});
  const Raster thumb =
      decode_png(bytes_of(posts().out() / "en/palm-card-card-5x7-1-front.thumb.png"));
  // 480 px over 5 in.
  posts().outputs(
      {"palm-card", "--lang", "en", "--layout", "card-5x7", "--format", "png", "--dpi", "96"});
  const Raster same = decode_png(bytes_of(posts().out() / "en/palm-card-card-5x7-1-front.png"));
  CHECK(thumb.width == same.width);
  CHECK(thumb.rgb == same.rgb);
}

TEST_CASE("The text has alt text and caption, filled in, in its language, and names its picture") {
  posts().outputs({"news"});
  CHECK(text_of(posts(), "en/what-is-new-post.txt") ==
        "Picture files:\nwhat-is-new-post.png\n\n"
        "Alternative text:\nA plum field with one line: 27% of women surveyed who called the "
        "National Domestic Violence Hotline in 2012 were pressured to use.\n\n"
        "Caption for a post:\n27% of women surveyed who called the National Domestic Violence "
        "Hotline in 2012 were pressured to use.\n");
  const std::string spanish = text_of(posts(), "es/novedades-post.txt");
  CHECK_THAT(spanish, Contains("Archivos de imagen:\nnovedades-post.png\n") &&
                          Contains("\nTexto para publicar:\nEl 27% de las mujeres"));
  CHECK(spanish.ends_with("Draft translation, not yet reviewed.\n"));
  CHECK(spanish.find('\r') == std::string::npos);
}

TEST_CASE(
    "One text serves all pages of a layout; without alt and caption it has title and subject") {
  posts().outputs({"palm-card", "--lang", "en", "--layout", "card-5x7", "--format", "png"});
  CHECK(text_of(posts(), "en/palm-card-card-5x7.txt") ==
        "Picture files:\npalm-card-card-5x7-1-front.png\npalm-card-card-5x7-2-back.png\n\n"
        "Alternative text:\nSubstance use coercion: a pocket card for practitioners\n\n"
        "Caption for a post:\nWhat substance use coercion is, how to see it, what to ask and say, "
        "and whom to call.\n");
}

TEST_CASE("A piece with a layout for pictures alone needs alt and caption; others are still made") {
  const Posts lacking;
  const auto& copy = lacking.copy();
  std::string english = copy.read("content/en/news.yaml"),
              spanish = copy.read("content/es/news.yaml");
  for (const char* key : {"alt", "caption"}) {
    for (std::string* text : {&english, &spanish}) {
      const std::size_t from = text->rfind('\n', text->find(std::string(key) + ":"));
      text->erase(from, text->find('\n', from + 1) - from);
    }
  }
  copy.write("content/en/news.yaml", english);
  copy.write("content/es/news.yaml", spanish);
  const Said said = lacking.render({});
  INFO(said.err);
  CHECK(said.status == 1);
  CHECK(places_of_errors(said.err) ==
        std::vector<std::string>{place("content/en/news.yaml", 1, "picture-words"),
                                 place("content/en/news.yaml", 1, "picture-words")});
  CHECK_THAT(said.err, Contains("'alt'") && Contains("'caption'"));
  CHECK(std::filesystem::exists(lacking.out() / "en/palm-card-card-5x7.pdf"));
  CHECK_FALSE(std::filesystem::exists(lacking.out() / "en/what-is-new-post.png"));
}

TEST_CASE("Two pieces that would write the same file are told of") {
  const Posts twice;
  twice.copy().write("content/en/other.yaml", twice.copy().read("content/en/news.yaml"));
  twice.copy().change("content/en/other.yaml", "material: news", "material: other");
  const Said said = twice.render({"--lang", "en"});
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[same-output]") && Contains("'en/what-is-new-post'"));
}

TEST_CASE("A discreet piece's PDF has its title and file name, and not the material's name") {
  const Posts piece;
  const auto& copy = piece.copy();
  copy.change("content/en/news.yaml", "file: what-is-new", "file: useful-numbers\ndiscreet: true");
  copy.change("content/en/news.yaml", "layouts: [post]", "layouts: [card-5x7]");
  piece.outputs({"news", "--lang", "en"});
  const auto pdf = piece.out() / "en/useful-numbers-card-5x7.pdf";
  const Said unpacked = run_program({"qpdf", "--qdf", "--object-streams=disable", pdf, "-"});
  REQUIRE(unpacked.status == 0);
  CHECK(unpacked.out.find("news") == std::string::npos);
  CHECK_THAT(run_program({"pdfinfo", pdf}).out, Contains("Title:           News"));
}

TEST_CASE("A discreet piece tells nothing outside; a draft of it is told of by check alone") {
  const Posts piece;
  const auto& copy = piece.copy();
  copy.change("content/en/news.yaml", "file: what-is-new", "file: useful-numbers\ndiscreet: true");
  copy.change("content/es/news.yaml", "file: novedades", "file: numeros-utiles");
  CHECK(piece.render({"news", "--json"}).status == 0);
  const Said made = piece.render({"news", "--json"});
  CHECK(Json::parse(made.out).at("diagnostics").empty());
  CHECK(text_of(piece, "es/numeros-utiles-post.txt").find("orrador") == std::string::npos);
  for (const auto& file : std::filesystem::recursive_directory_iterator(piece.out())) {
    CHECK(file.path().filename().string().find("news") == std::string::npos);
    if (file.is_regular_file()) CHECK(bytes_of(file.path()).find("news") == std::string::npos);
  }
  const Said checked = run_pliego({"check", "news", "--project", copy.root()});
  CHECK(checked.status == 0);
  const auto told = told_by(checked.err);
  const auto drafts = std::count_if(told.begin(), told.end(), [](const Told& each) {
    return each.rule == "discreet-draft" && each.message.find("'es'") != std::string::npos;
  });
  CHECK(drafts == 1);
  CHECK(checked.err.find("draft-mark-missing") == std::string::npos);
}

}  // namespace pliego::picture_files_test
