// What qpdf says of a file's form: what takes nothing from the file, and what may have; and both in
// words for people.
#pragma once

#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>
#include <set>
#include <string>

#include "files/source.h"

namespace pliego::inserts {

// What is wrong, for a person: "its list of objects can't be read". Of qpdf's own words nothing is
// left, nor its offsets and numbers.
std::string plain_words(const std::string& qpdf_message);

class Mending {
 public:
  explicit Mending(std::shared_ptr<const Bytes> bytes) : bytes_(std::move(bytes)) {}

  // Of what qpdf had to say since the last time: the first fault that may have cost something, in
  // words; nothing where there is none. The others are kept.
  std::optional<std::string> take(QPDF& pdf);

  // Faults of form that took nothing, in words, each once.
  const std::set<std::string>& mended() const { return mended_; }

 private:
  bool is_harmless(QPDF& pdf, const QPDFExc& fault);

  const std::shared_ptr<const Bytes> bytes_;
  std::set<std::string> mended_;
};

}  // namespace pliego::inserts
