#include "inserts/twin_keys.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <set>
#include <string>

#include "inserts/content_parser.h"
#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

using Token = QPDFTokenizer::Token;

constexpr std::size_t longest_looked_at = std::size_t{1}
                                          << 16;  // of a dictionary that is looked at, bytes

// All that stands for `key` in a dictionary, from behind its <<.
class Values {
 public:
  explicit Values(const std::string& text)
      : input_(std::make_shared<BufferInputSource>("dictionary", text)) {
    tokenizer_.allowEOF();
  }

  std::set<std::string> of(const std::string& key) {
    std::set<std::string> all;
    Token token = next();
    while (token.getType() == QPDFTokenizer::tt_name) {
      const bool is_asked = token.getValue() == key;
      std::string value = read_value(token = next());
      if (is_asked) all.insert(std::move(value));
      token = ahead_;
    }
    return token.getType() == QPDFTokenizer::tt_dict_close ? all : std::set<std::string>{};
  }

 private:
  Token next() {
    const auto before = input_->tell();
    Token token = tokenizer_.readToken(input_, "dictionary", true);
    spend(50 * static_cast<std::size_t>(input_->tell() - before) + 50);
    return token;
  }

  static bool opens(const Token& token) {
    return token.getType() == QPDFTokenizer::tt_array_open ||
           token.getType() == QPDFTokenizer::tt_dict_open;
  }
  static bool closes(const Token& token) {
    return token.getType() == QPDFTokenizer::tt_array_close ||
           token.getType() == QPDFTokenizer::tt_dict_close;
  }

  // Up to the next key of the dictionary itself, or its end; that is `ahead_` then.
  std::string read_value(Token token) {
    std::string value;
    int depth = 0;
    for (bool is_first = true; token.getType() != QPDFTokenizer::tt_eof; is_first = false) {
      const bool is_next = depth == 0 && !is_first && token.getType() == QPDFTokenizer::tt_name;
      if (is_next || (depth == 0 && closes(token))) break;
      depth += opens(token) - closes(token);
      value += token.getRawValue() + " ";
      token = next();
    }
    ahead_ = token;
    return value;
  }

  const std::shared_ptr<BufferInputSource> input_;
  QPDFTokenizer tokenizer_;
  Token ahead_;
};

// What stands in the file from there on; places count from its head, which may have other things
// before it.
std::string text_of_file(const Bytes& bytes, qpdf_offset_t at) {
  std::string text(1024, '\0');
  bytes.read(0, text);
  const std::size_t head = text.find("%PDF-");
  const auto from = at + static_cast<qpdf_offset_t>(head == text.npos ? 0 : head);
  text.resize(longest_looked_at);
  text.resize(from < 0 ? 0 : bytes.read(static_cast<std::uintmax_t>(from), text));
  return text;
}

std::string text_at(QPDF& pdf, const Bytes& bytes, const QPDFExc& fault) {
  const std::string mark = " object stream ";
  const std::string from = fault.getFilename();
  const std::size_t number = from.rfind(mark);
  if (number == from.npos) return text_of_file(bytes, fault.getFilePosition());
  const int stream = std::atoi(from.c_str() + number + mark.size());
  const std::string all = content_of(pdf.getObjectByID(stream, 0));
  const auto at = static_cast<std::size_t>(std::max<qpdf_offset_t>(fault.getFilePosition(), 0));
  return at < all.size() ? all.substr(at, longest_looked_at) : std::string();
}

}  // namespace

bool are_twins_alike(QPDF& pdf, const Bytes& bytes, const QPDFExc& fault) {
  const std::string message = fault.getMessageDetail();
  const std::size_t begin = message.find('/');
  const std::size_t end = message.find(';', begin == message.npos ? 0 : begin);
  if (begin == message.npos || end == message.npos) return false;
  spend(longest_looked_at);
  return Values(text_at(pdf, bytes, fault)).of(message.substr(begin, end - begin)).size() == 1;
}

}  // namespace pliego::inserts
