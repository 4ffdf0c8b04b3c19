#include "every_block.h"

namespace pliego::test {

namespace fs = std::filesystem;

EveryBlock::EveryBlock() : copy_(real_project(), palm_card_only) {
  fs::copy(real_project() / "tests/cli/every-block", copy_.root(), fs::copy_options::recursive);
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
