#include "picture/css.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "picture/limits.h"
#include "picture/scan.h"

namespace pliego::picture {
namespace {

constexpr const char* simple_styles =
    "In Illustrator: export with Styling 'Presentation Attributes'; in Inkscape: save as Plain "
    "SVG.";

std::string without_comments(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find("/*", at), text.size());
    out += text.substr(at, begin - at);
    const std::size_t end = text.find("*/", begin);
    at = end == std::string_view::npos ? text.size() : end + 2;
  }
  return out;
}

// Attributes that are styles, too (SVG 2, 6.6): those that the reader heeds or refuses.
constexpr std::array presentation = {"clip-path",
                                     "clip-rule",
                                     "color",
                                     "display",
                                     "fill",
                                     "fill-opacity",
                                     "fill-rule",
                                     "filter",
                                     "font-size",
                                     "marker",
                                     "marker-end",
                                     "marker-mid",
                                     "marker-start",
                                     "mask",
                                     "mix-blend-mode",
                                     "opacity",
                                     "overflow",
                                     "paint-order",
                                     "stop-color",
                                     "stop-opacity",
                                     "stroke",
                                     "stroke-dasharray",
                                     "stroke-dashoffset",
                                     "stroke-linecap",
                                     "stroke-linejoin",
                                     "stroke-miterlimit",
                                     "stroke-opacity",
                                     "stroke-width",
                                     "transform-origin",
                                     "vector-effect",
                                     "visibility"};

bool has_class(const Element& element, std::string_view name) {
  Scanner scanner(element.get("class"));
  std::string_view rest = trimmed(scanner.rest());
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(" \t\r\n\f"), rest.size());
    if (rest.substr(0, end) == name) return true;
    rest = trimmed(rest.substr(end));
  }
  return false;
}

std::size_t end_of_name(std::string_view text, std::size_t from) {
  return std::min(text.find_first_of(" \t\r\n\f.#:>[+~*", from), text.size());
}

// Where the block that begins at `open` ends, behind its brace.
std::size_t end_of_block(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at + 1;
  }
  return text.size();
}

// "@media print {…}", "@charset …;".
struct AtRule {
  std::string name;                    // "@media"
  std::string_view condition, inside;  // `inside` the braces
  bool has_block = false;
  std::size_t size = 0;  // all of it
};

AtRule at_rule_of(std::string_view text) {
  const std::size_t end = std::min(text.find(';'), text.size()), open = text.find('{');
  const bool has_block = open < end;
  AtRule rule{.name = {}, .has_block = has_block};
  rule.size = has_block ? end_of_block(text, open) : std::min(end + 1, text.size());
  const std::string_view head = text.substr(0, has_block ? open : end);
  const std::size_t behind = std::min(head.find_first_of(" \t\r\n\f("), head.size());
  rule.name = ascii_small(head.substr(0, behind));
  rule.condition = trimmed(head.substr(behind));
  if (!has_block) return rule;
  rule.inside = text.substr(open + 1, rule.size - open - 1);
  if (rule.inside.ends_with('}')) rule.inside.remove_suffix(1);
  return rule;
}

enum class Holds { no, yes, unknown };

// Whether one medium of a list is paper. Of what a reader's screen is set to, the plain setting
// holds.
Holds is_paper(std::string_view medium) {
  std::string word;
  for (const char c : ascii_small(medium))
    if (std::string_view(" \t\r\n\f").find(c) == std::string_view::npos) word += c;
  if (word.starts_with("only")) word.erase(0, 4);
  for (const char* one : {"", "all", "print", "notscreen", "(prefers-color-scheme:light)"})
    if (word == one) return Holds::yes;
  for (const char* one : {"screen", "notprint", "notall", "speech", "aural", "handheld",
                          "projection", "tv", "(prefers-", "(forced-colors", "(-ms-"})
    if (word.starts_with(one) && word.find(')') >= word.size() - 1) return Holds::no;
  return word.starts_with("screen") ? Holds::no : Holds::unknown;
}

Holds is_paper_in(std::string_view media) {
  Scanner scanner(media);
  Holds all = media.empty() ? Holds::yes : Holds::no;
  while (!scanner.at_end()) {
    const Holds one = is_paper(scanner.until(','));
    if (one == Holds::yes) return one;
    if (one == Holds::unknown) all = one;
  }
  return all;
}

bool take_important(std::string& value) {
  const std::size_t at = value.rfind('!');
  if (at == std::string::npos || ascii_small(trimmed(value.substr(at + 1))) != "important")
    return false;
  value = trimmed(value.substr(0, at));
  return true;
}

}  // namespace

std::vector<Declaration> read_declarations(std::string_view text) {
  std::vector<Declaration> all;
  const std::string plain = without_comments(text);
  Scanner scanner(plain);
  while (!scanner.at_end()) {
    const std::string_view one = scanner.until(';');
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) continue;
    Declaration read{ascii_small(trimmed(one.substr(0, colon))),
                     std::string(trimmed(one.substr(colon + 1)))};
    if (!read.property.empty() && !read.value.empty()) all.push_back(std::move(read));
  }
  return all;
}

StyleSheet::StyleSheet(const Element& root) {
  gather(root);
  std::stable_sort(rules_.begin(), rules_.end(), [](const Rule& a, const Rule& b) {
    return a.important != b.important ? b.important : a.weight < b.weight;
  });
}

void StyleSheet::gather(const Element& element) {
  if (element.name == "style") read(element);
  for (const auto& kid : element.kids) gather(*kid);
}

void StyleSheet::read(const Element& style) {
  const Holds holds = is_paper_in(trimmed(style.get("media")));
  if (holds == Holds::unknown)
    refuse(style, "styles for '" + style.get("media") + "' alone", simple_styles);
  if (holds == Holds::yes) read_rules(without_comments(style.text), style, 0);
}

// Of rules about fonts and motion nothing is taken, of those about media what holds on paper.
std::size_t StyleSheet::read_at_rule(std::string_view text, const Element& style, int depth) {
  const AtRule rule = at_rule_of(text);
  if (rule.name == "@import")
    refuse(style, "a style sheet from another file (@import)", simple_styles);
  if (!rule.has_block) return rule.size;
  const auto fail = [&] {
    refuse(style,
           "the rule '" + rule.name + " " + std::string(rule.condition) +
               "', which Pliego can't follow",
           simple_styles);
  };
  for (const char* name : {"@supports", "@layer", "@container", "@scope"})
    if (rule.name == name) fail();
  if (rule.name != "@media") return rule.size;
  const Holds holds = is_paper_in(rule.condition);
  if (holds == Holds::unknown || depth >= 8) fail();
  if (holds == Holds::yes) read_rules(rule.inside, style, depth + 1);
  return rule.size;
}

void StyleSheet::read_rules(std::string_view text, const Element& style, int depth) {
  for (;;) {
    text = trimmed(text);
    if (text.starts_with("<!--")) text = trimmed(text.substr(4));
    if (text.starts_with("-->")) text = trimmed(text.substr(3));
    if (text.empty()) return;
    if (text.front() == '@') {
      text.remove_prefix(read_at_rule(text, style, depth));
      continue;
    }
    const std::size_t open = text.find('{');
    if (open == std::string_view::npos) return;
    const std::size_t end = end_of_block(text, open);
    const bool closed = text[end - 1] == '}';
    const auto declarations =
        read_declarations(text.substr(open + 1, end - open - 1 - (closed ? 1 : 0)));
    Scanner selectors(text.substr(0, open));
    while (!selectors.at_end()) {
      const auto selector = read_selector(trimmed(selectors.until(',')), style);
      if (selector.empty()) continue;
      int weight = 0;
      for (const Compound& each : selector)
        weight += static_cast<int>(each.ids.size()) * 10'000 +
                  static_cast<int>(each.classes.size() + each.is_root) * 100 +
                  (each.tag.empty() || each.tag == "*" ? 0 : 1);
      for (Declaration declaration : declarations) {
        const bool important = take_important(declaration.value);
        rules_.push_back({selector, weight, std::move(declaration), important});
      }
    }
    text.remove_prefix(end);
  }
}

// Empty where it speaks of what paper never is, such as under a pointer.
std::vector<StyleSheet::Compound> StyleSheet::read_selector(std::string_view text,
                                                            const Element& style) const {
  const auto fail = [&] {
    refuse(style, "the rule '" + std::string(text) + "', which Pliego can't follow", simple_styles);
  };
  std::vector<Compound> all;
  bool child = false;
  for (std::size_t at = 0; at < text.size();) {
    at = std::min(text.find_first_not_of(" \t\r\n\f", at), text.size());
    if (at == text.size()) break;
    if (text[at] == '>') {
      child = true, ++at;
      continue;
    }
    Compound one{.child = child};
    child = false;
    const std::size_t begin = at;
    while (at < text.size() &&
           std::string_view(" \t\r\n\f>").find(text[at]) == std::string_view::npos) {
      const char mark = text[at];
      if (mark == '*') {
        one.tag = "*", ++at;
        continue;
      }
      const bool is_marked = mark == '.' || mark == '#' || mark == ':';
      const std::size_t from = at + (is_marked ? 1 : 0), end = end_of_name(text, from);
      const std::string name(text.substr(from, end - from));
      if (name.empty()) fail();
      if (mark == '.') {
        one.classes.push_back(name);
      } else if (mark == '#') {
        one.ids.push_back(name);
      } else if (mark != ':') {
        one.tag = name;
      } else if (name == "root") {
        one.is_root = true;
      } else if (name == "hover" || name == "focus" || name == "active" || name == "visited") {
        return {};
      } else {
        fail();
      }
      at = end;
    }
    if (at == begin) fail();
    all.push_back(std::move(one));
  }
  return all;
}

bool StyleSheet::fits(const Compound& compound, const Element& element) const {
  if (++tried_ > max_matches) refuse(element, "too many rules of style sheets", simple_styles);
  if (!compound.tag.empty() && compound.tag != "*" && compound.tag != element.name) return false;
  if (compound.is_root && element.parent) return false;
  return std::all_of(compound.ids.begin(), compound.ids.end(),
                     [&](const std::string& id) { return element.get("id") == id; }) &&
         std::all_of(compound.classes.begin(), compound.classes.end(),
                     [&](const std::string& name) { return has_class(element, name); });
}

// Whether the first `upto` parts fit, the last of them the element itself.
bool StyleSheet::fits(const std::vector<Compound>& selector, std::size_t upto,
                      const Element& element) const {
  const Compound& last = selector[upto - 1];
  if (!fits(last, element)) return false;
  if (upto == 1) return true;
  for (const Element* around = element.parent; around; around = around->parent) {
    if (fits(selector, upto - 1, *around)) return true;
    if (last.child) return false;
  }
  return false;
}

std::vector<Declaration> StyleSheet::of(const Element& element) const {
  std::vector<Declaration> all;
  for (const char* property : presentation) {
    const std::string_view value = trimmed(element.get(property));
    if (!value.empty()) all.push_back({property, std::string(value)});
  }
  const auto add_rules = [&](bool important) {
    for (const Rule& rule : rules_)
      if (rule.important == important && fits(rule.selector, rule.selector.size(), element))
        all.push_back(rule.declaration);
  };
  add_rules(false);
  std::vector<Declaration> own_important;
  for (Declaration& own : read_declarations(element.get("style"))) {
    const bool important = take_important(own.value);
    (important ? own_important : all).push_back(std::move(own));
  }
  add_rules(true);
  all.insert(all.end(), own_important.begin(), own_important.end());
  return all;
}

}  // namespace pliego::picture
