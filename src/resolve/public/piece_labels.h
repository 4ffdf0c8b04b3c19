// The labels that a guide is made of, with what they name filled in.
#pragma once

#include <map>
#include <string>

#include "base/diagnostic.h"
#include "resolve/formats.h"
#include "resolve/resolved.h"

namespace pliego::resolve {

Text plain_text(const std::string& id, const std::string& words);

class PieceLabels {
 public:
  using Numbers = std::map<std::string, int, std::less<>>;
  using Words = std::map<std::string, std::string, std::less<>>;

  PieceLabels(const Material& piece, Diagnostics& diagnostics);

  // A label of the piece's language. Without spans, and told (rule "label-missing"), where it has
  // none, or where its pattern is broken.
  Text operator()(const std::string& id, const Numbers& numbers = {}, const Words& words = {});
  std::string number(double value) const { return formats_.number(value); }
  std::string share(double value) const { return formats_.share(value); }
  bool failed() const { return failed_; }

 private:
  const Material& piece_;
  const Formats& formats_;
  Diagnostics& diagnostics_;
  bool failed_ = false;
};

}  // namespace pliego::resolve
