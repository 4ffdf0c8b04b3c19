#include "draw/pdf_syntax.h"

#include <array>

namespace pliego::draw {
namespace {

constexpr char digits[] = "0123456789ABCDEF";

// By byte (7.2.2, tables 1 and 2): neither white space nor a delimiter.
constexpr auto is_regular = [] {
  std::array<bool, 256> kinds{};
  kinds.fill(true);
  for (const char c :
       {'\0', '\t', '\n', '\f', '\r', ' ', '(', ')', '<', '>', '[', ']', '{', '}', '/', '%'})
    kinds[static_cast<unsigned char>(c)] = false;
  return kinds;
}();

bool regular(char c) { return is_regular[static_cast<unsigned char>(c)]; }

// What a name holds as it is (7.3.5).
bool stands_in_name(unsigned char c) { return c >= 0x21 && c <= 0x7E && c != '#' && is_regular[c]; }

}  // namespace

void SyntaxWriter::delimiter(std::string_view written) {
  to_ += written;
  after_regular_ = false;
}

void SyntaxWriter::token(std::string_view written) {
  if (written.empty()) return;
  if (after_regular_ && regular(written.front())) to_ += ' ';
  to_ += written;
  after_regular_ = regular(written.back());
}

void SyntaxWriter::name(std::string_view bytes) {
  to_ += '/';
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (stands_in_name(byte)) {
      to_ += c;
    } else {
      to_ += {'#', digits[byte >> 4], digits[byte & 15]};
    }
  }
  after_regular_ = true;
}

void SyntaxWriter::hexadecimal(std::string_view bytes) {
  to_ += '<';
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    to_ += {digits[byte >> 4], digits[byte & 15]};
  }
  delimiter(">");
}

void SyntaxWriter::literal(std::string_view bytes) {
  to_ += '(';
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '(' || c == ')' || c == '\\') {
      to_ += {'\\', c};
    } else if (byte < 0x20 || byte == 0x7F) {  // a reader may change ends of lines (7.3.4.2)
      const auto octal = [&](int shift) { return static_cast<char>('0' + ((byte >> shift) & 7)); };
      to_ += {'\\', octal(6), octal(3), octal(0)};
    } else {
      to_ += c;
    }
  }
  delimiter(")");
}

void SyntaxWriter::integer(long long value) { token(std::to_string(value)); }

void SyntaxWriter::reference(int object_number) { token(std::to_string(object_number) + " 0 R"); }

std::size_t SyntaxWriter::leave_hole() {
  if (after_regular_) to_ += ' ';
  after_regular_ = true;
  return to_.size();
}

}  // namespace pliego::draw
