#include "packed_pdf.h"

#include <zlib.h>

#include <cstdio>

namespace pliego::test {

std::string deflated(const std::string& data) {
  std::string out(compressBound(data.size()), '\0');
  uLongf size = out.size();
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(data.data()),
           data.size());
  out.resize(size);
  return out;
}

// A megabyte packed once: after a full flush the same bytes may come again (RFC 1951).
std::string deflated_blanks(std::size_t count, char blank) {
  constexpr std::size_t part = 1'000'000;
  const std::string some(part, blank);
  z_stream zip{};
  deflateInit2(&zip, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
  std::string once(1 << 16, '\0');
  zip.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(some.data()));
  zip.avail_in = static_cast<uInt>(some.size());
  zip.next_out = reinterpret_cast<Bytef*>(once.data());
  zip.avail_out = static_cast<uInt>(once.size());
  deflate(&zip, Z_FULL_FLUSH);
  once.resize(once.size() - zip.avail_out);
  deflateEnd(&zip);
  const uLong sum_of_part = adler32(1, reinterpret_cast<const Bytef*>(some.data()), part);
  std::string out = "\x78\x9c";
  uLong sum = 1;
  for (std::size_t i = 0; i < count / part; ++i) {
    out += once;
    sum = adler32_combine(sum, sum_of_part, part);
  }
  out += std::string("\3\0", 2);
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(sum >> shift & 255);
  return out;
}

std::string stream_of(const std::string& entries, const std::string& data) {
  return "<<" + entries + "/Length " + std::to_string(data.size()) + ">>\nstream\n" + data +
         "\nendstream";
}

std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer) {
  std::string out = "%PDF-1.7\n", table;
  char line[32];
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::snprintf(line, sizeof line, "%010zu 00000 n \n", out.size());
    table += line;
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t start = out.size();
  return out + "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n" + table +
         "trailer\n<</Size " + std::to_string(objects.size() + 1) + "/Root 1 0 R" + trailer +
         ">>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

}  // namespace pliego::test
