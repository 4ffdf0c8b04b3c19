#include "inserts/row_predictor.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace pliego::inserts {
namespace {

constexpr int most_colors = 64;

// PNG, 9.4.
int paeth(int left, int above, int corner) {
  const int guess = left + above - corner;
  const int to_left = std::abs(guess - left), to_above = std::abs(guess - above);
  const int to_corner = std::abs(guess - corner);
  if (to_left <= to_above && to_left <= to_corner) return left;
  return to_above <= to_corner ? above : corner;
}

}  // namespace

bool PredictedRows::are_sound() const {
  const bool is_known = predictor <= 2 || (predictor >= 10 && predictor <= 15);
  const bool has_size = bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
  return is_known && has_size && columns > 0 && colors > 0 && colors <= most_colors;
}

std::size_t PredictedRows::bytes() const {
  return (static_cast<std::size_t>(columns) * static_cast<std::size_t>(colors) *
              static_cast<std::size_t>(bits) +
          7) /
         8;
}

RowPredictor::RowPredictor(Pipeline* below, const PredictedRows& rows)
    : Pipeline("predictor", below),
      rows_(rows),
      is_png_(rows.predictor >= 10),
      pixel_(std::max<std::size_t>(1, static_cast<std::size_t>(rows.colors * rows.bits) / 8)),
      row_(rows.bytes()),
      above_(rows.bytes()) {}

void RowPredictor::write(unsigned char const* data, size_t size) {
  while (size > 0) {
    if (is_png_ && mark_ < 0) {
      mark_ = *data++;
      --size;
      continue;
    }
    const std::size_t taken = std::min(size, row_.size() - filled_);
    std::copy_n(data, taken, row_.data() + filled_);
    filled_ += taken;
    data += taken;
    size -= taken;
    if (filled_ == row_.size()) undo_row();
  }
}

// A last row that is cut short is shown as far as it goes, as by qpdf.
void RowPredictor::finish() {
  if (filled_ > 0) {
    const std::size_t there = filled_;
    std::fill(row_.begin() + static_cast<std::ptrdiff_t>(there), row_.end(), 0);
    undo_row();
  }
  getNext()->finish();
}

void RowPredictor::undo_row() {
  if (is_png_) {
    undo_png();
  } else {
    undo_tiff();
  }
  getNext()->write(row_.data(), row_.size());
  std::swap(row_, above_);
  filled_ = 0;
  mark_ = -1;
}

void RowPredictor::undo_png() {
  if (mark_ > 4) throw std::runtime_error("a row of it has no known kind");
  for (std::size_t i = 0; i < row_.size(); ++i) {
    const int left = i >= pixel_ ? row_[i - pixel_] : 0;
    const int above = above_[i], corner = i >= pixel_ ? above_[i - pixel_] : 0;
    int guess = 0;
    if (mark_ == 1) guess = left;
    if (mark_ == 2) guess = above;
    if (mark_ == 3) guess = (left + above) / 2;
    if (mark_ == 4) guess = paeth(left, above, corner);
    row_[i] = static_cast<unsigned char>(row_[i] + guess);
  }
}

void RowPredictor::undo_tiff() {
  const auto colors = static_cast<std::size_t>(rows_.colors);
  const std::size_t samples = static_cast<std::size_t>(rows_.columns) * colors;
  for (std::size_t i = colors; i < samples; ++i) set_sample(i, sample(i) + sample(i - colors));
}

unsigned RowPredictor::sample(std::size_t index) const {
  if (rows_.bits == 16) return row_[2 * index] * 256u + row_[2 * index + 1];
  if (rows_.bits == 8) return row_[index];
  const auto bits = static_cast<std::size_t>(rows_.bits);
  const std::size_t at = index * bits;
  return (row_[at / 8] >> (8 - bits - at % 8)) & ((1u << bits) - 1);
}

void RowPredictor::set_sample(std::size_t index, unsigned value) {
  if (rows_.bits == 16) {
    row_[2 * index] = static_cast<unsigned char>(value >> 8);
    row_[2 * index + 1] = static_cast<unsigned char>(value);
  } else if (rows_.bits == 8) {
    row_[index] = static_cast<unsigned char>(value);
  } else {
    const auto bits = static_cast<std::size_t>(rows_.bits);
    const std::size_t at = index * bits, shift = 8 - bits - at % 8;
    const unsigned mask = ((1u << bits) - 1) << shift;
    row_[at / 8] = static_cast<unsigned char>((row_[at / 8] & ~mask) | ((value << shift) & mask));
  }
}

}  // namespace pliego::inserts
