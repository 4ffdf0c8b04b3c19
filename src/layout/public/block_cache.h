// Set blocks kept from piece to piece: in a run of cards that differ in one line, all other blocks
// are set once. Bounded, and only ever a saving: what a block looks like never depends on what was
// set before.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/stop_sign.h"
#include "layout/block.h"

namespace pliego::layout {

// What is one for a whole piece and decides how its blocks look. Copied and compared, since an
// address could come to mean another theme.
struct Circumstances {
  Theme theme;
  TypeScale steps;
  std::string locale;
  bool right_to_left = false;
};

// A block as set once, and what was wrong with it then.
struct MadeBlock {
  Look look;
  double width = 0;
  SetBlock set;
  std::vector<TextFault> faults;
};

// One block of one piece as it was resolved, and all that was made of it.
struct KeptBlock {
  resolve::Block block;
  std::size_t circumstances = 0;
  std::vector<MadeBlock> made;

  const MadeBlock* find(const Look& look, double width) const;
};

class BlockCache {
 public:
  explicit BlockCache(const StopSign* stop = nullptr) : stop_(stop) {}
  void go_on() const { pliego::go_on(stop_); }

  std::size_t number_of(const Theme& theme, const TypeScale& steps,
                        const resolve::Material& material);

  struct Found {
    std::shared_ptr<KeptBlock> kept;
    bool again = false;  // an equal block was here before
  };
  // Keeps a copy of a block that is new.
  Found keep(const resolve::Block& block, std::size_t circumstances);
  void add(KeptBlock& kept, MadeBlock made);

 private:
  void make_room();

  const StopSign* stop_;
  std::vector<Circumstances> circumstances_;
  std::unordered_map<std::string, std::vector<std::shared_ptr<KeptBlock>>> blocks_;  // by id
  std::size_t bytes_ = 0;  // of all that is kept, about
};

// Sets the blocks of one piece, with what earlier pieces left. The piece must stay as it is while
// this lives.
class PieceSetter {
 public:
  PieceSetter(text::Typesetter& typesetter, BlockCache& cache, const Theme& theme,
              const TypeScale& steps, const resolve::Material& material)
      : typesetter_(typesetter),
        cache_(cache),
        circumstances_(cache.number_of(theme, steps, material)) {}

  text::Typesetter& typesetter() { return typesetter_; }

  // As setter_for() of the block's kind does it, with the block named in its faults. Throws
  // Stopped.
  SetBlock set(const resolve::Block& block, double width, Setting& setting);

 private:
  SetBlock set_or_found(const resolve::Block& block, double width, Setting& setting);

  text::Typesetter& typesetter_;
  BlockCache& cache_;
  std::size_t circumstances_;
  std::unordered_map<const resolve::Block*, BlockCache::Found> found_;
};

}  // namespace pliego::layout
