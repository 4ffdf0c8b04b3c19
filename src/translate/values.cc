#include "translate/values.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/pattern.h"

namespace pliego::translate {

namespace {

std::optional<language::Pattern> parse(std::string_view pattern, Diagnostics& faults) {
  content::Message message;
  message.pattern = std::string(pattern);
  return language::parse_pattern(message, faults);
}

std::string in_braces(const std::set<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "{" : ", {") + name + "}";
  return all;
}

std::set<std::string> without(const std::set<std::string>& all, const std::set<std::string>& some) {
  std::set<std::string> rest;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(),
                      std::inserter(rest, rest.end()));
  return rest;
}

bool check_characters(std::string_view target, const std::string& key, const Place& place,
                      Diagnostics& diagnostics) {
  for (std::size_t at = 0; at < target.size();) {
    if (!is_forbidden_character(next_code_point(target, &at))) continue;
    diagnostics.error("exchange-pattern", place, key + ": it has a control character",
                      "Delete the invisible character and type the text anew.");
    return false;
  }
  return true;
}

}  // namespace

bool is_pattern(const Unit& unit) {
  return unit.file != "registries" || !unit.id.starts_with("contact.");
}

bool chooses(std::string_view pattern) {
  Diagnostics ignored;
  const auto parsed = parse(pattern, ignored);
  return parsed && parsed->chooses;
}

std::vector<std::string> values_of(std::string_view pattern) {
  Diagnostics ignored;
  const auto parsed = parse(pattern, ignored);
  if (!parsed) return {};
  std::vector<std::string> values;
  const auto add = [&](const std::string& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  };
  if (parsed->chooses) {
    for (const auto& mention : parsed->mentions) add(mention.name);
  } else {
    for (const PatternPart& part : parts_of(pattern))
      if (part.value) add(part.text);
  }
  return values;
}

std::vector<PatternPart> parts_of(std::string_view pattern) {
  Diagnostics ignored;
  const auto parsed = parse(pattern, ignored);
  if (!parsed || parsed->chooses) return {{std::string(pattern), false}};
  std::vector<PatternPart> parts;
  for (std::size_t at = 0; at < pattern.size();) {
    const bool value = pattern[at] == '{';
    std::size_t end = value ? pattern.find('}', at) : pattern.find('{', at);
    end = end == std::string_view::npos ? pattern.size() : end + (value ? 1 : 0);
    parts.push_back({std::string(pattern.substr(at, end - at)), value});
    at = end;
  }
  return parts;
}

bool check_values(std::string_view source, std::string_view target, const std::string& key,
                  const Place& place, Diagnostics& diagnostics) {
  if (!check_characters(target, key, place, diagnostics)) return false;
  Diagnostics faults, ignored;
  const auto translation = parse(target, faults);
  if (!translation) {
    for (const Diagnostic& fault : faults.all())
      diagnostics.error("exchange-pattern", place, key + ": " + fault.message, fault.hint);
    return false;
  }
  const auto original = parse(source, ignored);
  if (!original) return true;
  const auto lost = without(original->names(), translation->names());
  const auto invented = without(translation->names(), original->names());
  if (lost.empty() && invented.empty()) return true;
  std::string what = key + ":";
  if (!lost.empty()) what += " the translation has lost " + in_braces(lost);
  if (!lost.empty() && !invented.empty()) what += ", and";
  if (!invented.empty()) what += " the source has no " + in_braces(invented);
  diagnostics.error(
      "exchange-values", place, std::move(what),
      "Names in braces are never translated: copy them from the source, braces and all.");
  return false;
}

}  // namespace pliego::translate
