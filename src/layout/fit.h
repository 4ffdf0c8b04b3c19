// Finding the type scale at which a material fits its panels.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "layout/measured_pages.h"
#include "layout/paginate.h"

namespace pliego::layout {

struct GroupFit {
  Group group;
  int index = 0;  // of the scale, in steps of a hundredth above the smallest
  double scale = 1;
  int repeats = 0;  // of the panel that may repeat
  double over = 0;  // at the smallest scale: see MeasuredPages::over
};

// A group at the smallest type, for telling what is too much there.
struct SmallestFit {
  Group group;
  int repeats = 0;
  MeasuredPages measured;
};

// The scales at which one group of panels holds its text, each measured once.
class GroupSearch {
 public:
  GroupSearch(const resolve::Material& material, const Layout& layout, const Theme& theme,
              PieceSetter& setter, Group group);

  // The largest index up to `bound` at which the group fits; nullopt where there is none. Mostly
  // less type is less height, but not always: a line may break worse, or a block may change its
  // looks. So the scales above the one found are tried too, until no larger one can hold the text
  // (MeasuredPages::hopeless).
  std::optional<int> largest(int bound);

  // Takes an index out: what shows only on placed pages does not fit there.
  void exclude(int index) { excluded_.insert(index); }

  GroupFit fit(int index);
  SmallestFit at_smallest();
  int last_index() const;

 private:
  // What is known of one index.
  struct Tried {
    double over = 0, room = 0;  // points; `room` of all pages
    bool holds = false, hopeless = false, too_high = false;
  };

  void choose_repeats();
  MeasuredPages measure(double scale, int repeats);
  const Tried& tried(int index);
  bool fits(int index) { return tried(index).holds && !excluded_.contains(index); }
  double scale(int index) const;
  int boundary();
  int guess();
  int guess_between(int low, int high);
  int find_top();

  const resolve::Material& material_;
  const Layout& layout_;
  const Theme& theme_;
  PieceSetter& setter_;
  Group group_;
  int repeats_;
  std::map<int, Tried> tried_;  // by index
  std::set<int> excluded_;
  std::optional<int> top_;  // the largest index that holds the text; -1: none
};

// The scales of all groups. Every group gets the largest at which it fits, but none more than
// layout.fit.apart above the smallest of them, so that they stay sisters; the smallest of them is
// as large as it may be. Scales are tried in steps of a hundredth. Where pages may repeat, as few
// as hold the text half way between the smallest type and the scale's own.
class FitSearch {
 public:
  FitSearch(const resolve::Material& material, const Layout& layout, const Theme& theme,
            PieceSetter& setter);

  // Nothing where no choice of scales holds everything.
  std::optional<std::vector<GroupFit>> next();

  // Takes one group's scale out of what next() may choose.
  void exclude(std::size_t group, int index) { groups_[group].exclude(index); }

  std::vector<SmallestFit> at_smallest();

 private:
  // The largest index of each group that is at most `bound`.
  std::optional<std::vector<int>> up_to(int bound);

  const Layout& layout_;
  std::vector<GroupSearch> groups_;
};

// What is too much of a group that is `over` points too high: one figure wherever it is told.
struct Excess {
  int lines = 0;    // of body text, one at the least
  int letters = 0;  // about as many, in tens
};
Excess excess_of(double over, const Layout& layout, Setting& setting);

// About how many characters of body text fill one line of a column of the layout at this setting.
double characters_per_line(const Layout& layout, Setting& setting);

}  // namespace pliego::layout
