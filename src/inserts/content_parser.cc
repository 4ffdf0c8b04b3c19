#include "inserts/content_parser.h"

#include <cstdlib>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <stdexcept>

namespace pliego::inserts {
namespace {

using Token = QPDFTokenizer::Token;

constexpr int deepest = 100;
constexpr std::size_t most_operands = 100'000;

class Parsing {
 public:
  Parsing(const std::string& content, const std::function<void(const Operation&)>& f)
      : content_(content), f_(f) {
    tokenizer_.allowEOF();
  }

  void parse() {
    std::vector<Operand> operands;
    for (Token token = next(); token.getType() != QPDFTokenizer::tt_eof; token = next()) {
      if (token.getType() != QPDFTokenizer::tt_word) {
        operands.push_back(value(token, 0));
        if (operands.size() > most_operands) throw std::runtime_error("operators are missing");
        continue;
      }
      const std::size_t begin = operands.empty() ? begin_of(token) : operands.front().begin;
      const std::string& name = token.getValue();
      const std::uint32_t op = operator""_op(name.data(), name.size());
      f_({op, std::move(operands), begin, at_});
      operands.clear();
      if (op == "ID"_op) skip_image();
    }
  }

 private:
  // Behind its end stands one more line's end: a comment may be the last thing there is.
  Token next() {
    Token token;
    bool unread = false;
    char unread_character = 0;
    while (!tokenizer_.getToken(token, unread, unread_character)) {
      if (at_ <= content_.size()) {
        tokenizer_.presentCharacter(at_ < content_.size() ? content_[at_] : '\n');
        ++at_;
      } else {
        tokenizer_.presentEOF();
      }
    }
    if (unread) --at_;
    if (token.getType() == QPDFTokenizer::tt_bad)
      throw std::runtime_error("its content can't be read: " + token.getErrorMessage());
    return token;
  }

  std::size_t begin_of(const Token& token) const { return at_ - token.getRawValue().size(); }

  Operand value(const Token& token, int depth) {
    if (depth > deepest) throw std::runtime_error("values lie too deep in each other");
    Operand made;
    made.begin = begin_of(token);
    switch (token.getType()) {
      case QPDFTokenizer::tt_integer:
      case QPDFTokenizer::tt_real:
        made.kind = Operand::Kind::number;
        made.number = std::strtod(token.getValue().c_str(), nullptr);
        break;
      case QPDFTokenizer::tt_name:
        made.kind = Operand::Kind::name;
        made.text = token.getValue();
        break;
      case QPDFTokenizer::tt_string:
        made.kind = Operand::Kind::string;
        made.text = token.getValue();
        break;
      case QPDFTokenizer::tt_array_open:
        made.kind = Operand::Kind::array;
        read_parts(QPDFTokenizer::tt_array_close, depth, made);
        break;
      case QPDFTokenizer::tt_dict_open:
        made.kind = Operand::Kind::dictionary;
        read_parts(QPDFTokenizer::tt_dict_close, depth, made);
        made.parts.clear();
        break;
      case QPDFTokenizer::tt_array_close:
      case QPDFTokenizer::tt_dict_close:
      case QPDFTokenizer::tt_brace_open:
      case QPDFTokenizer::tt_brace_close:
        throw std::runtime_error("its content closes what was never opened");
      default:
        break;
    }
    made.end = at_;
    return made;
  }

  void read_parts(QPDFTokenizer::token_type_e close, int depth, Operand& to) {
    for (Token token = next(); token.getType() != close; token = next()) {
      if (token.getType() == QPDFTokenizer::tt_eof)
        throw std::runtime_error("its content ends within a value");
      to.parts.push_back(value(token, depth + 1));
    }
  }

  // Its data may look like anything; where it ends qpdf finds out. One white space parts ID and
  // data.
  void skip_image() {
    if (at_ < content_.size()) ++at_;
    const auto rest = std::make_shared<BufferInputSource>("image", content_.substr(at_));
    QPDFTokenizer tokenizer;
    tokenizer.expectInlineImage(rest);
    const Token data = tokenizer.readToken(rest, "image", true);
    if (data.getType() != QPDFTokenizer::tt_inline_image)
      throw std::runtime_error("a picture in its content has no end");
    at_ += data.getRawValue().size();
  }

  const std::string& content_;
  const std::function<void(const Operation&)>& f_;
  QPDFTokenizer tokenizer_;
  std::size_t at_ = 0;
};

}  // namespace

double Operation::number(std::size_t operand) const {
  return operand < operands.size() ? operands[operand].number : 0;
}

const std::string& Operation::name_at(std::size_t operand) const {
  static const std::string none;
  const bool is_name = operand < operands.size() && operands[operand].kind == Operand::Kind::name;
  return is_name ? operands[operand].text : none;
}

void parse_content(const std::string& content, const std::function<void(const Operation&)>& f) {
  Parsing(content, f).parse();
}

QPDFObjectHandle dictionary_of(const Operand& operand, const std::string& content) {
  if (operand.kind != Operand::Kind::dictionary) return QPDFObjectHandle::newNull();
  return QPDFObjectHandle::parse(content.substr(operand.begin, operand.end - operand.begin));
}

std::string content_of(QPDFObjectHandle stream) {
  const auto data = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

}  // namespace pliego::inserts
