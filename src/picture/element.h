// An SVG file's elements as a tree.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pliego::picture {

struct Element {
  std::string name;  // without prefix; of other namespaces than SVG's it is empty
  int line = 0;      // of the file, from 1
  const Element* parent = nullptr;
  std::map<std::string, std::string, std::less<>> attributes;  // SVG's own, and XLink's href
  std::vector<std::unique_ptr<Element>> kids;
  std::string text;  // directly inside: of a style sheet, or of words

  // Empty where it is not written.
  const std::string& get(std::string_view attribute) const;
};

struct Tree {
  std::unique_ptr<Element> root;  // an <svg>
  std::map<std::string, const Element*, std::less<>> by_id;

  // What "#id" names; null where nothing does.
  const Element* find(std::string_view id) const;
};

// Throws PictureError: not well-formed, no <svg>, entities of its own that are not plain and short,
// too large or too deep.
Tree parse(std::string_view bytes);

// "<text> (line 12)".
std::string named(const Element& element);

// Throws PictureError: "it holds ___".
[[noreturn]] void refuse(const Element& element, const std::string& holds,
                         const std::string& advice);

}  // namespace pliego::picture
