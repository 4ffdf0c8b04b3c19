#include "every_block.h"

#include "base/files.h"
#include "support/pictures.h"

namespace pliego::test {

namespace fs = std::filesystem;

EveryBlock::EveryBlock() : copy_(real_project()) {
  fs::copy(real_project() / "tests/cli/every-block", copy_.root(), fs::copy_options::recursive);
  write_file(copy_.root() / "content/pictures/ramp.png", png_file(640, 320, 3, ramp(640, 320, 3)));
  write_file(copy_.root() / "content/pictures/ramp.jpg", jpeg_file(640, 320, 3, ramp(640, 320, 3)));
  said_ = run_pliego(
      {"render", "every-block", "--project", copy_.root(), "--out", copy_.root() / "out"});
  desk_ = std::make_unique<Desk>(copy_.root());
}

fs::path EveryBlock::pdf(const std::string& language) const {
  return copy_.root() / "out" / language / "every-block-every-block.pdf";
}

EveryBlock& every_block() {
  static EveryBlock made;
  return made;
}

}  // namespace pliego::test
