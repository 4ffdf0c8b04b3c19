// What is said about how an element looks: attributes, style sheets, its own style.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picture/element.h"

namespace pliego::picture {

struct Declaration {
  std::string property;  // small letters
  std::string value;     // trimmed; never empty
};

class StyleSheet {
 public:
  explicit StyleSheet(const Element& root);  // of all <style> in it; throws PictureError

  // Weakest first: of those about one property the last that makes sense holds (CSS 2.1, 6.4).
  std::vector<Declaration> of(const Element& element) const;

 private:
  // ".a", "#b", "rect.a": what an element must be, and what must lie around it.
  struct Compound {
    std::string tag;  // empty or "*": any
    std::vector<std::string> classes, ids;
    bool is_root = false;
    bool child = false;  // of the one before: else anywhere inside
  };
  struct Rule {
    std::vector<Compound> selector;
    int weight = 0;
    Declaration declaration;
    bool important = false;
  };

  void gather(const Element& element);
  void read(const Element& style);
  void read_rules(std::string_view text, const Element& style, int depth);
  std::size_t read_at_rule(std::string_view text, const Element& style, int depth);  // its bytes
  std::vector<Compound> read_selector(std::string_view text, const Element& style) const;
  bool fits(const Compound& compound, const Element& element) const;
  bool fits(const std::vector<Compound>& selector, std::size_t upto, const Element& element) const;

  std::vector<Rule> rules_;
  mutable long tried_ = 0;  // compounds held against elements
};

// "fill: red; stroke: none", without comments.
std::vector<Declaration> read_declarations(std::string_view text);

}  // namespace pliego::picture
