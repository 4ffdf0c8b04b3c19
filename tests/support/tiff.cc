#include "support/tiff.h"

#include <map>
#include <stdexcept>
#include <string>

#include "files/files.h"

namespace pliego::test {
namespace {

constexpr std::size_t max_tiff_bytes = 1u << 30;

// Field numbers of TIFF 6.0, section 8.
enum Tag {
  width = 256,
  height = 257,
  compression = 259,
  photometric = 262,
  strip_offsets = 273,
  samples_per_pixel = 277,
  strip_sizes = 279
};

class Tiff {
 public:
  explicit Tiff(std::string bytes) : bytes_(std::move(bytes)) {
    if (bytes_.substr(0, 4) != std::string("II*\0", 4)) throw std::runtime_error("not a TIFF");
    const std::size_t directory = number(4, 4);
    for (std::size_t i = 0; i < number(directory, 2); ++i) {
      const std::size_t field = directory + 2 + 12 * i;
      fields_[static_cast<int>(number(field, 2))] = field;
    }
  }

  std::size_t count(Tag tag) const { return number(fields_.at(tag) + 4, 4); }

  // The i-th value of a field of SHORTs (type 3) or LONGs (type 4); what doesn't fit four bytes
  // lies elsewhere.
  std::size_t value(Tag tag, std::size_t i = 0) const {
    const std::size_t field = fields_.at(tag);
    const std::size_t size = number(field + 2, 2) == 3 ? 2 : 4;
    const std::size_t at = count(tag) * size <= 4 ? field + 8 : number(field + 8, 4);
    return number(at + i * size, size);
  }

  Raster raster() const {
    const bool gray = value(photometric) == 1;  // black is zero
    const std::size_t samples = fields_.contains(samples_per_pixel) ? value(samples_per_pixel) : 1;
    if (value(compression) != 1 || (!gray && value(photometric) != 2) || samples != (gray ? 1 : 3))
      throw std::runtime_error("neither an uncompressed RGB TIFF nor a gray one");
    Raster result{static_cast<int>(value(width)), static_cast<int>(value(height)), {}};
    result.rgb.reserve(3 * value(width) * value(height));
    for (std::size_t i = 0; i < count(strip_offsets); ++i) {
      const auto start = bytes_.begin() + static_cast<std::ptrdiff_t>(value(strip_offsets, i));
      const auto end = start + static_cast<std::ptrdiff_t>(value(strip_sizes, i));
      if (!gray) result.rgb.insert(result.rgb.end(), start, end);
      for (auto at = start; gray && at != end; ++at)
        result.rgb.insert(result.rgb.end(), 3, static_cast<std::uint8_t>(*at));
    }
    return result;
  }

 private:
  std::size_t number(std::size_t at, std::size_t size) const {
    std::size_t result = 0;
    for (std::size_t i = size; i-- > 0;)
      result = result << 8 | static_cast<unsigned char>(bytes_.at(at + i));
    return result;
  }

  std::string bytes_;
  std::map<int, std::size_t> fields_;
};

}  // namespace

Raster read_tiff(const std::filesystem::path& path) {
  return Tiff(read_file(path, max_tiff_bytes)).raster();
}

}  // namespace pliego::test
