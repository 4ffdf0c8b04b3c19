#include "inserts/jpeg_filter.h"

#include <qpdf/Pipeline.hh>
#include <stdexcept>
#include <string>

#include "inserts/effort.h"
#include "picture/jpeg_check.h"

namespace pliego::inserts {
namespace {

constexpr std::size_t most_unpacked = std::size_t{256} << 20;  // coefficients in memory, bytes

class JpegCheck : public Pipeline {
 public:
  explicit JpegCheck(Pipeline* below) : Pipeline("jpeg", below) {}

  void write(unsigned char const* data, size_t size) override {
    held_.add(size);
    bytes_.append(reinterpret_cast<const char*>(data), size);
  }

  void finish() override {
    const auto size = jpeg_size(bytes_);
    if (!size) throw std::runtime_error("it is no JPEG");
    const std::size_t samples = size->width * size->height * size->components;
    spend(10 * bytes_.size() + samples / 2);
    // What would have to be in memory as a whole is taken by its head and its end alone.
    const bool is_looked_at = size->is_sequential || 2 * samples <= most_unpacked;
    if (is_looked_at ? !is_whole_jpeg(bytes_) : bytes_.rfind("\xff\xd9") == bytes_.npos)
      throw std::runtime_error("it is broken");
    getNext()->finish();
  }

 private:
  std::string bytes_;
  Held held_;
};

class JpegFilter : public QPDFStreamFilter {
 public:
  bool setDecodeParms(QPDFObjectHandle parameters) override {
    return parameters.isNull() || parameters.isDictionary();
  }
  Pipeline* getDecodePipeline(Pipeline* next) override {
    check_ = std::make_unique<JpegCheck>(next);
    return check_.get();
  }
  bool isSpecializedCompression() override { return true; }
  bool isLossyCompression() override { return true; }

 private:
  std::unique_ptr<JpegCheck> check_;
};

}  // namespace

std::shared_ptr<QPDFStreamFilter> jpeg_filter() { return std::make_shared<JpegFilter>(); }

}  // namespace pliego::inserts
