#include "layout/fit.h"

#include <algorithm>
#include <cmath>

namespace pliego::layout {
namespace {

constexpr double step = 0.01;

// Whole steps in a range of scales.
int steps_in(double range) { return static_cast<int>(std::floor(range / step + 1e-6)); }

}  // namespace

GroupSearch::GroupSearch(const resolve::Material& material, const Layout& layout,
                         const Theme& theme, PieceSetter& setter, Group group)
    : material_(material),
      layout_(layout),
      theme_(theme),
      setter_(setter),
      group_(std::move(group)),
      repeats_(group_.most_repeats()) {
  choose_repeats();
}

int GroupSearch::last_index() const { return steps_in(layout_.fit.largest - layout_.fit.smallest); }

double GroupSearch::scale(int index) const { return layout_.fit.smallest + index * step; }

MeasuredPages GroupSearch::measure(double at, int repeats) {
  Setting setting(theme_, theme_.scales.find(layout_.scale)->second, at, material_, setter_);
  setting.measuring = true;
  setting.largest_scale = layout_.fit.largest;
  return measure_pages(group_, layout_, repeats, setting);
}

// As few repeated pages as hold the text half way between the smallest type and the scale's own:
// a last page with a few lines on it looks like a mistake.
void GroupSearch::choose_repeats() {
  const int most = group_.most_repeats();
  const double half_way = (layout_.fit.smallest + 1) / 2;
  for (int count = group_.least_repeats(); count < most; ++count) {
    if (measure(half_way, count).too_high() || measure(layout_.fit.smallest, count).too_high())
      continue;
    repeats_ = count;
    return;
  }
}

const GroupSearch::Tried& GroupSearch::tried(int index) {
  const auto [found, is_new] = tried_.try_emplace(index);
  Tried& tried = found->second;
  if (!is_new) return tried;
  const MeasuredPages measured = measure(scale(index), repeats_);
  tried.over = measured.over;
  tried.holds = measured.holds();
  tried.too_high = measured.too_high();
  tried.hopeless = measured.hopeless();
  for (const MeasuredPage& page : measured.pages) tried.room += page.room;
  return tried;
}

// Height grows about as the square of the scale, so this is mostly within a step or two.
int GroupSearch::guess() {
  const Tried& smallest = tried(0);
  const double ratio = std::sqrt(smallest.room / std::max(1.0, smallest.room + smallest.over));
  return static_cast<int>(std::floor((scale(0) * ratio - layout_.fit.smallest) / step));
}

// Where the height left, or lacking, would come to nothing if it grew evenly with the type.
int GroupSearch::guess_between(int low, int high) {
  const double room = -tried(low).over;
  if (high <= last_index()) {
    const double over = tried(high).over;
    if (over <= 0) return (low + high) / 2;  // too wide
    return low + static_cast<int>((high - low) * room / (room + over));
  }
  if (low == 0) return guess();
  const double taken = tried(low).over - tried(0).over;
  return taken > 0 ? low + static_cast<int>(std::min(low * room / taken, 1e6)) : (low + high) / 2;
}

// An index that holds the text below one that does not, knowing that index 0 holds it.
int GroupSearch::boundary() {
  constexpr int guesses = 6;  // then halves: height may grow in any way
  int low = 0, high = last_index() + 1;
  for (int tries = 0; high - low > 1; ++tries) {
    const int wanted = tries < guesses ? guess_between(low, high) : (low + high) / 2;
    const int next = std::clamp(wanted, low + 1, high - 1);
    (tried(next).holds ? low : high) = next;
  }
  return low;
}

int GroupSearch::find_top() {
  int top = tried(0).holds ? boundary() : -1;
  for (int index = top + 1; index <= last_index(); ++index) {
    if (tried(index).holds) top = index;
    if (tried(index).hopeless) break;
  }
  return top;
}

std::optional<int> GroupSearch::largest(int bound) {
  if (!top_) top_ = find_top();
  for (int index = std::min(*top_, bound); index >= 0; --index)
    if (fits(index)) return index;
  return std::nullopt;
}

GroupFit GroupSearch::fit(int index) {
  return {group_, index, scale(index), repeats_, tried(0).over};
}

SmallestFit GroupSearch::at_smallest() {
  return {group_, repeats_, measure(layout_.fit.smallest, repeats_)};
}

FitSearch::FitSearch(const resolve::Material& material, const Layout& layout, const Theme& theme,
                     PieceSetter& setter)
    : layout_(layout) {
  for (Group& group : groups_of(layout))
    groups_.emplace_back(material, layout, theme, setter, std::move(group));
}

std::optional<std::vector<int>> FitSearch::up_to(int bound) {
  std::vector<int> indexes;
  for (GroupSearch& group : groups_) {
    const auto index = group.largest(bound);
    if (!index) return std::nullopt;
    indexes.push_back(*index);
  }
  return indexes;
}

std::optional<std::vector<GroupFit>> FitSearch::next() {
  const int apart = steps_in(layout_.fit.apart);
  int bound = groups_.front().last_index();
  auto indexes = up_to(bound);
  // No choice whose smallest index is larger than the one found so far holds everything: so the
  // first whose indexes are near enough to each other is the largest.
  while (indexes) {
    const int most = *std::min_element(indexes->begin(), indexes->end()) + apart;
    if (most >= bound) break;
    bound = most;
    indexes = up_to(bound);
  }
  if (!indexes) return std::nullopt;
  std::vector<GroupFit> fits;
  for (std::size_t i = 0; i < groups_.size(); ++i) fits.push_back(groups_[i].fit((*indexes)[i]));
  return fits;
}

std::vector<SmallestFit> FitSearch::at_smallest() {
  std::vector<SmallestFit> fits;
  for (GroupSearch& group : groups_) fits.push_back(group.at_smallest());
  return fits;
}

Excess excess_of(double over, const Layout& layout, Setting& setting) {
  const double leading = setting.leading(setting.theme().style("body"));
  const int lines = std::max(1, static_cast<int>(std::ceil(over / leading)));
  const double letters = lines * characters_per_line(layout, setting);
  return {lines, static_cast<int>(std::ceil(letters / 10)) * 10};
}

double characters_per_line(const Layout& layout, Setting& setting) {
  const TextStyle& body = setting.theme().style("body");
  const double width = layout.trim.width - 2 * layout.margin;
  // Letters of a text face average close to half an em, spaces included; indents take a tenth of
  // the measure.
  return width / layout.flow_columns() * 0.9 / (setting.size(body) * 0.5);
}

}  // namespace pliego::layout
