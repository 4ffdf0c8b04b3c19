// Pictures within a piece: both writers draw them alike.
#include <catch2/catch.hpp>

#include "every_block.h"
#include "support/pdf_picture.h"

namespace pliego::picture_block_test {

using namespace pliego::test;

TEST_CASE("PNG and PDF show the same pictures", "[long]") {
  const auto root = every_block().copy().root();
  const Said said = run_pliego({"render", "every-block", "--project", root, "--lang", "es",
                                "--format", "png", "--out", root / "png"});
  INFO(said.err);
  REQUIRE(said.status == 0);
  const auto difference = compare_pdf_page(every_block().pdf("es"), 6,
                                           root / "png/es/every-block-every-block-6-reading.png");
  INFO("mean " << difference.mean << ", worst " << difference.worst_block << " at "
               << difference.block_x << "," << difference.block_y);
  CHECK(difference.is_same_picture());
}

}  // namespace pliego::picture_block_test
