#include "pdf/deflate.h"

#include <libdeflate.h>

#include "files/files.h"

namespace pliego::pdf {
namespace {

constexpr std::size_t recent_limit = 32;

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw SystemError("no memory for compression");
}

Bytes Deflater::compress(std::string_view data) const {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), data.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), data.data(), data.size(), out.data(),
                                      out.size()));
  return std::make_shared<const std::string>(out.data(), out.size());
}

Bytes Deflater::compress_again(std::string_view data) {
  for (auto entry = recent_.begin(); entry != recent_.end(); ++entry) {
    if (entry->data != data) continue;
    recent_.splice(recent_.begin(), recent_, entry);
    return entry->compressed;
  }
  recent_.push_front({std::string(data), compress(data)});
  if (recent_.size() > recent_limit) recent_.pop_back();
  return recent_.front().compressed;
}

std::string inflate(std::string_view compressed, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> reader(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  std::string out(size, '\0');
  if (!reader || libdeflate_zlib_decompress(reader.get(), compressed.data(), compressed.size(),
                                            out.data(), size, nullptr) != LIBDEFLATE_SUCCESS)
    throw SystemError("compressed data can't be unpacked");
  return out;
}

}  // namespace pliego::pdf
