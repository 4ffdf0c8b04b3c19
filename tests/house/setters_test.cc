// Set blocks are kept by their block (layout/block_cache.h): their setters may see nothing else of
// the piece.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace pliego::setters_test {

TEST_CASE("blocks' setters don't ask for the material") {
  int files = 0;
  const std::filesystem::path setters =
      std::filesystem::path(PLIEGO_SOURCE_DIR) / "src/layout/blocks";
  for (const auto& entry : std::filesystem::directory_iterator(setters)) {
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    INFO(entry.path());
    CHECK(text.find("material()") == std::string::npos);
    ++files;
  }
  CHECK(files > 10);
}

}  // namespace pliego::setters_test
