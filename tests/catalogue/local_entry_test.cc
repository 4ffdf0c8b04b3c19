// A program's full entry on every page that has a place for it.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/files.h"
#include "cli/composer.h"
#include "draw/visit.h"
#include "program/program.h"
#include "support/pictures.h"
#include "support/temp_folder.h"

using namespace pliego;
using namespace pliego::test;

namespace {

constexpr const char* entry = R"(name: Harbor County Family Center
phone:
  - 555-555-0100
  - {number: 555-555-0102, language: es}
text: 555-555-0101
web: harborcountyfamilycenter.org/help
hours: {en: "Weekdays, 9 to 5", es: "De lunes a viernes, de 9 a 5", vi: "Thứ Hai đến thứ Sáu, 9 giờ đến 17 giờ"}
languages: [en, es, vi]
)";

struct Office {
  explicit Office(const std::string& more, const std::string& words = entry) {
    write_file(folder.path() / "square.png", png_file(300, 300, 3, ramp(300, 300, 3)));
    write_file(folder.path() / "wide.png", png_file(600, 150, 3, ramp(600, 150, 3)));
    write_file(folder.path() / "program.yaml", words + more);
    language::set_neutral_default_locale();
    options.project = real_project();
    options.local = folder.path() / "program.yaml";
    workspace = cli::open_workspace(options);
    REQUIRE(workspace.local);
    composer.emplace(workspace);
  }

  // Every page of every piece that has a block for a program.
  template <class Look>
  void each_page(const Look& look) {
    Diagnostics diagnostics;
    for (const cli::Piece& piece : cli::select_pieces(workspace, options, diagnostics)) {
      const auto material = composer->resolve(piece, diagnostics);
      REQUIRE(material);
      if (!has_place(*material)) continue;
      for (const layout::Layout* layout : piece.layouts) look(*material, *layout);
    }
  }

  static bool has_place(const language::Material& material) {
    for (const auto& section : material.sections)
      for (const auto& block : section.blocks)
        if (block.kind->name == "local") return true;
    return false;
  }

  TempFolder folder;
  cli::RenderOptions options;
  cli::Workspace workspace;
  std::optional<cli::Composer> composer;
};

std::string first_error(const Diagnostics& diagnostics) {
  for (const Diagnostic& each : diagnostics.sorted())
    if (each.severity == Severity::error) return to_text(each);
  return {};
}

// "English and Spanish words of the entry", as a reader has them.
std::string reading(const draw::Document& document) {
  std::string text = draw::reading_text(document);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

TEST_CASE("Every printed page with a place for a program holds a full entry, in every language") {
  for (const char* logo : {"", "logo: square.png\n", "logo: wide.png\n"}) {
    Office office(logo);
    int pages = 0;
    office.each_page([&](const language::Material& material, const layout::Layout& layout) {
      if (layout.is_picture_only()) return;
      INFO(material.name << " " << material.language << " " << layout.name << " " << logo);
      Diagnostics diagnostics;
      const auto composed =
          office.composer->compose(material, layout, sheet::Purpose::office, diagnostics);
      INFO(first_error(diagnostics));
      CHECK(!first_error(diagnostics).size());
      REQUIRE(composed);
      if (layout.name == "letter-plan-team") return;  // the survivor's page has it
      const std::string text = reading(composed->document);
      for (const char* part : {"Harbor County Family Center", "555-555-0100", "555-555-0101",
                               "555-555-0102", "harborcountyfamilycenter.org/help", "9"})
        CHECK_THAT(text, Catch::Contains(part));
      ++pages;
    });
    CHECK(pages >= 30);
  }
}

TEST_CASE("Every picture holds the program's name or logo and one way to reach it") {
  for (const char* logo : {"", "logo: square.png\n", "logo: wide.png\n"}) {
    Office office(logo);
    int pictures = 0;
    office.each_page([&](const language::Material& material, const layout::Layout& layout) {
      if (!layout.is_picture_only()) return;
      INFO(material.name << " " << material.language << " " << layout.name << " " << logo);
      Diagnostics diagnostics;
      const auto composed =
          office.composer->compose(material, layout, sheet::Purpose::screen, diagnostics);
      INFO(first_error(diagnostics));
      REQUIRE(composed);
      const std::string text = reading(composed->document);
      CHECK_THAT(text,
                 Catch::Contains(material.language == "es" ? "555-555-0102" : "555-555-0100"));
      const bool has_name = text.find("Harbor County Family Center") != std::string::npos;
      CHECK(has_name == (*logo == '\0'));
      ++pictures;
    });
    CHECK(pictures >= 16);
  }
}

TEST_CASE("A picture holds a program that has an address alone") {
  Office office("", "name: Harbor County Family Center\nweb: harborcountyfamilycenter.org\n");
  office.each_page([&](const language::Material& material, const layout::Layout& layout) {
    if (!layout.is_picture_only()) return;
    INFO(material.name << " " << material.language << " " << layout.name);
    Diagnostics diagnostics;
    const auto composed =
        office.composer->compose(material, layout, sheet::Purpose::screen, diagnostics);
    INFO(first_error(diagnostics));
    REQUIRE(composed);
    CHECK_THAT(reading(composed->document), Catch::Contains("harborcountyfamilycenter.org"));
  });
}

TEST_CASE("A long address is divided, linked whole, and costs no page") {
  Office office("",
                "name: Harbor House\nphone: 555-555-0100\n"
                "web: harborcountyfamilyservices.org/domestic-violence/get-help-now\n");
  int links = 0;
  office.each_page([&](const language::Material& material, const layout::Layout& layout) {
    INFO(material.name << " " << material.language << " " << layout.name);
    Diagnostics diagnostics;
    const auto composed =
        office.composer->compose(material, layout, sheet::Purpose::screen, diagnostics);
    INFO(first_error(diagnostics));
    REQUIRE(composed);
    for (const draw::Page& page : composed->document.pages)
      draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
        const auto* link = std::get_if<draw::Link>(&item);
        if (!link || link->uri.find("harborcounty") == std::string::npos) return;
        ++links;
        CHECK(link->uri == "https://harborcountyfamilyservices.org/domestic-violence/get-help-now");
      });
  });
  CHECK(links > 20);
}
