#include "inserts/destinations.h"

#include <algorithm>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

namespace pliego::inserts {
namespace {

constexpr int deepest_level = 6;
constexpr std::size_t most_entries = 1'000;
constexpr std::size_t longest_title = 300;  // bytes

QPDFObjectHandle key_of(QPDFObjectHandle dictionary, const char* key) {
  return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

bool says_something(const std::string& title) {
  return title.find_first_not_of(" \t\r\n") != std::string::npos;
}

}  // namespace

Destinations::Destinations(QPDF& pdf, const std::vector<PageFrame>& frames)
    : pdf_(pdf), frames_(frames) {
  int index = 0;
  for (QPDFObjectHandle page : pdf.getAllPages()) pages_.emplace(page.getObjGen(), index++);
}

std::optional<int> Destinations::page_of(QPDFObjectHandle page) const {
  const auto found = pages_.find(page.getObjGen());
  if (!page.isIndirect() || found == pages_.end()) return std::nullopt;
  return found->second;
}

std::optional<QPDFObjectHandle> Destinations::named(QPDFObjectHandle name) const {
  QPDFObjectHandle found = QPDFObjectHandle::newNull();
  if (name.isName()) {
    found = key_of(key_of(pdf_.getRoot(), "/Dests"), name.getName().c_str());
  } else if (name.isString()) {
    QPDFObjectHandle tree = key_of(key_of(pdf_.getRoot(), "/Names"), "/Dests");
    if (tree.isDictionary())
      QPDFNameTreeObjectHelper(tree, pdf_).findObject(name.getUTF8Value(), found);
  }
  if (found.isDictionary()) found = found.getKey("/D");
  if (!found.isArray()) return std::nullopt;
  return found;
}

std::optional<Destinations::Target> Destinations::find(QPDFObjectHandle destination) const {
  if (!destination.isArray()) {
    const auto found = named(destination);
    if (!found) return std::nullopt;
    destination = *found;
  }
  if (destination.getArrayNItems() < 1) return std::nullopt;
  const auto page = page_of(destination.getArrayItem(0));
  if (!page) return std::nullopt;
  Target target{*page, 0};
  if (destination.getArrayNItems() >= 4 && destination.getArrayItem(1).isNameAndEquals("/XYZ") &&
      destination.getArrayItem(3).isNumber()) {
    QPDFObjectHandle left = destination.getArrayItem(2);
    const PageFrame& frame = frames_[static_cast<std::size_t>(*page)];
    const Point at{left.isNumber() ? left.getNumericValue() : 0,
                   destination.getArrayItem(3).getNumericValue()};
    target.y = std::clamp(frame.to_top_left.apply(at).y, 0.0, frame.size.height);
  }
  return target;
}

std::vector<draw::OutlineEntry> Destinations::outline() const {
  std::vector<draw::OutlineEntry> entries;
  QPDFOutlineDocumentHelper outlines(pdf_);
  const std::function<void(QPDFOutlineObjectHelper, int)> add = [&](QPDFOutlineObjectHelper item,
                                                                    int level) {
    if (entries.size() >= most_entries || level > deepest_level) return;
    std::string title = item.getTitle();
    const auto target = find(item.getDest());
    int below = level;
    if (target && says_something(title) && title.size() <= longest_title) {
      entries.push_back({std::move(title), level, target->page, target->y});
      ++below;
    }
    for (QPDFOutlineObjectHelper kid : item.getKids()) add(kid, below);
  };
  for (QPDFOutlineObjectHelper item : outlines.getTopLevelOutlines()) add(item, 1);
  return entries;
}

}  // namespace pliego::inserts
