#include "drawn_page.h"

#include <catch2/catch.hpp>

namespace pliego::test {
namespace {

void collect(const picture::Element& element, const std::string& name,
             std::vector<const picture::Element*>& found) {
  if (element.name == name) found.push_back(&element);
  for (const auto& kid : element.kids) collect(*kid, name, found);
}

}  // namespace

DrawnPage::DrawnPage(const draw::Document& document, std::size_t page, const svg::Options& options)
    : bytes_(svg::Writer().write(document, page, options)), tree_(picture::parse(bytes_)) {}

std::vector<const picture::Element*> DrawnPage::all(const std::string& name) const {
  std::vector<const picture::Element*> found;
  collect(root(), name, found);
  return found;
}

const picture::Element& DrawnPage::only(const std::string& name) const {
  const auto found = all(name);
  INFO(name << " in " << bytes_);
  REQUIRE(found.size() == 1);
  return *found.front();
}

std::string words_in(const picture::Element& element) {
  std::string words = element.text;
  for (const auto& kid : element.kids) words += words_in(*kid);
  return words;
}

std::string content_of(const picture::Element& element) {
  for (const auto* at = &element; at; at = at->parent)
    if (const std::string& id = at->get("data-content"); !id.empty()) return id;
  return "";
}

bool is_within(const picture::Element& element, const std::string& name) {
  for (const auto* at = element.parent; at; at = at->parent)
    if (at->name == name) return true;
  return false;
}

}  // namespace pliego::test
