#include "content/readers.h"

#include <algorithm>

#include "base/ascii.h"
#include "content/web_address.h"

namespace pliego::content {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_ascii_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }

using Accept = bool (*)(std::string_view);

// A scalar of at most `longest` bytes that `accept` takes.
Reader<std::string> word(std::string expects, std::size_t longest, Accept accept,
                         schema::Describe describe) {
  auto read = [expects, longest, accept](const yaml::Node& node,
                                         Diagnostics& diagnostics) -> std::optional<std::string> {
    const bool fits = node.kind == yaml::Kind::scalar && !yaml::is_flag(node) &&
                      !node.scalar.empty() && node.scalar.size() <= longest && accept(node.scalar);
    if (fits) return node.scalar;
    report_wrong_value(node, expects, diagnostics);
    return std::nullopt;
  };
  return {std::move(expects), std::move(read), std::move(describe)};
}

// "10.", four to nine digits, a slash and what the publisher chose (crossref.org, "DOIs and
// matching regular expressions", 2015).
bool is_doi(std::string_view text) {
  if (!text.starts_with("10.")) return false;
  const std::size_t slash = text.find('/');
  if (slash < 7 || slash > 12 || slash + 1 >= text.size()) return false;
  const std::string_view prefix = text.substr(3, slash - 3), suffix = text.substr(slash + 1);
  return std::all_of(prefix.begin(), prefix.end(), is_ascii_digit) &&
         std::all_of(suffix.begin(), suffix.end(), [](char c) {
           return is_ascii_letter(c) || is_ascii_digit(c) ||
                  std::string_view("-._;()/:").find(c) != std::string_view::npos;
         });
}

bool is_code_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
}

bool is_source_name(std::string_view text) {
  return is_ascii_letter(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
           return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_';
         });
}

bool is_icon_name(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_lower(c) || is_ascii_digit(c) || c == '_'; });
}

}  // namespace

bool is_argument_name(std::string_view name) {
  return !name.empty() && is_lower(name.front()) && is_icon_name(name);
}

bool is_file_name(std::string_view text) {
  constexpr std::size_t longest = 64;
  const auto inner = [](char c) { return is_lower(c) || is_ascii_digit(c); };
  if (text.empty() || text.size() > longest || !inner(text.front()) || !inner(text.back()))
    return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (!inner(text[i]) && !(text[i] == '-' && text[i + 1] != '-')) return false;
  return true;
}

Reader<Message> file_name_reader() {
  const std::string expects(file_name_form);
  auto read = [expects](const yaml::Node& node,
                        Diagnostics& diagnostics) -> std::optional<Message> {
    if (node.kind == yaml::Kind::scalar && !yaml::is_flag(node) && is_file_name(node.scalar))
      return Message{.id = {}, .pattern = node.scalar, .mark = node.mark};
    report_wrong_value(node, expects, diagnostics);
    return std::nullopt;
  };
  return {expects, std::move(read), schema::word("^[a-z0-9]+(-[a-z0-9]+)*$", 64, true)};
}

Reader<Message> message_reader() {
  const Reader<std::string> text = read::text(max_text_bytes);
  auto read = [text](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Message> {
    auto pattern = text.read(node, diagnostics);
    if (!pattern) return std::nullopt;
    return Message{.id = {}, .pattern = std::move(*pattern), .mark = node.mark};
  };
  return {text.expects, std::move(read), text.describe};
}

Reader<std::string> note_reader() { return read::text(500); }

std::optional<std::string> language_key(const yaml::Entry& entry, Diagnostics& diagnostics) {
  static const Reader<std::string> language = read::language();
  yaml::Node key;
  key.kind = yaml::Kind::scalar;
  key.scalar = entry.key;
  key.mark = entry.key_mark;
  return language.read(key, diagnostics);
}

Reader<std::string> date_or_nothing() {
  const Reader<std::string> date = read::date();
  auto read = [date](const yaml::Node& node,
                     Diagnostics& diagnostics) -> std::optional<std::string> {
    if (node.kind == yaml::Kind::null) return std::string();
    return date.read(node, diagnostics);
  };
  return {date.expects + ", or nothing", std::move(read), schema::or_nothing(date.describe)};
}

Reader<std::string> source_name() {
  return word("the name of a source, such as S4", 64, is_source_name,
              schema::word(source_name_form, 64));
}

Reader<Phone> phone_number(std::string rule, PhoneReading (*of)(std::string_view)) {
  constexpr std::size_t longest = 200;  // typed, with the marks of what it was copied from
  const std::string expects = "a phone number, such as 555-555-0100";
  auto read = [expects, rule = std::move(rule), of](
                  const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Phone> {
    if (node.kind != yaml::Kind::scalar || node.scalar.empty() || yaml::is_flag(node)) {
      report_wrong_value(node, expects, diagnostics);
      return std::nullopt;
    }
    const PhoneReading reading = of(std::string_view(node.scalar).substr(0, longest));
    if (reading.fault.empty()) return reading.phone;
    diagnostics.error(rule, node.mark.place(), "'" + node.scalar + "' " + reading.fault + ".",
                      reading.hint);
    return std::nullopt;
  };
  return {expects, std::move(read), schema::text(longest)};
}

namespace {

constexpr std::string_view https = "https://";

bool begins_with(std::string_view address, std::string_view scheme) {
  return ascii_small(address.substr(0, scheme.size())) == scheme;
}

// The address without its scheme; nullopt after a diagnostic.
std::optional<std::string_view> read_address(const yaml::Node& node, std::string_view scheme,
                                             const std::string& expects, std::string_view rule,
                                             Diagnostics& diagnostics) {
  constexpr std::size_t longest = 2000;
  if (node.kind != yaml::Kind::scalar || node.scalar.empty() || node.scalar.size() > longest) {
    report_wrong_value(node, expects, diagnostics);
    return std::nullopt;
  }
  // Telephones begin a line with a capital; schemes are the same in either (RFC 3986, 3.1).
  std::string_view address = node.scalar;
  if (begins_with(address, scheme)) address.remove_prefix(scheme.size());
  const auto fault = web_address_fault(address);
  if (!fault) return address;
  constexpr std::string_view http = "http://";
  const bool is_http =
      begins_with(address, http) && !web_address_fault(address.substr(http.size()));
  const std::string_view whole = address.substr(0, address.find_last_not_of(".,;:)!") + 1);
  const bool has_sign_behind = !whole.empty() && !web_address_fault(whole);
  diagnostics.error(
      rule, node.mark.place(), label(node) + " is no web address: it " + *fault + ".",
      is_http ? "Write " + std::string(scheme) + std::string(address.substr(http.size())) + "."
      : has_sign_behind ? "Write " + std::string(whole) + "."
                        : "Write it as people type it, such as example.org/help.");
  return std::nullopt;
}

}  // namespace

Reader<std::string> web_address(std::string rule) {
  const std::string expects = "a web address, such as samhsa.gov/find-help";
  auto read = [expects, rule = std::move(rule)](
                  const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<std::string> {
    const auto address = read_address(node, https, expects, rule, diagnostics);
    return address ? std::optional(std::string(*address)) : std::nullopt;
  };
  return {expects, std::move(read),
          schema::word("^([Hh][Tt][Tt][Pp][Ss]://)?[^ /:]+\\.[^ ]+$", 2008, true)};
}

Reader<std::string> link_address() {
  const std::string expects = "a web address, such as https://ncdvtmh.org/resources";
  auto read = [expects](const yaml::Node& node,
                        Diagnostics& diagnostics) -> std::optional<std::string> {
    const std::string_view scheme = begins_with(node.scalar, "http://") ? "http://" : https;
    const auto address = read_address(node, scheme, expects, "value-type", diagnostics);
    return address ? std::optional(std::string(scheme) + std::string(*address)) : std::nullopt;
  };
  return {expects, std::move(read),
          schema::word("^([Hh][Tt][Tt][Pp][Ss]?://)?[^ /:]+\\.[^ ]+$", 2000, true)};
}

Reader<std::string> doi_name() {
  const std::string expects = "a DOI's name, such as 10.1016/j.avb.2021.101637";
  auto read = [expects](const yaml::Node& node,
                        Diagnostics& diagnostics) -> std::optional<std::string> {
    if (node.kind == yaml::Kind::scalar && node.scalar.size() <= 200 && is_doi(node.scalar))
      return node.scalar;
    const std::size_t name = node.scalar.find("10.");
    std::string hint;
    if (node.kind == yaml::Kind::scalar && name != std::string::npos &&
        is_doi(std::string_view(node.scalar).substr(name)))
      hint = "Write only '" + node.scalar.substr(name) + "'.";
    report_wrong_value(node, expects, diagnostics, hint);
    return std::nullopt;
  };
  return {expects, std::move(read), schema::word("^10\\.[0-9]{4,9}/[^ ]+$", 200)};
}

Reader<std::string> code_word(std::size_t longest) {
  return word("at most " + std::to_string(longest) + " letters and digits", longest, is_code_word,
              schema::word("^[A-Za-z0-9]+$", longest, true));
}

Reader<std::string> icon_name() {
  return word("the name of an icon, such as local_bar", 64, is_icon_name,
              schema::word("^[a-z0-9_]+$", 64, true));
}

}  // namespace pliego::content
