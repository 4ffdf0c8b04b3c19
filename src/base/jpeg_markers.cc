// The segments of a JPEG file (ITU-T T.81, annex B).
#include "base/picture_formats.h"

namespace pliego {
namespace {

constexpr int start_of_scan = 0xDA, end_of_image = 0xD9, start_of_image = 0xD8;
constexpr int app1 = 0xE1, app14 = 0xEE, app15 = 0xEF, comment = 0xFE;

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

// How the camera was held: 1 is upright; 1 as well where nothing is said.
unsigned orientation(std::string_view app1_content) {
  constexpr std::string_view head("Exif\0\0", 6);
  if (!app1_content.starts_with(head)) return 1;
  Exif exif{app1_content.substr(head.size()), false};
  exif.little = exif.bytes.starts_with("II");
  const std::size_t directory = exif.number(4, 4);
  const unsigned entries = exif.number(directory, 2);
  for (std::size_t i = 0; i < entries && i < 512; ++i) {
    const std::size_t entry = directory + 2 + 12 * i;
    if (exif.number(entry, 2) == 0x0112) return exif.number(entry + 8, 2);
  }
  return 1;
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

std::string without_metadata(std::string_view jpeg) { return Copier(jpeg).copy(); }

}  // namespace pliego
