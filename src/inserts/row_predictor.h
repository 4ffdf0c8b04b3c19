// Undoes predictors, which store rows as differences (ISO 32000-1, 7.4.4.4): those of PNG and
// TIFF's.
#pragma once

#include <qpdf/Pipeline.hh>
#include <vector>

namespace pliego::inserts {

struct PredictedRows {
  int predictor = 1, columns = 1, colors = 1, bits = 8;

  bool are_sound() const;
  std::size_t bytes() const;  // of a row, without PNG's mark in front
};

class RowPredictor : public Pipeline {
 public:
  RowPredictor(Pipeline* below, const PredictedRows& rows);

  void write(unsigned char const* data, size_t size) override;
  void finish() override;

 private:
  void undo_row();
  void undo_png();
  void undo_tiff();
  unsigned sample(std::size_t index) const;
  void set_sample(std::size_t index, unsigned value);

  const PredictedRows rows_;
  const bool is_png_;
  const std::size_t pixel_;                 // bytes between a sample and its neighbour's
  std::vector<unsigned char> row_, above_;  // as they are once undone
  std::size_t filled_ = 0;
  int mark_ = -1;  // of PNG's row; -1: yet to come
};

}  // namespace pliego::inserts
