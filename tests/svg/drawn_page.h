// A page written as SVG and read again, by the reader of drawings.
#pragma once

#include <string>
#include <vector>

#include "draw/document.h"
#include "picture/element.h"
#include "svg/writer.h"

namespace pliego::test {

class DrawnPage {
 public:
  explicit DrawnPage(const draw::Document& document, std::size_t page = 0,
                     const svg::Options& options = {});

  const std::string& bytes() const { return bytes_; }
  const picture::Element& root() const { return *tree_.root; }

  // In the order of the file.
  std::vector<const picture::Element*> all(const std::string& name) const;
  const picture::Element& only(const std::string& name) const;  // fails the test where it isn't one
  const picture::Element* find(const std::string& id) const { return tree_.find(id); }

 private:
  std::string bytes_;
  picture::Tree tree_;
};

// All words inside, in their order.
std::string words_in(const picture::Element& element);

// The data-content of the nearest group around it; "" where there is none.
std::string content_of(const picture::Element& element);

// Whether an element of that name is around it.
bool is_within(const picture::Element& element, const std::string& name);

}  // namespace pliego::test
