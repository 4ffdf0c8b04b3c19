#include "inserts/content_parser.h"

#include <qpdf/Buffer.hh>

namespace pliego::inserts {
namespace {

class Callbacks : public QPDFObjectHandle::ParserCallbacks {
 public:
  explicit Callbacks(const std::function<void(const Operation&)>& f) : f_(f) {}

  void handleObject(QPDFObjectHandle value, std::size_t offset, std::size_t length) override {
    if (!value.isOperator()) {
      operands_.push_back({value, offset, offset + length});
      return;
    }
    const std::size_t begin = operands_.empty() ? offset : operands_.front().begin;
    f_({value.getOperatorValue(), std::move(operands_), begin, offset + length});
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  const std::function<void(const Operation&)>& f_;
  std::vector<Operand> operands_;
};

}  // namespace

double Operation::number(std::size_t operand) const {
  if (operand >= operands.size()) return 0;
  QPDFObjectHandle value = operands[operand].value;
  return value.isNumber() ? value.getNumericValue() : 0;
}

std::string Operation::name_at(std::size_t operand) const {
  if (operand >= operands.size()) return {};
  QPDFObjectHandle value = operands[operand].value;
  return value.isName() ? value.getName() : std::string();
}

void ContentParser::parse(const std::string& content,
                          const std::function<void(const Operation&)>& f) {
  const auto none = QPDFObjectHandle::newNull();
  scratch_.replaceStreamData(content, none, none);
  Callbacks callbacks(f);
  scratch_.parseAsContents(&callbacks);
}

std::string content_of(QPDFObjectHandle stream) {
  const auto data = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

}  // namespace pliego::inserts
