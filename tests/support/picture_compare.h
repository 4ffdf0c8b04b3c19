// How far two pictures of the same page are from each other.
#pragma once

#include <filesystem>

#include "support/raster.h"

namespace pliego::test {

// Absolute differences of the samples, 0 to 255.
struct PictureDifference {
  double mean = 0;               // over the whole picture
  double worst_block = 0;        // the largest mean of an 8 x 8 block, at any place
  int block_x = 0, block_y = 0;  // its top left pixel

  // The design's measure.
  bool is_same_picture() const { return mean <= 1.0 && worst_block <= 32.0; }
};

// Throws std::runtime_error when the sizes differ.
PictureDifference compare(const Raster& one, const Raster& other);

// Averages each `factor` x `factor` square into one pixel. Both sides are multiples of `factor`.
Raster shrunk(const Raster& raster, int factor);

}  // namespace pliego::test
