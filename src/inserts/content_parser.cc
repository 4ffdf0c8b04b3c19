#include "inserts/content_parser.h"

#include <cstdlib>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <stdexcept>

#include "inserts/damage.h"
#include "inserts/effort.h"
#include "inserts/stream_filters.h"

namespace pliego::inserts {
namespace {

using Token = QPDFTokenizer::Token;

constexpr int deepest = 100;
constexpr std::size_t most_operands = 500'000;  // of one operator, with those in lists
constexpr std::size_t steps_of_parsed_byte = 40;

// How many operands an operator takes (annex A); -1: as many as stand there.
int operand_count(std::uint32_t op) {
  switch (op) {
    case "cm"_op:
    case "Tm"_op:
    case "c"_op:
    case "d1"_op:
      return 6;
    case "re"_op:
    case "v"_op:
    case "y"_op:
    case "k"_op:
    case "K"_op:
      return 4;
    case "rg"_op:
    case "RG"_op:
    case "\""_op:
      return 3;
    case "m"_op:
    case "l"_op:
    case "d"_op:
    case "d0"_op:
    case "Td"_op:
    case "TD"_op:
    case "Tf"_op:
    case "BDC"_op:
    case "DP"_op:
      return 2;
    case "w"_op:
    case "J"_op:
    case "j"_op:
    case "M"_op:
    case "ri"_op:
    case "i"_op:
    case "gs"_op:
    case "Tc"_op:
    case "Tw"_op:
    case "Tz"_op:
    case "TL"_op:
    case "Tr"_op:
    case "Ts"_op:
    case "Tj"_op:
    case "TJ"_op:
    case "'"_op:
    case "g"_op:
    case "G"_op:
    case "cs"_op:
    case "CS"_op:
    case "sh"_op:
    case "Do"_op:
    case "BMC"_op:
    case "MP"_op:
      return 1;
    default:
      return -1;
  }
}

void drop_surplus(std::uint32_t op, std::vector<Operand>& operands) {
  const int count = operand_count(op);
  const auto surplus = static_cast<std::ptrdiff_t>(operands.size()) - count;
  if (count >= 0 && surplus > 0) operands.erase(operands.begin(), operands.begin() + surplus);
}

class Parsing {
 public:
  Parsing(const std::string& content, const std::function<void(const Operation&)>& f)
      : content_(content), f_(f) {
    tokenizer_.allowEOF();
  }

  void parse() {
    std::vector<Operand> operands;
    for (Token token = next(true); token.getType() != QPDFTokenizer::tt_eof;
         token = next(operands.empty())) {
      if (operands.empty() && is_stray(token)) {
        f_({stray_op, {}, begin_of(token), at_});
        continue;
      }
      if (token.getType() != QPDFTokenizer::tt_word) {
        operands.push_back(value(token, 0));
        continue;
      }
      const std::size_t begin = operands.empty() ? begin_of(token) : operands.front().begin;
      const std::string& name = token.getValue();
      const std::uint32_t op = operator""_op(name.data(), name.size());
      drop_surplus(op, operands);
      f_({op, std::move(operands), begin, at_});
      operands.clear();
      values_ = 0;
      if (op == "ID"_op) skip_image();
    }
  }

 private:
  // What closes nothing, between operators: readers pass it over.
  static bool is_stray(const Token& token) {
    switch (token.getType()) {
      case QPDFTokenizer::tt_array_close:
      case QPDFTokenizer::tt_dict_close:
      case QPDFTokenizer::tt_brace_close:
        return true;
      default:
        return token.getType() == QPDFTokenizer::tt_bad && token.getRawValue() == ")";
    }
  }

  // Behind its end stands one more line's end: a comment may be the last thing there is.
  // `may_be_stray`: it stands between operators.
  Token next(bool may_be_stray = false) {
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
    if (token.getType() == QPDFTokenizer::tt_bad && !(may_be_stray && is_stray(token)))
      throw Damage("its content can't be read");
    return token;
  }

  std::size_t begin_of(const Token& token) const { return at_ - token.getRawValue().size(); }

  Operand value(const Token& token, int depth) {
    if (depth > deepest) throw Damage("values lie too deep in each other");
    if (++values_ > most_operands) throw Damage("operators are missing");
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
        throw Damage("its content closes what was never opened");
      default:
        break;
    }
    made.end = at_;
    return made;
  }

  void read_parts(QPDFTokenizer::token_type_e close, int depth, Operand& to) {
    for (Token token = next(); token.getType() != close; token = next()) {
      if (token.getType() == QPDFTokenizer::tt_eof) throw Damage("its content ends within a value");
      to.parts.push_back(value(token, depth + 1));
    }
  }

  // Its data may look like anything; where it ends qpdf finds out. One white space parts ID and
  // data.
  void skip_image() {
    if (at_ < content_.size()) ++at_;
    Buffer whole(reinterpret_cast<unsigned char*>(const_cast<char*>(content_.data())),
                 content_.size());  // read alone
    const auto rest = std::make_shared<BufferInputSource>("image", &whole);
    rest->seek(static_cast<qpdf_offset_t>(at_), SEEK_SET);
    QPDFTokenizer tokenizer;
    tokenizer.expectInlineImage(rest);
    const Token data = tokenizer.readToken(rest, "image", true);
    if (data.getType() != QPDFTokenizer::tt_inline_image)
      throw Damage("a picture in its content has no end");
    at_ += data.getRawValue().size();
  }

  const std::string& content_;
  const std::function<void(const Operation&)>& f_;
  QPDFTokenizer tokenizer_;
  std::size_t at_ = 0;
  std::size_t values_ = 0;  // since the last operator
};

// Keeps what comes, up to a limit. What it threw would be swallowed by qpdf.
class Keep : public Pipeline {
 public:
  Keep(std::string& to, std::size_t most) : Pipeline("keep", nullptr), to_(to), most_(most) {}

  void write(unsigned char const* data, size_t size) override {
    if (to_.size() + size > most_) {
      is_full_ = true;
      throw std::runtime_error("too much");
    }
    to_.append(reinterpret_cast<const char*>(data), size);
  }
  void finish() override {}
  bool is_full() const { return is_full_; }

 private:
  std::string& to_;
  const std::size_t most_;
  bool is_full_ = false;
};

void add_content(QPDFObjectHandle stream, std::size_t most, std::string& to) {
  const PassingThrough kept_here;
  Keep keep(to, most);
  bool is_decoded = false;
  const bool is_whole =
      stream.pipeStreamData(&keep, &is_decoded, 0, qpdf_dl_generalized, true, false);
  spend(1'000);  // throws where the allowance ended in there
  if (keep.is_full()) throw Damage("more is on it than can be read");
  if (!is_decoded || !is_whole) throw Damage("something in it can't be unpacked");
}

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
  spend(content.size() * steps_of_parsed_byte);
  Parsing(content, f).parse();
}

QPDFObjectHandle dictionary_of(const Operand& operand, const std::string& content) {
  if (operand.kind != Operand::Kind::dictionary) return QPDFObjectHandle::newNull();
  return QPDFObjectHandle::parse(content.substr(operand.begin, operand.end - operand.begin));
}

std::string content_of(QPDFObjectHandle stream, std::size_t most) {
  std::string content;
  add_content(stream, most, content);
  return content;
}

std::string content_of_page(QPDFObjectHandle page) {
  std::string content;
  QPDFObjectHandle contents = page.getKey("/Contents");
  const auto streams =
      contents.isArray() ? contents.getArrayAsVector() : std::vector<QPDFObjectHandle>{contents};
  for (QPDFObjectHandle stream : streams) {
    if (stream.isNull()) continue;
    if (!stream.isStream()) throw Damage("its content is missing");
    if (!content.empty()) content += '\n';
    add_content(stream, most_content, content);
  }
  return content;
}

}  // namespace pliego::inserts
