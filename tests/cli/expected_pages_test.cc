// The finished pages of every real piece, as text: what a change of layout, theme, text engine or
// content does to them shows in review as a difference of these files.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/files.h"
#include "cli/composer.h"

using namespace pliego;

namespace {

const std::filesystem::path source = PLIEGO_SOURCE_DIR;
const std::filesystem::path expected_folder = source / "tests/cli/expected";

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

}  // namespace

TEST_CASE("every page is set as it was when someone last looked at it") {
  cli::RenderOptions options;
  options.project = source.string();
  const cli::Workspace workspace = cli::open_workspace(options);
  Diagnostics diagnostics;
  cli::Composer composer(workspace);
  std::size_t compared = 0;
  for (const cli::Piece& piece : cli::select_pieces(workspace, options, diagnostics)) {
    const auto material = composer.resolve(piece, diagnostics);
    REQUIRE(material);
    for (const layout::Layout* layout : piece.layouts) {
      const auto composed =
          composer.compose(*material, *layout, sheet::Purpose::screen, diagnostics);
      REQUIRE(composed);
      CHECK(draw::faults(composed->document).empty());
      const auto file = expected_folder / (piece.material->name + "-" + layout->name + "-" +
                                           piece.language->folder + ".txt");
      const std::string found = draw::dump(composed->document);
      if (std::getenv("PLIEGO_ACCEPT_PAGES")) write_file(file, found);
      INFO(file.filename() << ": if the pages look right, run the test with PLIEGO_ACCEPT_PAGES=1 "
                              "and commit the file");
      REQUIRE(std::filesystem::exists(file));
      CHECK(first_difference(read_file(file), found) == "");
      ++compared;
    }
  }
  CHECK(compared >= 4);
}
