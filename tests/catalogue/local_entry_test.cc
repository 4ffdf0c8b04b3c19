// A program's full entry on every page that has a place for it.
#include <algorithm>
#include <catch2/catch.hpp>

#include "draw/visit.h"
#include "engine/composer.h"
#include "files/files.h"
#include "program/program.h"
#include "support/pictures.h"
#include "support/temp_folder.h"

namespace pliego::local_entry_test {

using namespace pliego::test;

namespace {

// As long as names of such programs are, and an address that no line holds.
const std::map<std::string, std::string> names = {
    {"en", "Harbor County Center for Family Support and Safety"},
    {"es", "Centro de Apoyo Familiar del Condado de Harbor"},
    {"vi", "Trung tâm Hỗ trợ Gia đình và An toàn Quận Harbor"}};

constexpr const char* entry =
    R"(name: {en: "Harbor County Center for Family Support and Safety", es: "Centro de Apoyo Familiar del Condado de Harbor", vi: "Trung tâm Hỗ trợ Gia đình và An toàn Quận Harbor"}
phone:
  - 555-555-0100 ext. 12
  - {number: 555-555-0102, language: es}
text: 555-555-0101
web: harborcountyfamilyservices.org/domestic-violence/get-help-now
hours: {en: "Weekdays, 9 to 5", es: "De lunes a viernes, de 9 a 5", vi: "Thứ Hai đến thứ Sáu, 9 giờ đến 17 giờ"}
languages: [en, es, vi]
)";

std::string first_error(const Diagnostics& diagnostics) {
  for (const Diagnostic& each : diagnostics.sorted())
    if (each.severity == Severity::error) return to_text(each);
  return {};
}

struct Office {
  explicit Office(const std::string& more, const std::string& words = entry) {
    write_file(folder.path() / "square.png", png_file(300, 300, 3, ramp(300, 300, 3)));
    write_file(folder.path() / "wide.png", png_file(1000, 100, 3, ramp(1000, 100, 3)));
    write_file(folder.path() / "tall.png", png_file(200, 600, 3, ramp(200, 600, 3)));
    write_file(folder.path() / "drawn.svg",
               "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\"><path d=\"M0 40 "
               "L60 0 L120 40 Z\" fill=\"#146e78\"/></svg>");
    write_file(folder.path() / "program.yaml", words + more);
    resolve::set_neutral_default_locale();
    request.local = folder.path() / "program.yaml";
    workspace = engine::open_workspace({.root = real_project()}, request);
    REQUIRE(workspace.local);
    composer.emplace(workspace);
  }

  // Every page of every piece that has a block for a program.
  template <class Look>
  void each_page(const Look& look) {
    Diagnostics diagnostics;
    for (const engine::Piece& piece : engine::select_pieces(workspace, request, diagnostics)) {
      const auto material = composer->resolve(piece, diagnostics);
      REQUIRE(material);
      if (!has_place(*material)) continue;
      for (const layout::Layout* layout : piece.layouts) look(*material, *layout);
    }
  }

  // The pages of one piece, which must be set without an error.
  draw::Document document(const resolve::Material& material, const layout::Layout& layout,
                          sheet::Purpose purpose) {
    INFO(material.name << " " << material.language << " " << layout.name);
    Diagnostics diagnostics;
    auto composed = composer->compose(material, layout, purpose, diagnostics);
    INFO(first_error(diagnostics));
    CHECK_FALSE(diagnostics.has_errors());
    REQUIRE(composed);
    return std::move(composed->document);
  }

  static bool has_place(const resolve::Material& material) {
    for (const auto& section : material.sections)
      for (const auto& block : section.blocks)
        if (block.kind->name == "local") return true;
    return false;
  }

  TempFolder folder;
  engine::RenderRequest request;
  engine::Workspace workspace;
  std::optional<engine::Composer> composer;
};

constexpr const char* logos[] = {"", "logo: square.png\n", "logo: wide.png\n", "logo: tall.png\n",
                                 "logo: drawn.svg\n"};

// A divided address has no space where its line ends.
std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

// As a reader has them, on one line.
std::string reading(const draw::Document& document) {
  std::string text = draw::reading_text(document);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

TEST_CASE("Every printed page with a place for a program holds a full entry, in every language") {
  for (const char* logo : logos) {
    Office office(logo);
    int pages = 0;
    office.each_page([&](const resolve::Material& material, const layout::Layout& layout) {
      if (layout.is_picture_only()) return;
      INFO(material.name << " " << material.language << " " << layout.name << " " << logo);
      const auto document = office.document(material, layout, sheet::Purpose::office);
      if (layout.name == "letter-plan-team") return;  // the survivor's page has it
      const std::string text = reading(document);
      for (const std::string& part :
           {names.at(material.language), std::string("555-555-0100"), std::string("555-555-0101"),
            std::string("555-555-0102"), std::string("12"), std::string("9")})
        CHECK_THAT(text, Catch::Contains(part));
      CHECK_THAT(without_spaces(text),
                 Catch::Contains("harborcountyfamilyservices.org/domestic-violence/get-help-now"));
      ++pages;
    });
    CHECK(pages >= 30);
  }
}

TEST_CASE("Every picture holds the program's name or logo and one way to reach it") {
  for (const char* logo : logos) {
    Office office(logo);
    int pictures = 0;
    office.each_page([&](const resolve::Material& material, const layout::Layout& layout) {
      if (!layout.is_picture_only()) return;
      INFO(material.name << " " << material.language << " " << layout.name << " " << logo);
      const auto document = office.document(material, layout, sheet::Purpose::screen);
      const std::string text = reading(document);
      CHECK_THAT(text,
                 Catch::Contains(material.language == "es" ? "555-555-0102" : "555-555-0100"));
      const bool has_name = text.find(names.at(material.language)) != std::string::npos;
      CHECK(has_name == (*logo == '\0'));
      ++pictures;
    });
    CHECK(pictures >= 16);
  }
}

TEST_CASE("A picture holds a program that has an address alone") {
  Office office("", "name: Harbor County Family Center\nweb: harborcountyfamilycenter.org\n");
  office.each_page([&](const resolve::Material& material, const layout::Layout& layout) {
    if (!layout.is_picture_only()) return;
    INFO(material.name << " " << material.language << " " << layout.name);
    const auto document = office.document(material, layout, sheet::Purpose::screen);
    CHECK_THAT(reading(document), Catch::Contains("harborcountyfamilycenter.org"));
  });
}

TEST_CASE("A long address is divided, linked whole, and costs no page") {
  Office office("",
                "name: Harbor House\nphone: 555-555-0100\n"
                "web: harborcountyfamilyservices.org/domestic-violence/get-help-now\n");
  int links = 0;
  office.each_page([&](const resolve::Material& material, const layout::Layout& layout) {
    INFO(material.name << " " << material.language << " " << layout.name);
    const auto document = office.document(material, layout, sheet::Purpose::screen);
    for (const draw::Page& page : document.pages)
      draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
        const auto* link = std::get_if<draw::Link>(&item);
        if (!link || link->uri.find("harborcounty") == std::string::npos) return;
        ++links;
        CHECK(link->uri == "https://harborcountyfamilyservices.org/domestic-violence/get-help-now");
      });
  });
  CHECK(links > 20);
}

}  // namespace pliego::local_entry_test
