#include "base/option_names.h"

#include <string_view>

namespace pliego {
namespace {

constexpr std::string_view opening = "⟪", closing = "⟫";

}  // namespace

std::string in_option_words(const std::string& message, OptionWords words) {
  std::string result;
  std::size_t at = 0;
  for (std::size_t open; (open = message.find(opening, at)) != std::string::npos;) {
    const std::size_t begin = open + opening.size(), close = message.find(closing, begin);
    if (close == std::string::npos) break;
    const std::string option = message.substr(begin, close - begin);
    const std::size_t parting = std::min(option.find_first_of(" ="), option.size());
    result += message.substr(at, open - at);
    result += words(option.substr(0, parting), option.substr(parting));
    at = close + closing.size();
  }
  return result + message.substr(at);
}

std::vector<Diagnostic> in_option_words(const Diagnostics& diagnostics, OptionWords words) {
  std::vector<Diagnostic> all = diagnostics.sorted();
  for (Diagnostic& each : all) {
    each.message = in_option_words(each.message, words);
    each.hint = in_option_words(each.hint, words);
  }
  return all;
}

std::string as_command_line(const std::string& key, const std::string& value) {
  return "--" + key + value;
}

std::string as_json(const std::string& key, const std::string& value) {
  constexpr std::string_view off = "no-";
  if (key.starts_with(off)) return "\"" + key.substr(off.size()) + "\": false";
  if (value.empty()) return "\"" + key + "\"";
  return "\"" + key + "\": \"" + value.substr(1) + "\"";
}

}  // namespace pliego
