#include "inserts/mending.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <set>
#include <string>
#include <string_view>

#include "files/source.h"
#include "inserts/content_parser.h"
#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

// Keys that a dictionary has twice: harmless where they say the same; where they don't, each
// program takes another.

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

// `fault`: what qpdf says of the key. False too where the dictionary isn't found again.
bool are_twins_alike(QPDF& pdf, const Bytes& bytes, const QPDFExc& fault) {
  const std::string message = fault.getMessageDetail();
  const std::size_t begin = message.find('/');
  const std::size_t end = message.find(';', begin == message.npos ? 0 : begin);
  if (begin == message.npos || end == message.npos) return false;
  spend(longest_looked_at);
  return Values(text_at(pdf, bytes, fault)).of(message.substr(begin, end - begin)).size() == 1;
}

struct Words {
  std::string_view qpdf;  // anywhere in its message
  const char* plain;
};

// Where the file's meaning is beyond doubt: all readers read it alike.
constexpr Words harmless[] = {
    {"reported number of objects", "the number of objects that it states"},
    {"extraneous whitespace seen before xref", "blanks before its list of objects"},
    {"stream keyword followed by", "line ends before pictures and text"},
    {"stream keyword not followed by", "line ends before pictures and text"},
    {"accepting invalid xref table entry", "blanks in its list of objects"},
    {"Cross-reference stream data has the wrong size", "the length of its list of objects"},
    {"empty object treated as null", "an object with nothing in it"},
    {"expected endobj", "ends of objects"},
    {"object has offset 0", "objects that were taken away"},
    {"name with stray #", "names written as of old"},
    {"can't find PDF header", "the version that it states"},
    {"is not reachable from /AcroForm", "its list of form fields"},
    {"encountered a direct object as a field", "its list of form fields"},
    {"encountered a non-dictionary as a field", "its list of form fields"},
    {"loop detected while traversing /AcroForm", "its list of form fields"},
    {"/Fields key of /AcroForm dictionary is not an array", "its list of form fields"},
};

// In this order: the first that fits.
constexpr Words damage[] = {
    {"startxref", "its end is missing"},
    {"xref", "its list of objects can't be read"},
    {"trailer", "its list of objects can't be read"},
    {"number of objects", "its list of objects can't be read"},
    {"Cross-reference", "its list of objects can't be read"},
    {"object stream", "its lists of objects can't be read"},
    {"/Pages", "its list of pages can't be read"},
    {"pages tree", "its list of pages can't be read"},
    {"inline image", "a picture in it has no end"},
    {"decoding stream", "something in it can't be unpacked"},
    {"output may still be valid", "something in it is cut short"},
    {"filter", "something in it is packed in a way that can't be read"},
    {"DecodeParms", "something in it is packed in a way that can't be read"},
    {"unfilterable", "something in it is packed in a way that can't be read"},
    {"endstream", "something in it has another length than it says"},
    {"/Length", "something in it has another length than it says"},
    {"EOF", "it ends too soon"},
    {"duplicated key", "it says two things at one place"},
    {"nested", "objects lie too deep in each other"},
    {"loop", "objects in it hold each other"},
};

bool has(std::string_view message, std::string_view part) {
  return message.find(part) != message.npos;
}

}  // namespace

std::string plain_words(const std::string& qpdf_message) {
  for (const Words& words : damage)
    if (has(qpdf_message, words.qpdf)) return words.plain;
  return "something in it makes no sense";
}

std::optional<std::string> Mending::take(QPDF& pdf) {
  for (const QPDFExc& fault : pdf.getWarnings())
    if (!is_harmless(pdf, fault)) return plain_words(fault.getMessageDetail());
  return std::nullopt;
}

bool Mending::is_harmless(QPDF& pdf, const QPDFExc& fault) {
  const std::string message = fault.getMessageDetail();
  for (const Words& words : harmless) {
    if (!has(message, words.qpdf)) continue;
    mended_.insert(words.plain);
    return true;
  }
  if (!has(message, "dictionary has duplicated key ") || !are_twins_alike(pdf, *bytes_, fault))
    return false;
  mended_.insert("words that stand there twice");
  return true;
}

}  // namespace pliego::inserts
