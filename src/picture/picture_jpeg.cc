#include <csetjmp>
#include <cstdio>
// jpeglib.h needs the two above.
#include <jpeglib.h>

#include "picture/picture_formats.h"

namespace pliego {
namespace {

constexpr int most_scans =
    200;  // each goes over the whole picture: a small file could ask for many

// libjpeg's idea of an exception. It reports by a long jump, so nothing between setjmp() and the
// calls below it has a destructor.
struct JpegDecoder {
  jpeg_decompress_struct jpeg;
  jpeg_error_mgr errors;
  jpeg_progress_mgr progress;
  std::jmp_buf failed;
  char message[JMSG_LENGTH_MAX];
};

JpegDecoder& decoder_of(j_common_ptr jpeg) { return *static_cast<JpegDecoder*>(jpeg->client_data); }

[[noreturn]] void give_jpeg_up(j_common_ptr jpeg) {
  JpegDecoder& decoder = decoder_of(jpeg);
  jpeg->err->format_message(jpeg, decoder.message);
  std::longjmp(decoder.failed, 1);
}

// Warnings are about data that is missing or makes no sense: the picture would show it.
void take_jpeg_message(j_common_ptr jpeg, int level) {
  if (level < 0) give_jpeg_up(jpeg);
}

void count_scans(j_common_ptr jpeg) {
  if (decoder_of(jpeg).jpeg.input_scan_number <= most_scans) return;
  JpegDecoder& decoder = decoder_of(jpeg);
  std::snprintf(decoder.message, sizeof decoder.message, "more than %d scans", most_scans);
  std::longjmp(decoder.failed, 1);
}

void start(JpegDecoder& decoder) {
  decoder.jpeg.err = jpeg_std_error(&decoder.errors);
  decoder.jpeg.client_data = &decoder;
  decoder.errors.error_exit = give_jpeg_up;
  decoder.errors.emit_message = take_jpeg_message;
  decoder.progress.progress_monitor = count_scans;
}

// False where libjpeg gives up; decoder.message then says why.
bool read_header(JpegDecoder& decoder, std::string_view bytes) {
  if (setjmp(decoder.failed) != 0) return false;
  jpeg_create_decompress(&decoder.jpeg);
  decoder.jpeg.progress = &decoder.progress;
  jpeg_mem_src(&decoder.jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&decoder.jpeg, TRUE);
  return true;
}

// The same. `to` holds height * width * channels bytes.
bool read_pixels(JpegDecoder& decoder, std::uint8_t* to) {
  if (setjmp(decoder.failed) != 0) return false;
  decoder.jpeg.out_color_space = decoder.jpeg.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_start_decompress(&decoder.jpeg);
  const std::size_t stride = static_cast<std::size_t>(decoder.jpeg.output_width) *
                             static_cast<std::size_t>(decoder.jpeg.output_components);
  while (decoder.jpeg.output_scanline < decoder.jpeg.output_height) {
    JSAMPROW row = to + decoder.jpeg.output_scanline * stride;
    jpeg_read_scanlines(&decoder.jpeg, &row, 1);
  }
  jpeg_finish_decompress(&decoder.jpeg);
  return true;
}

class JpegReader {
 public:
  explicit JpegReader(std::string_view bytes) {
    start(decoder_);
    if (read_header(decoder_, bytes)) return;
    jpeg_destroy_decompress(&decoder_.jpeg);  // no destructor runs for what is not made
    fail();
  }
  ~JpegReader() { jpeg_destroy_decompress(&decoder_.jpeg); }
  JpegReader(const JpegReader&) = delete;
  JpegReader& operator=(const JpegReader&) = delete;

  const jpeg_decompress_struct& header() const { return decoder_.jpeg; }

  void read(std::vector<std::uint8_t>& to) {
    if (!read_pixels(decoder_, to.data())) fail();
  }

 private:
  [[noreturn]] void fail() const {
    throw PictureError("it is broken or cut short (libjpeg says: " + std::string(decoder_.message) +
                       ")");
  }

  JpegDecoder decoder_{};
};

}  // namespace

Picture decode_jpeg(std::string_view bytes) {
  Picture picture;
  picture.jpeg = without_metadata(bytes);
  JpegReader reader(picture.jpeg);
  const int components = reader.header().num_components;
  if (components != 1 && components != 3)
    throw PictureError("it is in printing inks (CMYK); save it as RGB");
  check_picture_size(reader.header().image_width, reader.header().image_height);
  picture.width = static_cast<int>(reader.header().image_width);
  picture.height = static_cast<int>(reader.header().image_height);
  picture.channels = components;
  picture.color.resize(picture.pixels() * static_cast<std::size_t>(components));
  reader.read(picture.color);
  // Red, green, blue without Adobe's marker: a PDF's reader would take them for another triple.
  if (reader.header().jpeg_color_space == JCS_RGB && !reader.header().saw_Adobe_marker)
    picture.jpeg.clear();
  if (auto seen = to_srgb(picture.color, components, {.profile = jpeg_profile(bytes)})) {
    picture.color = std::move(*seen);
    picture.channels = 3;
    picture.jpeg.clear();
  }
  return picture;
}

}  // namespace pliego
