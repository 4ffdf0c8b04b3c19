// The chunks of a PNG file (PNG, 3rd edition, chapters 5 and 11).
#include <libdeflate.h>

#include <cstring>
#include <memory>

#include "picture/picture_formats.h"

namespace pliego {
namespace {

constexpr std::size_t signature_size = 8, frame = 12;  // of a chunk: length, type, check sum
constexpr std::size_t largest_profile = 4u << 20;      // bytes, unpacked

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

bool is_needed(std::string_view type) {
  return type == "IHDR" || type == "PLTE" || type == "tRNS" || type == "IDAT" || type == "IEND";
}

// A name, a zero, the method (0), packed data (11.3.2.3).
std::string profile_in(std::string_view content) {
  const std::size_t name_end = content.find('\0');
  if (name_end == std::string_view::npos || name_end + 2 > content.size()) return "broken";
  const std::string_view packed = content.substr(name_end + 2);
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  if (!inflater) throw std::bad_alloc();
  std::string profile(largest_profile, '\0');
  std::size_t size = 0;
  const auto result = libdeflate_zlib_decompress(inflater.get(), packed.data(), packed.size(),
                                                 profile.data(), profile.size(), &size);
  if (result != LIBDEFLATE_SUCCESS) return "broken";
  profile.resize(size);
  return profile;
}

class ChunkReader {
 public:
  explicit ChunkReader(std::string_view png) : png_(png) {
    plain_.bytes = png.substr(0, signature_size);
  }

  PlainPng read() {
    std::size_t at = signature_size;
    while (at + frame <= png_.size()) {
      const std::size_t size = number_at(png_, at);
      if (size > png_.size() - at - frame) break;  // cut short, which libpng tells
      const std::string_view type = png_.substr(at + 4, 4);
      if (is_needed(type)) {
        plain_.bytes += png_.substr(at, size + frame);
      } else {
        take(type, png_.substr(at + 8, size));
      }
      at += size + frame;
      if (type == "IEND") return finish();
    }
    plain_.bytes += png_.substr(std::min(at, png_.size()));
    // Without its last chunk a PNG has all of its picture.
    if (at == png_.size()) plain_.bytes += std::string_view("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
    return finish();
  }

 private:
  void take(std::string_view type, std::string_view content) {
    if (type == "iCCP" && plain_.colors.profile.empty()) {
      plain_.colors.profile = profile_in(content);
    } else if (type == "sRGB") {
      is_srgb_ = true;
    } else if (type == "gAMA" && content.size() == 4) {
      plain_.colors.gamma = number_at(content, 0) / 100'000.0;
    } else if (type == "cHRM" && content.size() == 32) {
      plain_.colors.corners.clear();
      for (std::size_t i = 0; i < 8; ++i)
        plain_.colors.corners.push_back(number_at(content, 4 * i) / 100'000.0);
    } else if (type == "cICP") {
      refuse_other_code_points(content);
    } else if (type == "eXIf" && orientation_of(content) > 1) {
      throw PictureError("it is marked to be turned",
                         "Open it in an image program, turn it upright and save it.");
    }
  }

  // Of video (ITU-T H.273): 1, 13 is sRGB. Others are often brighter than paper and screens are.
  void refuse_other_code_points(std::string_view content) {
    is_srgb_ = is_srgb_ || content.substr(0, 2) == "\x01\x0D";
    if (content.substr(0, 2) != "\x01\x0D")
      throw PictureError("its colours are a film's or of high dynamic range",
                         "Save it again for the web, with the colours sRGB.");
  }

  // A profile goes before sRGB, and that before the rest (13.13 and table 13.1).
  PlainPng finish() {
    if (is_srgb_ || !plain_.colors.profile.empty()) {
      plain_.colors.gamma = 0;
      plain_.colors.corners.clear();
    }
    return std::move(plain_);
  }

  std::string_view png_;
  PlainPng plain_;
  bool is_srgb_ = false;
};

}  // namespace

PlainPng plain_png(std::string_view png) { return ChunkReader(png).read(); }

}  // namespace pliego
