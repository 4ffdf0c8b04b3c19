// PNG's filters before Flate, which let photographs and drawings compress better (ISO 32000-1,
// 7.4.4.4).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pliego::pdf {

// Each row of `samples` with the filter that leaves the least behind it: Predictor 15. 8 bits a
// sample, `channels` to a pixel.
std::string predicted(const std::vector<std::uint8_t>& samples, int width, int height,
                      int channels);

}  // namespace pliego::pdf
