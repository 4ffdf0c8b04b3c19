#include "layout/fit.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace pliego::layout {
namespace {

constexpr double step = 0.01;
constexpr double hair = 0.01;  // points: less than a printer can show

// Whole steps in a range of scales.
int steps_in(double range) { return static_cast<int>(std::floor(range / step + 1e-6)); }

// How far one group of panels is from full at the scales of the grid, each measured once.
class Search {
 public:
  Search(const language::Material& material, const Layout& layout, const Theme& theme,
         PieceSetter& setter, Group group)
      : material_(material),
        layout_(layout),
        theme_(theme),
        setter_(setter),
        group_(std::move(group)),
        repeats_(group_.most_repeats()) {}

  const Group& group() const { return group_; }
  int repeats() const { return repeats_; }
  double scale(int index) const { return layout_.fit.smallest + index * step; }

  double over(int index) {
    const auto known = over_.find(index);
    if (known != over_.end()) return known->second;
    return over_[index] = over_at(scale(index), repeats_);
  }

  bool fits(int index) { return over(index) <= hair; }

  // As few repeated pages as hold the text half way between the smallest type and the scale's own:
  // a last page with a few lines on it looks like a mistake.
  void choose_repeats() {
    const int most = group_.most_repeats();
    const double half_way = (layout_.fit.smallest + 1) / 2;
    for (int count = group_.least_repeats(); count < most; ++count) {
      if (over_at(half_way, count) > hair || over_at(layout_.fit.smallest, count) > hair) continue;
      repeats_ = count;
      return;
    }
  }

  // The largest index up to `high` at which the group fits, knowing that index 0 does. Height grows
  // about as the square of the scale, so a first guess is mostly within a step or two.
  int largest(int high) {
    int low = 0;
    ++high;  // the least index known not to be the answer
    int guess = guess_from(0);
    while (high - low > 1) {
      guess = std::clamp(guess, low + 1, high - 1);
      (fits(guess) ? low : high) = guess;
      guess = fits(guess) ? guess + 1 : guess - 1;
    }
    return low;
  }

 private:
  double over_at(double at, int repeats) {
    Setting setting(theme_, theme_.scales.find(layout_.scale)->second, at, material_, setter_);
    setting.measuring = true;
    const MeasuredPages measured = measure_pages(group_, layout_, repeats, setting);
    room_ = 0;
    for (const MeasuredPage& page : measured.pages) room_ += page.room;
    return measured.over;
  }

  int guess_from(int index) {
    const double over_by = over(index);
    const double ratio = std::sqrt(room_ / std::max(1.0, room_ + over_by));
    return static_cast<int>(std::floor((scale(index) * ratio - layout_.fit.smallest) / step));
  }

  const language::Material& material_;
  const Layout& layout_;
  const Theme& theme_;
  PieceSetter& setter_;
  Group group_;
  int repeats_;
  double room_ = 0;             // of all pages, when last measured
  std::map<int, double> over_;  // by index
};

}  // namespace

std::vector<GroupFit> find_fit(const language::Material& material, const Layout& layout,
                               const Theme& theme, PieceSetter& setter) {
  std::vector<Search> searches;
  std::vector<GroupFit> fits;
  bool all = true;
  for (Group& group : groups_of(layout)) {
    Search& search = searches.emplace_back(material, layout, theme, setter, std::move(group));
    search.choose_repeats();
    fits.push_back(
        {search.group(), layout.fit.smallest, search.repeats(), search.over(0), search.fits(0)});
    all = all && search.fits(0);
  }
  if (!all) return fits;
  std::vector<int> indexes;
  for (Search& search : searches)
    indexes.push_back(search.largest(steps_in(layout.fit.largest - layout.fit.smallest)));
  const int bound = *std::min_element(indexes.begin(), indexes.end()) + steps_in(layout.fit.apart);
  for (std::size_t i = 0; i < searches.size(); ++i) {
    int index = std::min(indexes[i], bound);
    // Less type is not always less height: a line may break worse. Then the next smaller scale
    // serves.
    while (!searches[i].fits(index)) --index;
    fits[i].scale = searches[i].scale(index);
  }
  return fits;
}

std::vector<GroupFit> fit_at_smallest(const language::Material& material, const Layout& layout,
                                      const Theme& theme, PieceSetter& setter) {
  std::vector<GroupFit> fits;
  for (Group& group : groups_of(layout)) {
    Search search(material, layout, theme, setter, std::move(group));
    fits.push_back(
        {search.group(), layout.fit.smallest, search.repeats(), search.over(0), search.fits(0)});
  }
  return fits;
}

double characters_per_line(const Layout& layout, Setting& setting) {
  const TextStyle& body = setting.theme().style("body");
  const double width = layout.trim.width - 2 * layout.margin;
  // Letters of a text face average close to half an em, spaces included; indents take a tenth of
  // the measure.
  return width / layout.flow_columns() * 0.9 / (setting.size(body) * 0.5);
}

}  // namespace pliego::layout
