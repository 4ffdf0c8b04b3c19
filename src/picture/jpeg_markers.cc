// The segments of a JPEG file (ITU-T T.81, annex B).
#include <map>

#include "picture/picture_formats.h"

namespace pliego {
namespace {

constexpr int start_of_scan = 0xDA, end_of_image = 0xD9, start_of_image = 0xD8;
constexpr int app1 = 0xE1, app2 = 0xE2, app14 = 0xEE, app15 = 0xEF, comment = 0xFE;

[[noreturn]] void fail_short() { throw PictureError("it is cut short"); }

int byte_at(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) fail_short();
  return static_cast<unsigned char>(bytes[at]);
}

bool is_metadata(int marker) {
  return (marker >= app1 && marker <= app15 && marker != app14) || marker == comment;
}

// Frame headers that PDF's DCTDecode takes (ISO 32000-1, 7.4.8) are baseline, extended and
// progressive, Huffman-coded: SOF0 to SOF2.
bool is_other_frame(int marker) {
  const bool frame =
      marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  return frame && marker > 0xC2;
}

// Numbers of an Exif block, in either order of bytes (TIFF 6.0, section 2).
struct Exif {
  std::string_view bytes;
  bool little;

  unsigned number(std::size_t at, int size) const {
    unsigned value = 0;
    for (int i = 0; i < size; ++i) {
      const std::size_t from = at + static_cast<std::size_t>(little ? size - 1 - i : i);
      if (from >= bytes.size()) return 0;
      value = value << 8 | static_cast<unsigned char>(bytes[from]);
    }
    return value;
  }
};

unsigned orientation(std::string_view app1_content) {
  constexpr std::string_view head("Exif\0\0", 6);
  return app1_content.starts_with(head) ? orientation_of(app1_content.substr(head.size())) : 1;
}

class Copier {
 public:
  explicit Copier(std::string_view from) : from_(from) {}

  std::string copy() {
    to_.assign("\xFF\xD8");
    at_ = 2;
    while (copy_segment()) {
    }
    return std::move(to_);
  }

 private:
  // False after the end of the picture.
  bool copy_segment() {
    if (byte_at(from_, at_) != 0xFF) throw PictureError("it is broken");
    while (byte_at(from_, at_ + 1) == 0xFF) ++at_;  // fill bytes
    const int marker = byte_at(from_, at_ + 1);
    if (marker == end_of_image) {
      to_ += "\xFF\xD9";
      return false;
    }
    if (marker < 0xC0 || (marker >= 0xD0 && marker <= start_of_image))
      throw PictureError("it is broken");
    if (is_other_frame(marker)) throw PictureError("it is an unusual kind of JPEG; save it anew");
    const std::size_t size =
        static_cast<std::size_t>(byte_at(from_, at_ + 2) << 8 | byte_at(from_, at_ + 3));
    if (size < 2 || at_ + 2 + size > from_.size()) fail_short();
    const std::string_view segment = from_.substr(at_, 2 + size);
    if (marker == app1) expect_upright(segment.substr(4));
    if (!is_metadata(marker)) to_ += segment;
    at_ += segment.size();
    if (marker == start_of_scan) copy_scan();
    return true;
  }

  // Coded data runs to the next marker; stuffed zeros and restart markers belong to it.
  void copy_scan() {
    const std::size_t begin = at_;
    for (;; ++at_) {
      if (byte_at(from_, at_) != 0xFF) continue;
      const int next = byte_at(from_, at_ + 1);
      if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) break;
    }
    to_ += from_.substr(begin, at_ - begin);
  }

  static void expect_upright(std::string_view content) {
    if (orientation(content) <= 1) return;
    throw PictureError(
        "its camera marked it to be turned; open it in an image program, turn it "
        "upright and save it");
  }

  std::string_view from_;
  std::string to_;
  std::size_t at_ = 0;
};

}  // namespace

unsigned orientation_of(std::string_view tiff) {
  const Exif exif{tiff, tiff.starts_with("II")};
  const std::size_t directory = exif.number(4, 4);
  const unsigned entries = exif.number(directory, 2);
  for (std::size_t i = 0; i < entries && i < 512; ++i) {
    const std::size_t entry = directory + 2 + 12 * i;
    if (exif.number(entry, 2) == 0x0112) return exif.number(entry + 8, 2);
  }
  return 1;
}

// In parts of up to 64 kB each, which are numbered.
std::string jpeg_profile(std::string_view jpeg) {
  constexpr std::string_view head("ICC_PROFILE\0", 12);
  std::map<int, std::string_view> parts;
  for (std::size_t at = 2; at + 4 < jpeg.size();) {
    const int marker = byte_at(jpeg, at + 1);
    if (byte_at(jpeg, at) != 0xFF || marker == start_of_scan || marker == end_of_image) break;
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const auto size = static_cast<std::size_t>(byte_at(jpeg, at + 2) << 8 | byte_at(jpeg, at + 3));
    const std::string_view content = jpeg.substr(at + 4, size < 2 ? 0 : size - 2);
    if (marker == app2 && content.starts_with(head) && content.size() > head.size() + 2)
      parts.emplace(byte_at(content, head.size()), content.substr(head.size() + 2));
    at += 2 + size;
  }
  std::string profile;
  for (const auto& [number, part] : parts) profile += part;
  return profile;
}

std::size_t jpeg_pixels(std::string_view jpeg) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(jpeg[at]); };
  for (std::size_t at = 2; at + 9 < jpeg.size();) {
    if (byte(at) != 0xFF) return 0;
    const int marker = byte(at + 1);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const bool is_frame = marker >= 0xC0 && marker <= 0xC2;
    if (is_frame)
      return static_cast<std::size_t>(byte(at + 5) << 8 | byte(at + 6)) *
             static_cast<std::size_t>(byte(at + 7) << 8 | byte(at + 8));
    at += 2 + static_cast<std::size_t>(byte(at + 2) << 8 | byte(at + 3));
  }
  return 0;
}

std::string without_metadata(std::string_view jpeg) { return Copier(jpeg).copy(); }

}  // namespace pliego
