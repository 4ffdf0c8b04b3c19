#include "language/star_pairs.h"

#include <algorithm>

namespace pliego::language {

namespace {

// Where a run may do both, three stars in all would pair in more ways than one.
bool fit_together(const StarRun& opener, const StarRun& closer) {
  if (!opener.flanks.opens || opener.stars == 0) return false;
  const bool both = opener.flanks.closes || closer.flanks.opens;
  if (!both || (opener.written + closer.written) % 3 != 0) return true;
  return opener.written % 3 == 0 && closer.written % 3 == 0;
}

class Pairing {
 public:
  Pairing(std::vector<StarRun>& runs, std::size_t first, std::vector<MarkedStretch>& marked)
      : runs_(runs), marked_(marked) {
    bottoms_.fill(0);
    for (std::size_t i = first; i < runs.size(); ++i) add(i);
  }

 private:
  void add(std::size_t run) {
    if (runs_[run].flanks.closes) close(run);
    if (runs_[run].stars > 0 && runs_[run].flanks.opens) open_.push_back(run);
  }

  // Runs between the two can pair with nothing outside of them.
  void close(std::size_t run) {
    StarRun& closer = runs_[run];
    while (closer.stars > 0) {
      std::size_t& bottom = bottoms_[kind(closer)];
      std::size_t at = open_.size();
      while (at > bottom && !fit_together(runs_[open_[at - 1]], closer)) --at;
      if (at <= bottom) {
        bottom = open_.size();
        return;
      }
      mark(runs_[open_[at - 1]], closer);
      open_.resize(runs_[open_[at - 1]].stars > 0 ? at : at - 1);
      for (std::size_t& each : bottoms_) each = std::min(each, open_.size());
    }
  }

  void mark(StarRun& opener, StarRun& closer) {
    const bool strong = opener.stars >= 2 && closer.stars >= 2;
    opener.stars -= strong ? 2 : 1;
    closer.stars -= strong ? 2 : 1;
    marked_.push_back({opener.piece + 1, closer.piece, strong});
  }

  // Below the bottom of its kind a closing run has found nothing before.
  static std::size_t kind(const StarRun& closer) {
    return static_cast<std::size_t>(closer.written % 3) + (closer.flanks.opens ? 3 : 0);
  }

  std::vector<StarRun>& runs_;
  std::vector<MarkedStretch>& marked_;
  std::vector<std::size_t> open_;         // runs that wait for their others
  std::array<std::size_t, 6> bottoms_{};  // by kind of closing run: how many of `open_` it skips
};

}  // namespace

void pair_stars(std::vector<StarRun>& runs, std::size_t first, std::vector<MarkedStretch>& marked) {
  Pairing(runs, first, marked);
}

}  // namespace pliego::language
