// A content stream, operation by operation (ISO 32000-1, 7.8.2).
#pragma once

#include <cstdint>
#include <functional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace pliego::inserts {

// A value, and where it stands in the content, in bytes.
struct Operand {
  enum class Kind { number, name, string, array, dictionary, other } kind = Kind::other;
  double number = 0;
  std::string text;            // a name with its slash; a string's bytes
  std::vector<Operand> parts;  // of an array
  std::size_t begin = 0, end = 0;
};

// An operator as a number, so that it is told from others at once: Tj is "Tj"_op. Those of more
// than four letters, which there are none of, are 0.
constexpr std::uint32_t operator""_op(const char* letters, std::size_t count) {
  std::uint32_t code = 0;
  if (count <= 4)
    for (std::size_t i = 0; i < count; ++i)
      code = code << 8 | static_cast<unsigned char>(letters[i]);
  return code;
}

// Operands are those that the operator takes: where more stand before it, the last ones count, as
// viewers have it, since an operator takes from the top of a stack. `begin` is that of them all.
//
// An inline image comes as BI, then ID with the image's keys and values as operands, then EI, which
// ends behind its data.
// Stands for what closes nothing between two operators, such as a bracket: it says nothing.
inline constexpr std::uint32_t stray_op = 0;

struct Operation {
  std::uint32_t op;
  std::vector<Operand> operands;
  std::size_t begin, end;  // from the first operand to the operator's end

  // The operand as a number; 0 where it is none or not there.
  double number(std::size_t operand) const;
  // The operand as a name with its slash; empty where it is none.
  const std::string& name_at(std::size_t operand) const;
};

// Calls back in order. By qpdf's tokenizer: its parser makes an object of each number, which takes
// ten times as long. Throws std::runtime_error where the content is damaged.
void parse_content(const std::string& content, const std::function<void(const Operation&)>& f);

// A dictionary that stands in the content.
QPDFObjectHandle dictionary_of(const Operand& operand, const std::string& content);

inline constexpr std::size_t most_content = std::size_t{64} << 20;  // bytes of a page or a form

// The content of a form, or of another stream, without its filters. Throws std::runtime_error where
// they can't be undone, or where more comes out than `most`.
std::string content_of(QPDFObjectHandle stream, std::size_t most = most_content);

// Of a page: one stream or several, which are parted by line ends. Throws as above.
std::string content_of_page(QPDFObjectHandle page);

}  // namespace pliego::inserts
