// A content stream, operation by operation (ISO 32000-1, 7.8.2).
#pragma once

#include <functional>
#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

namespace pliego::inserts {

// Where a value stands in the content, in bytes.
struct Operand {
  QPDFObjectHandle value;
  std::size_t begin, end;
};

// An inline image comes as BI, then ID with the image's keys and values as operands, then EI with
// its data as the one operand.
struct Operation {
  std::string name;
  std::vector<Operand> operands;
  std::size_t begin, end;  // from the first operand to the operator's end

  // The operand as a number; 0 where it is none or not there.
  double number(std::size_t operand) const;
  // The operand as a name with its slash; empty where it is none.
  std::string name_at(std::size_t operand) const;
};

class ContentParser {
 public:
  explicit ContentParser(QPDF& pdf) : scratch_(QPDFObjectHandle::newStream(&pdf)) {}

  // Calls back in order; may be called anew from there. Throws QPDFExc or std::runtime_error where
  // the content is damaged.
  void parse(const std::string& content, const std::function<void(const Operation&)>& f);

 private:
  QPDFObjectHandle scratch_;
};

// The content of a form, or of another stream, without its filters. Throws QPDFExc.
std::string content_of(QPDFObjectHandle stream);

}  // namespace pliego::inserts
