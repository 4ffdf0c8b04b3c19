// The finished pages of some real pieces, as text: what a change of layout, theme, text engine or
// content does to them shows in review as a difference of these files.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "engine/composer.h"
#include "files/files.h"

namespace pliego::expected_pages_test {

namespace {

const std::filesystem::path source = PLIEGO_SOURCE_DIR;
const std::filesystem::path expected_folder = source / "tests/cli/expected";

struct Kept {
  std::string material;
  std::vector<std::string> layouts;  // none: all of them
};

// A card, a page with a table, an infographic as picture and poster, a sheet that folds: together
// they have what layout can do. Dumps of all pieces would be too long to be read in review.
const std::vector<Kept> all_kept = {{"palm-card", {}},
                                    {"cps-tip-sheet", {}},
                                    {"by-the-numbers", {"post-portrait", "poster-letter"}},
                                    {"survivor-card", {}}};

std::string first_difference(const std::string& expected, const std::string& found) {
  std::istringstream a(expected), b(found);
  std::string left, right;
  for (int line = 1;; ++line) {
    const bool more_left = bool(std::getline(a, left)), more_right = bool(std::getline(b, right));
    if (!more_left && !more_right) return {};
    if (left == right && more_left == more_right) continue;
    return "line " + std::to_string(line) + "\n  expected: " + (more_left ? left : "(the end)") +
           "\n  found:    " + (more_right ? right : "(the end)");
  }
}

void compare(const std::string& name, const std::string& found) {
  const auto file = expected_folder / name;
  if (std::getenv("PLIEGO_ACCEPT_PAGES")) write_file(file, found);
  INFO(name << ": if the pages look right, run the test with PLIEGO_ACCEPT_PAGES=1 and commit the "
               "file");
  REQUIRE(std::filesystem::exists(file));
  CHECK(first_difference(read_file(file), found) == "");
}

}  // namespace

TEST_CASE("pages are set as they were when someone last looked at them") {
  const engine::Workspace workspace = engine::open_workspace({.root = source}, {});
  engine::Composer composer(workspace);
  for (const Kept& kept : all_kept) {
    const engine::RenderRequest request{.materials = {kept.material}, .layouts = kept.layouts};
    Diagnostics diagnostics;
    for (const engine::Piece& piece : engine::select_pieces(workspace, request, diagnostics)) {
      const auto material = composer.resolve(piece, diagnostics);
      REQUIRE(material);
      for (const layout::Layout* layout : piece.layouts) {
        const auto composed =
            composer.compose(*material, *layout, sheet::Purpose::screen, diagnostics);
        REQUIRE(composed);
        compare(kept.material + "-" + layout->name + "-" + piece.language->folder + ".txt",
                draw::dump(composed->document));
      }
    }
  }
}

}  // namespace pliego::expected_pages_test
