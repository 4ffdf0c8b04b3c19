// Readers of words: text, names, languages, days and choices.
#include "base/day.h"
#include "base/language_names.h"
#include "base/listed.h"
#include "yaml/fields.h"
#include "yaml/name_hint.h"

namespace pliego::read {

namespace {

using Accept = std::function<bool(std::string_view)>;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Subtags of 1 to 8 letters or digits; the first has 2 or 3, all letters: none of 4 to 8 is
// registered (RFC 5646, 2.2.1), but languages have such names.
bool is_language(std::string_view tag) {
  constexpr std::size_t longest = 35, longest_subtag = 8, longest_first = 3;
  if (tag.size() > longest) return false;
  for (bool first = true; first || !tag.empty(); first = false) {
    const std::size_t end = std::min(tag.find('-'), tag.size());
    const std::string_view part = tag.substr(0, end);
    const bool plain = std::all_of(part.begin(), part.end(),
                                   [&](char c) { return is_letter(c) || (!first && is_digit(c)); });
    if (!plain || part.size() < (first ? 2 : 1)) return false;
    if (part.size() > (first ? longest_first : longest_subtag)) return false;
    if (end + 1 == tag.size()) return false;  // ends in '-'
    tag.remove_prefix(std::min(end + 1, tag.size()));
  }
  return true;
}

// Code points: bytes that don't continue one (RFC 3629, 3).
std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

std::string word_flag_hint(const yaml::Node& node) {
  return yaml::is_flag(node) ? "Put it in quotes, where the word itself is meant." : "";
}

Reader<std::string> word(std::string expects, Accept accept, schema::Describe describe,
                         std::string (*hint)(const yaml::Node&) = word_flag_hint) {
  auto read = [expects, hint, accept = std::move(accept)](
                  const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<std::string> {
    const bool is_word = node.kind == yaml::Kind::scalar && !yaml::is_flag(node);
    if (is_word && accept(node.scalar)) return node.scalar;
    report_wrong_value(node, expects, diagnostics, hint(node));
    return std::nullopt;
  };
  return {std::move(expects), std::move(read), std::move(describe)};
}

// 'text: - item' and 'text: key: value' are where an author most often meets this.
std::string text_hint(const yaml::Node& node) {
  if (yaml::is_flag(node)) return word_flag_hint(node);
  if (node.kind == yaml::Kind::sequence)
    return "Only one fits here. If it is one text that starts with '[' or '- ', put it in double "
           "quotes: \"[like this]\".";
  if (node.kind == yaml::Kind::map)
    return "If it is one text with ': ' in it or with '{' first, put it in double quotes: \"Call: "
           "day or night\".";
  if (node.kind == yaml::Kind::scalar)
    return node.item > 0 ? "Write it between the quotes, or remove it."
                         : "Write it between the quotes, or remove the line.";
  return {};
}

std::string hint_for_name(const yaml::Node& node) {
  return yaml::is_flag(node) ? word_flag_hint(node) : name_hint(node);
}

std::string hint_for_day(const yaml::Node& node) {
  return node.kind == yaml::Kind::scalar ? day_hint(node.scalar) : std::string();
}

std::string choice_hint(const yaml::Node& node, const std::vector<std::string>& of) {
  if (of.size() == 1) return "Write " + of.front() + ", or remove the line.";
  return nearest_hint(node.scalar, of);
}

std::string language_hint(const yaml::Node& node) {
  if (yaml::is_flag(node) || node.kind != yaml::Kind::scalar) return word_flag_hint(node);
  return language_sign_hint(node.scalar);
}

}  // namespace

Reader<std::string> text(std::size_t longest) {
  const std::string expects = "text";
  auto read = [expects, longest](const yaml::Node& node,
                                 Diagnostics& diagnostics) -> std::optional<std::string> {
    if (node.kind != yaml::Kind::scalar || is_blank(node.scalar) || yaml::is_flag(node)) {
      report_wrong_value(node, expects, diagnostics, text_hint(node));
      return std::nullopt;
    }
    const std::size_t length = characters_in(node.scalar);
    if (length <= longest) return node.scalar;
    diagnostics.error("value-range", node.mark.place(),
                      label(node) + " is too long: it has " + std::to_string(length) +
                          " characters, at most " + std::to_string(longest) + " are allowed",
                      "Shorten it by " + std::to_string(length - longest) + ".");
    return std::nullopt;
  };
  return {expects, std::move(read), schema::text(longest)};
}

Reader<std::string> name() {
  return word("a name of lower-case letters, digits, '-' and '_' that starts with a letter",
              is_name, schema::word(schema::name_form), hint_for_name);
}

Reader<std::string> language() {
  return word("the short sign of a language, such as es, vi or es-US", is_language,
              schema::word(language_form, 35), language_hint);
}

Reader<std::string> date() {
  return word("a day as year, month, day, such as 2024-03-31", is_day,
              schema::word("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"), hint_for_day);
}

Reader<std::string> choice(std::vector<std::string> of) {
  std::string expects = (of.size() > 1 ? "one of " : "") + listed(of, "or");
  schema::Describe describe = schema::choice(of);
  auto read = [expects, of = std::move(of)](
                  const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<std::string> {
    const bool is_word = node.kind == yaml::Kind::scalar;
    if (is_word && std::find(of.begin(), of.end(), node.scalar) != of.end()) return node.scalar;
    report_wrong_value(node, expects, diagnostics, is_word ? choice_hint(node, of) : "");
    return std::nullopt;
  };
  return {std::move(expects), std::move(read), std::move(describe)};
}

Reader<yaml::Node> node(schema::Describe describe) {
  return {"any value",
          [](const yaml::Node& value, Diagnostics&) { return std::optional<yaml::Node>(value); },
          std::move(describe)};
}

}  // namespace pliego::read
