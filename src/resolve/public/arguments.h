// The values that messages refer to by name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/resolved.h"

namespace pliego::resolve {

struct Argument {
  std::vector<InlineSpan> spans;  // as printed
  std::optional<double> number;   // of a fact: plurals choose by it
  bool share = false;             // the number is a percentage
};

// Where a composer looks names up.
class Arguments {
 public:
  virtual ~Arguments() = default;
  virtual const Argument* find(std::string_view name) const = 0;  // null: there is none
  virtual std::vector<std::string> names() const = 0;             // for hints
};

// A few words, such as the number and the keyword of a label.
class WordArguments : public Arguments {
 public:
  explicit WordArguments(std::map<std::string, Argument, std::less<>> words = {})
      : words_(std::move(words)) {}
  const Argument* find(std::string_view name) const override;
  std::vector<std::string> names() const override;

 private:
  std::map<std::string, Argument, std::less<>> words_;
};

// One span as an argument.
Argument as_argument(InlineSpan span);

}  // namespace pliego::resolve
