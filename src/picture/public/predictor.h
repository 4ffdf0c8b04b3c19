// PNG's filters before deflate, which let photographs and drawings compress better (PNG, 3rd
// edition, clause 9; ISO 32000-1, 7.4.4.4).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pliego::picture {

// Each row of `samples` with the filter that leaves the least behind it (a PDF's Predictor 15). 8
// bits a sample, `channels` to a pixel.
std::string predicted(const std::vector<std::uint8_t>& samples, int width, int height,
                      int channels);

}  // namespace pliego::picture
