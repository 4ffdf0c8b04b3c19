#include "yaml/fields.h"

#include "base/utf8.h"

namespace pliego {

namespace {

// The value as a message quotes it: on one line and not long.
std::string shown_value(const yaml::Node& node) {
  constexpr std::size_t longest = 40;
  if (node.kind == yaml::Kind::null) return "empty";
  if (node.kind != yaml::Kind::scalar) return std::string(yaml::kind_name(node.kind));
  const std::vector<Grapheme> parts = graphemes(node.scalar);
  if (parts.size() <= longest) return "'" + node.scalar + "'";
  return "'" + node.scalar.substr(0, parts[longest].begin) + "…'";
}

std::string capitalized(std::string_view what) {
  std::string text(what);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] += 'A' - 'a';
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

bool is_name(std::string_view text) {
  constexpr std::size_t longest = 64;
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  if (text.empty() || text.size() > longest || !is_letter(text[0])) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

std::string label(const yaml::Node& node) {
  const std::string quoted = node.key.empty() ? std::string() : "'" + node.key + "'";
  if (node.item == 0) return quoted.empty() ? "This" : quoted;
  const std::string item = "Item " + std::to_string(node.item);
  return quoted.empty() ? item : item + " of " + quoted;
}

void report_wrong_value(const yaml::Node& node, std::string_view expects, Diagnostics& diagnostics,
                        std::string hint) {
  if (hint.empty() && node.kind == yaml::Kind::null) {
    hint = "Write a value after the colon, or remove the line.";
    const bool is_root = node.key.empty() && node.item == 0;
    if (is_root)
      hint = "The file has nothing in it but remarks, if any. Write such lines, or delete it.";
    if (node.item > 0) hint = "Write a value after the dash, or remove the line.";
  }
  diagnostics.error(
      "value-type", node.mark.place(),
      label(node) + " must be " + std::string(expects) + "; here it is " + shown_value(node),
      std::move(hint));
}

void report_unknown_keys(const yaml::Node& node, const std::vector<std::string>& known,
                         std::string_view what, Diagnostics& diagnostics) {
  constexpr int max_reports = 50;  // of one map; past that it is another kind of map
  int reports = 0;
  for (const yaml::Entry& entry : node.entries) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    if (++reports > max_reports) return;
    std::string hint = nearest_hint(entry.key, known);
    if (hint.empty() && !known.empty()) hint = "It may have: " + joined(known) + ".";
    diagnostics.error("key-unknown", entry.key_mark.place(),
                      capitalized(what) + " has no key '" + entry.key + "'", std::move(hint));
  }
}

std::string record_expects(std::string_view what, const std::vector<std::string>& keys) {
  constexpr std::size_t shown = 2;
  std::string text(what);
  for (std::size_t i = 0; i < std::min(shown, keys.size()); ++i)
    text += (i == 0 ? ", with lines below it such as '" : " and '") + keys[i] + ": …'";
  return text;
}

namespace detail {

bool expect_map(const yaml::Node& node, std::string_view expects, Diagnostics& diagnostics) {
  if (node.kind == yaml::Kind::map) return true;
  report_wrong_value(node, expects, diagnostics);
  return false;
}

bool expect_record(const yaml::Node& node, std::string_view what,
                   const std::vector<std::string>& keys, Diagnostics& diagnostics) {
  if (node.kind == yaml::Kind::map) return true;
  report_wrong_value(node, record_expects(what, keys), diagnostics);
  return false;
}

bool expect_sequence(const yaml::Node& node, std::string_view expects, Diagnostics& diagnostics) {
  if (node.kind == yaml::Kind::sequence) return true;
  const bool one_value = node.kind == yaml::Kind::scalar;
  report_wrong_value(node, expects, diagnostics,
                     one_value ? "Put it on a line of its own after '- '." : "");
  return false;
}

bool expect_at_most(const yaml::Node& node, std::size_t max, Diagnostics& diagnostics) {
  const std::size_t count = node.items.size() + node.entries.size();
  if (count <= max) return true;
  diagnostics.error("value-range", node.mark.place(),
                    label(node) + " has " + std::to_string(count) + " entries; at most " +
                        std::to_string(max) + " are allowed");
  return false;
}

bool expect_name_key(const yaml::Entry& entry, Diagnostics& diagnostics) {
  if (is_name(entry.key)) return true;
  diagnostics.error("value-type", entry.key_mark.place(),
                    "The key '" + entry.key + "' must be " + read::name().expects);
  return false;
}

void report_missing_key(const yaml::Node& node, std::string_view key, std::string_view what,
                        std::string_view expects, std::string_view doc, Diagnostics& diagnostics) {
  const std::string name(key);
  std::string hint = "Add a line '" + name + ": …'";
  if (expects != read::node().expects) hint += " with " + std::string(expects);
  hint += doc.empty() ? "." : ". " + capitalized(doc);
  if (hint.back() != '.') hint += '.';
  diagnostics.error("key-missing", node.mark.place(),
                    capitalized(what) + " needs the key '" + name + "'", hint);
}

}  // namespace detail

}  // namespace pliego
