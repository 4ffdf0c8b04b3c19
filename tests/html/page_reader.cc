#include "page_reader.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace pliego::test {
namespace {

// HTML Living Standard, 13.1.2: those of its void elements that a page of ours may have.
const std::set<std::string> without_end = {"meta", "img", "br", "link"};
const std::set<std::string> in_lines = {"a", "span", "strong", "em"};

class Reader {
 public:
  explicit Reader(const std::string& html) : html_(html) {}

  Element read() {
    if (!html_.starts_with("<!DOCTYPE html>\n")) fail("no doctype");
    at_ = 16;
    Element page;
    read_kids(page);
    if (at_ != html_.size()) fail("more than one page");
    return page;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(what + " at '" + html_.substr(at_, 60) + "'");
  }
  bool stands(const std::string& what) const { return html_.compare(at_, what.size(), what) == 0; }

  std::string until(const std::string& end) {
    const std::size_t found = html_.find(end, at_);
    if (found == std::string::npos) fail("no " + end);
    const std::string taken = html_.substr(at_, found - at_);
    at_ = found + end.size();
    return taken;
  }

  std::string without_references(const std::string& text) const {
    static const std::map<std::string, std::string> known = {
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '<' || text[i] == '>') fail("a bare angle");
      if (text[i] != '&') {
        out += text[i];
        continue;
      }
      const std::size_t end = text.find(';', i);
      const auto found = known.find(text.substr(i + 1, end - i - 1));
      if (end == std::string::npos || found == known.end()) fail("a bare ampersand");
      out += found->second;
      i = end;
    }
    return out;
  }

  void read_kids(Element& element) {
    while (at_ < html_.size() && !stands("</")) {
      if (stands("<")) {
        element.kids.push_back(read_element());
        continue;
      }
      const std::size_t end = std::min(html_.find('<', at_), html_.size());
      Element text;
      text.text = without_references(html_.substr(at_, end - at_));
      at_ = end;
      element.kids.push_back(std::move(text));
    }
  }

  Element read_element() {
    ++at_;
    Element element;
    std::string tag = until(">");
    const std::size_t name = std::min(tag.find(' '), tag.size());
    element.name = tag.substr(0, name);
    read_attributes(tag.substr(name), element);
    if (without_end.contains(element.name)) return element;
    if (element.name == "style") {
      element.kids.push_back({.name = {}, .text = until("</style>"), .attributes = {}, .kids = {}});
      return element;
    }
    read_kids(element);
    if (!stands("</" + element.name + ">")) fail("<" + element.name + "> is not closed");
    at_ += element.name.size() + 3;
    return element;
  }

  void read_attributes(std::string rest, Element& element) {
    while (!rest.empty()) {
      const std::size_t equals = rest.find("=\""), end = rest.find('"', equals + 2);
      if (rest[0] != ' ' || equals == std::string::npos || end == std::string::npos)
        fail("no attribute: " + rest);
      const std::string key = rest.substr(1, equals - 1);
      const std::string value = without_references(rest.substr(equals + 2, end - equals - 2));
      if (!element.attributes.emplace(key, value).second) fail(key + " twice");
      rest.erase(0, end + 1);
    }
  }

  const std::string& html_;
  std::size_t at_ = 0;
};

void find(const Element& element, const std::string& name, std::vector<const Element*>& found) {
  if (element.name == name) found.push_back(&element);
  for (const Element& kid : element.kids) find(kid, name, found);
}

class Listener {
 public:
  void hear(const Element& element) {
    if (element.attribute("class").starts_with("draft ")) return;
    const bool block = !element.name.empty() && !in_lines.contains(element.name);
    if (block) said += "\n";
    said += element.text;
    int number = 0;
    for (const Element& kid : element.kids) {
      if (kid.name == "li") said += "\n" + mark(element, ++number) + "\n";
      hear(kid);
    }
    if (block) said += "\n";
  }

  std::string said;

 private:
  static std::string mark(const Element& list, int number) {
    const std::string look = list.attribute("class");
    if (look == "own" || look == "open" || look == "calls") return "";
    return list.name == "ol" ? std::to_string(number) : "•";
  }
};

}  // namespace

std::string Element::attribute(const std::string& key) const {
  const auto found = attributes.find(key);
  return found == attributes.end() ? "" : found->second;
}

std::string Element::words() const {
  std::string all = text;
  for (const Element& kid : kids) all += kid.words();
  return all;
}

Element read_page(const std::string& html) { return Reader(html).read(); }

std::vector<const Element*> all(const Element& page, const std::string& name) {
  std::vector<const Element*> found;
  find(page, name, found);
  return found;
}

std::string reading_text(const Element& page) {
  Listener listener;
  for (const Element* main : all(page, "main")) listener.hear(*main);
  return listener.said;
}

}  // namespace pliego::test
