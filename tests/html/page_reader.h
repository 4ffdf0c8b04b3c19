// A page of HTML taken apart, as strictly as if it were XML but for elements without an end.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace pliego::test {

struct Element {
  std::string name;  // empty: a text
  std::string text;  // of a text, without references
  std::map<std::string, std::string> attributes;
  std::vector<Element> kids;

  std::string attribute(const std::string& key) const;  // empty where there is none
  std::string words() const;                            // all text below it
};

// Throws std::runtime_error where a tag is not closed, closes another, has an attribute twice or a
// reference that is none.
Element read_page(const std::string& html);

// All elements of that name, in their order.
std::vector<const Element*> all(const Element& page, const std::string& name);
std::vector<const Element*> all(Element&&, const std::string&) = delete;  // they are parts of it

// What a reader gets from <main>, each block on a line of its own, with the marks of lists that a
// browser sets; without the draft line.
std::string reading_text(const Element& page);

}  // namespace pliego::test
