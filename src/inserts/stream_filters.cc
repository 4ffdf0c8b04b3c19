#include "inserts/stream_filters.h"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_RunLength.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFStreamFilter.hh>
#include <stdexcept>
#include <string>
#include <vector>

#include "inserts/effort.h"
#include "inserts/row_predictor.h"
#include "picture/jpeg_check.h"

namespace pliego::inserts {
namespace {

// LZW (ISO 32000-1, 7.4.4.2), in parts of a bounded size.

class LzwDecoder : public Pipeline {
 public:
  // `early_change`: codes grow a code sooner than they must.
  LzwDecoder(Pipeline* below, bool early_change);

  // Throws std::runtime_error at a code that nothing stands for.
  void write(unsigned char const* data, size_t size) override;
  void finish() override { getNext()->finish(); }

 private:
  struct Entry {
    std::uint16_t before;  // the code of all but its last byte
    std::uint16_t length;
    std::uint8_t first, last;
  };
  static constexpr int clear = 256, end = 257, most = 4096;

  void take(int code);
  void put(int code);

  std::array<Entry, most> table_{};
  std::vector<unsigned char> out_;
  const int early_;
  std::uint32_t bits_ = 0;  // read and not taken yet, in the low `count_`
  int count_ = 0, width_ = 9, next_ = 258, previous_ = -1;
  bool has_ended_ = false;
};

LzwDecoder::LzwDecoder(Pipeline* below, bool early_change)
    : Pipeline("lzw", below), early_(early_change ? 1 : 0) {
  for (int code = 0; code < 256; ++code) {
    const auto byte = static_cast<std::uint8_t>(code);
    table_[static_cast<std::size_t>(code)] = {0, 1, byte, byte};
  }
}

void LzwDecoder::write(unsigned char const* data, size_t size) {
  for (; size > 0 && !has_ended_; --size) {
    bits_ = bits_ << 8 | *data++;
    count_ += 8;
    if (count_ < width_) continue;
    count_ -= width_;
    take(static_cast<int>(bits_ >> count_) & ((1 << width_) - 1));
    bits_ &= (1u << count_) - 1;
  }
}

void LzwDecoder::take(int code) {
  if (code == end) {
    has_ended_ = true;
  } else if (code == clear) {
    width_ = 9;
    next_ = 258;
    previous_ = -1;
  } else {
    if (code > next_ || (code == next_ && previous_ < 0) || (code > end && previous_ < 0))
      throw std::runtime_error("it has a code that nothing stands for");
    if (previous_ >= 0 && next_ < most) {
      const Entry& before = table_[static_cast<std::size_t>(previous_)];
      const std::uint8_t last =
          code == next_ ? before.first : table_[static_cast<std::size_t>(code)].first;
      table_[static_cast<std::size_t>(next_++)] = {static_cast<std::uint16_t>(previous_),
                                                   static_cast<std::uint16_t>(before.length + 1),
                                                   before.first, last};
      if (next_ + early_ >= 1 << width_ && width_ < 12) ++width_;
    }
    if (code >= next_) throw std::runtime_error("it has a code that nothing stands for");
    put(code);
    previous_ = code;
  }
}

void LzwDecoder::put(int code) {
  out_.resize(table_[static_cast<std::size_t>(code)].length);
  for (auto at = out_.size(); at > 0; --at) {
    const Entry& entry = table_[static_cast<std::size_t>(code)];
    out_[at - 1] = entry.last;
    code = entry.before;
  }
  getNext()->write(out_.data(), out_.size());
}

// A picture's JPEG data as a stage of decoding: looked at, not made into pixels.

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

std::shared_ptr<QPDFStreamFilter> jpeg_filter() { return std::make_shared<JpegFilter>(); }

constexpr std::size_t buffers = std::size_t{1} << 17;  // of a decoder, bytes
constexpr std::size_t memory_of_byte = 32;  // where it is a list of objects; few are kept otherwise

thread_local bool passes_through = false;

// Counts what comes out of a decoder.
class Meter : public Pipeline {
 public:
  explicit Meter(Pipeline* below) : Pipeline("what was decoded", below) {}

  void write(unsigned char const* data, size_t size) override {
    spend(2 * size);
    if (!passes_through) held_.add(size * memory_of_byte);
    getNext()->write(data, size);
  }
  void finish() override { getNext()->finish(); }

 private:
  Held held_;
};

class Filter : public QPDFStreamFilter {
 public:
  Pipeline* getDecodePipeline(Pipeline* next) override {
    held_.add(buffers);
    return made(decoder(made(std::make_shared<Meter>(next))));
  }

 protected:
  virtual std::shared_ptr<Pipeline> decoder(Pipeline* next) = 0;

  Pipeline* made(std::shared_ptr<Pipeline> pipeline) {
    pipelines_.push_back(std::move(pipeline));
    return pipelines_.back().get();
  }

 private:
  Held held_;
  std::vector<std::shared_ptr<Pipeline>> pipelines_;
};

// Flate and LZW, with a predictor or without.
class Compressed : public Filter {
 public:
  explicit Compressed(bool is_lzw) : is_lzw_(is_lzw) {}

  bool setDecodeParms(QPDFObjectHandle parameters) override {
    if (!parameters.isDictionary()) return parameters.isNull();
    return set_number(parameters, "/Predictor", rows_.predictor) &&
           set_number(parameters, "/Columns", rows_.columns) &&
           set_number(parameters, "/Colors", rows_.colors) &&
           set_number(parameters, "/BitsPerComponent", rows_.bits) &&
           set_number(parameters, "/EarlyChange", early_change_) && rows_.are_sound();
  }

 private:
  static bool set_number(QPDFObjectHandle parameters, const char* key, int& to) {
    QPDFObjectHandle value = parameters.getKey(key);
    if (value.isNull()) return true;
    if (!value.isInteger() || value.getIntValue() < 0 || value.getIntValue() > 1'000'000)
      return false;
    to = value.getIntValueAsInt();
    return true;
  }

  std::shared_ptr<Pipeline> decoder(Pipeline* next) override {
    if (rows_.predictor > 1) {
      held_.add(2 * rows_.bytes());
      next = made(std::make_shared<RowPredictor>(next, rows_));
    }
    if (is_lzw_) return std::make_shared<LzwDecoder>(next, early_change_ != 0);
    return std::make_shared<Pl_Flate>("stream inflate", next, Pl_Flate::a_inflate);
  }

  const bool is_lzw_;
  PredictedRows rows_;
  int early_change_ = 1;
  Held held_;
};

class RunLength : public Filter {
  std::shared_ptr<Pipeline> decoder(Pipeline* next) override {
    return std::make_shared<Pl_RunLength>("run lengths", next, Pl_RunLength::a_decode);
  }
};

}  // namespace

void use_counting_filters() {
  static std::once_flag once;
  std::call_once(once, [] {
    QPDF::registerStreamFilter("/FlateDecode", [] { return std::make_shared<Compressed>(false); });
    QPDF::registerStreamFilter("/LZWDecode", [] { return std::make_shared<Compressed>(true); });
    QPDF::registerStreamFilter("/DCTDecode", jpeg_filter);
    QPDF::registerStreamFilter("/RunLengthDecode", [] { return std::make_shared<RunLength>(); });
  });
}

PassingThrough::PassingThrough() : was_(passes_through) { passes_through = true; }
PassingThrough::~PassingThrough() { passes_through = was_; }

}  // namespace pliego::inserts
