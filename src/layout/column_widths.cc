#include "layout/column_widths.h"

#include <algorithm>

namespace pliego::layout {
namespace {

template <class Of>
double sum(const std::vector<Extent>& columns, const Of& of) {
  double all = 0;
  for (const Extent& column : columns) all += of(column);
  return all;
}

// Lines end unevenly by up to a word, which a narrow column feels more.
double wish(const Extent& column) { return column.natural + column.least; }

class Sharing {
 public:
  Sharing(const std::vector<Extent>& columns, double width)
      : columns_(columns),
        widths_(columns.size(), 0.0),
        open_(columns.size(), true),
        rest_(width) {}

  std::vector<double> share() {
    while (settle_modest()) {
    }
    while (settle_at_least()) {
    }
    const double asked = of_open(wish);
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (open_[i]) widths_[i] = rest_ * wish(columns_[i]) / asked;
    return widths_;
  }

 private:
  template <class Of>
  double of_open(const Of& of) const {
    double all = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (open_[i]) all += of(columns_[i]);
    return all;
  }

  void settle(std::size_t i, double width) {
    widths_[i] = width;
    open_[i] = false;
    rest_ -= width;
  }

  // One that asks for no more than its even share, and leaves the others room for their words.
  bool settle_modest() {
    const double even = rest_ / std::max(1.0, of_open([](const Extent&) { return 1.0; }));
    const double least = of_open([](const Extent& column) { return column.least; });
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Extent& column = columns_[i];
      if (!open_[i] || column.natural > even) continue;
      if (rest_ - column.natural < least - column.least) continue;
      settle(i, column.natural);
      return true;
    }
    return false;
  }

  // One whose share by natural width would divide its widest word.
  bool settle_at_least() {
    const double asked = of_open(wish);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!open_[i] || rest_ * wish(columns_[i]) / asked >= columns_[i].least) continue;
      settle(i, columns_[i].least);
      return true;
    }
    return false;
  }

  const std::vector<Extent>& columns_;
  std::vector<double> widths_;
  std::vector<bool> open_;
  double rest_;
};

}  // namespace

std::vector<double> column_widths(const std::vector<Extent>& columns, double width) {
  const double natural = sum(columns, [](const Extent& column) { return column.natural; });
  const double least = sum(columns, [](const Extent& column) { return column.least; });
  std::vector<double> widths;
  if (natural > width && least < width) return Sharing(columns, width).share();
  for (const Extent& column : columns)
    widths.push_back(natural <= width ? column.natural * width / natural
                                      : column.least * width / least);
  return widths;
}

}  // namespace pliego::layout
