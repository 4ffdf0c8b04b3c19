#include "yaml/name_hint.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "yaml/fields.h"

namespace pliego {
namespace {

constexpr const char* example = "Such a name is front-page, or part2.";

// "Front page" is front-page, and "card-5x7.yaml" card-5x7; empty where it is no name even so.
std::string as_name(std::string text) {
  for (const char* ending : {".yaml", ".yml"})
    if (text.ends_with(ending)) text.resize(text.size() - std::string_view(ending).size());
  for (char& c : text) {
    c = ascii_small(c);
    if (c == ' ' || c == '.') c = '-';
  }
  return is_name(text) ? text : std::string();
}

// The names in "a, b" or "[a b"; none where one of them is no name.
std::vector<std::string> names_in(const std::string& text, const char* between) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(between, at);
    if (begin == std::string::npos) break;
    at = std::min(text.find_first_of(between, begin), text.size());
    names.push_back(text.substr(begin, at - begin));
  }
  return std::all_of(names.begin(), names.end(), is_name) ? names : std::vector<std::string>();
}

std::string in_brackets(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "[" : ", ") + name;
  return all + "]";
}

}  // namespace

std::string name_hint(const yaml::Node& node) {
  if (node.kind == yaml::Kind::null) return {};
  if (node.kind != yaml::Kind::scalar) return example;
  const auto with_commas = names_in(node.scalar, ", ;");
  const bool has_commas = node.scalar.find_first_of(",;") != std::string::npos;
  if (has_commas && with_commas.size() > 1)
    return "Write several in brackets: " + in_brackets(with_commas) + ".";
  const std::string meant = as_name(node.scalar);
  if (meant.empty() || meant == node.scalar) return example;
  const std::string hint = "Write it so: " + meant + ".";
  if (node.item == 0 || with_commas.size() < 2) return hint;
  return hint + " Several have commas between them: " + in_brackets(with_commas) + ".";
}

}  // namespace pliego
