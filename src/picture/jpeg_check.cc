#include "picture/jpeg_check.h"

#include <csetjmp>
#include <cstdio>
// jpeglib.h needs the two above.
#include <jerror.h>
#include <jpeglib.h>

#include <vector>

namespace pliego {
namespace {

// libjpeg reports by a long jump: nothing between setjmp() and the calls below it has a destructor.
struct CheckedJpeg {
  jpeg_decompress_struct jpeg;
  jpeg_error_mgr errors;
  std::jmp_buf failed;
};

[[noreturn]] void stop_check(j_common_ptr jpeg) {
  std::longjmp(static_cast<CheckedJpeg*>(jpeg->client_data)->failed, 1);
}

// Of the warnings those about data that is missing or makes no sense.
void note_message(j_common_ptr jpeg, int level) {
  if (level >= 0) return;
  const int code = jpeg->err->msg_code;
  if (code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE || code == JWRN_JPEG_EOF ||
      code == JWRN_MUST_RESYNC)
    stop_check(jpeg);
}

void start(CheckedJpeg& decoder, std::string_view bytes) {
  decoder.jpeg.err = jpeg_std_error(&decoder.errors);
  decoder.jpeg.client_data = &decoder;
  decoder.errors.error_exit = stop_check;
  decoder.errors.emit_message = note_message;
  jpeg_create_decompress(&decoder.jpeg);
  jpeg_mem_src(&decoder.jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&decoder.jpeg, TRUE);
}

bool read_head(CheckedJpeg& decoder, std::string_view bytes) {
  if (setjmp(decoder.failed) != 0) return false;
  start(decoder, bytes);
  return true;
}

bool start_rows(CheckedJpeg& decoder) {
  if (setjmp(decoder.failed) != 0) return false;
  jpeg_decompress_struct& jpeg = decoder.jpeg;
  jpeg.out_color_space = jpeg.jpeg_color_space;  // as they are stored
  jpeg.scale_num = 1;
  jpeg.scale_denom = 8;
  jpeg.dct_method = JDCT_IFAST;
  jpeg.do_fancy_upsampling = FALSE;
  jpeg_start_decompress(&jpeg);
  return true;
}

bool read_rows(CheckedJpeg& decoder, JSAMPROW row) {
  if (setjmp(decoder.failed) != 0) return false;
  while (decoder.jpeg.output_scanline < decoder.jpeg.output_height)
    jpeg_read_scanlines(&decoder.jpeg, &row, 1);
  jpeg_finish_decompress(&decoder.jpeg);
  return true;
}

}  // namespace

std::optional<JpegSize> jpeg_size(std::string_view bytes) {
  CheckedJpeg decoder{};
  std::optional<JpegSize> size;
  if (read_head(decoder, bytes))
    size = JpegSize{decoder.jpeg.image_width, decoder.jpeg.image_height,
                    static_cast<std::size_t>(decoder.jpeg.num_components),
                    !jpeg_has_multiple_scans(&decoder.jpeg)};
  jpeg_destroy_decompress(&decoder.jpeg);
  return size;
}

bool is_whole_jpeg(std::string_view bytes) {
  CheckedJpeg decoder{};
  bool is_whole = read_head(decoder, bytes) && start_rows(decoder);
  if (is_whole) {
    std::vector<JSAMPLE> row(static_cast<std::size_t>(decoder.jpeg.output_width) *
                             static_cast<std::size_t>(decoder.jpeg.output_components));
    is_whole = read_rows(decoder, row.data());
  }
  jpeg_destroy_decompress(&decoder.jpeg);
  return is_whole;
}

}  // namespace pliego
