#include "inserts/stream_filters.h"

#include <memory>
#include <mutex>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_RunLength.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFStreamFilter.hh>
#include <vector>

#include "inserts/effort.h"
#include "inserts/jpeg_filter.h"
#include "inserts/lzw_decoder.h"
#include "inserts/row_predictor.h"

namespace pliego::inserts {
namespace {

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
