// The file of a local program.
#include "content/local.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "support/pictures.h"
#include "support/small_project.h"

namespace pliego::content {

namespace {

using Told = std::vector<std::string>;

struct LocalFile {
  explicit LocalFile(const std::string& text) {
    write_file(folder.path() / "logo.png", test::png_file(30, 20, 3, test::ramp(30, 20, 3)));
    write_file(folder.path() / "marks/other.jpg", test::jpeg_file(8, 8, 3, test::ramp(8, 8, 3)));
    write_file(folder.path() / "broken.png", "\x89PNG\r\n\x1A\n");
    write_file(folder.path() / "program.yaml", "name: Harbor House\n" + text);
  }
  std::optional<Local> load() { return load_local(folder.path() / "program.yaml", diagnostics); }
  Told told() {
    load();
    return test::told(diagnostics);
  }

  test::TempFolder folder;
  Diagnostics diagnostics;
};

}  // namespace

TEST_CASE("a program's file keeps what it was given") {
  LocalFile file(
      "phone: 1-555-555-0100\ntext: \"88788\"\nlanguages: [en, es]\nlogo: logo.png\n"
      "brand:\n  colors:\n    plum: {rgb: \"#12395B\", cmyk: [95, 75, 35, 30]}\n");
  const auto local = file.load();
  REQUIRE(local);
  CHECK(local->languages == Told{"en", "es"});
  REQUIRE(local->logo);
  CHECK(local->logo->picture()->width == 30);
  REQUIRE(local->brand_colors.size() == 1);
  CHECK(hex(local->brand_colors.at("plum").color) == "#12395B");
  CHECK(local->brand_colors.at("plum").color.name == "plum");
}

TEST_CASE("the brand's logo goes before the program's") {
  LocalFile file("logo: logo.png\nbrand: {logo: marks/other.jpg}\n");
  const auto local = file.load();
  REQUIRE(local);
  CHECK(local->logo->name() == "marks/other.jpg");
}

TEST_CASE("a logo lies beside the file, or below it") {
  for (const char* wrong : {"nothing.png", "../logo.png", "/etc/hostname", "marks"}) {
    INFO(wrong);
    CHECK(LocalFile(std::string("logo: ") + wrong + "\n").told() ==
          Told{"error local-logo program.yaml:2"});
  }
  CHECK(LocalFile("logo: broken.png\n").told() == Told{"error picture-unusable program.yaml:2"});
  CHECK(LocalFile("brand:\n  logo: none.png\n").told() == Told{"error local-logo program.yaml:3"});
}

TEST_CASE("numbers have the form of phone numbers") {
  CHECK(LocalFile("phone: 555-0100\n").told() == Told{"error local-phone program.yaml:2"});
  CHECK(LocalFile("phone: \"88788\"\n").told() == Told{"error local-phone program.yaml:2"});
  CHECK(LocalFile("phone: call us\n").told() == Told{"error local-phone program.yaml:2"});
}

TEST_CASE("faults of the brand are told in their place") {
  CHECK(LocalFile("brand:\n  colors:\n    plum: {cmyk: [95, 75, 35, 30]}\n").told() ==
        Told{"error key-missing program.yaml:4"});
  CHECK(LocalFile("brand: plum\n").told() == Told{"error value-type program.yaml:2"});
  CHECK(LocalFile("brand:\n  colours: {}\n").told() == Told{"error key-unknown program.yaml:3"});
}

}  // namespace pliego::content
