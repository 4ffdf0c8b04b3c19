#include "inserts/destinations.h"

#include <algorithm>
#include <set>

#include "inserts/effort.h"
#include "inserts/name_tree.h"

namespace pliego::inserts {
namespace {

constexpr int deepest_level = 6;
constexpr int longest_chain = 8;  // of names that stand for names
constexpr std::size_t steps_of_entry = 2'000, bytes_of_entry = 200;
constexpr std::size_t longest_title = 300;  // bytes

QPDFObjectHandle key_of(QPDFObjectHandle dictionary, const char* key) {
  return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

bool says_something(const std::string& title) {
  return title.find_first_not_of(" \t\r\n") != std::string::npos;
}

// Cut where a letter ends, if it is longer than any bookmark need be.
std::string shortened(std::string title) {
  if (title.size() <= longest_title) return title;
  std::size_t end = longest_title;
  while (end > 0 && (title[end] & 0xC0) == 0x80) --end;
  return title.substr(0, end) + "…";
}

// Which entry of a destination of this kind is the height that it leads to (12.3.2.2, table 151);
// 0: none is.
int height_entry(QPDFObjectHandle kind) {
  if (kind.isNameAndEquals("/XYZ")) return 3;
  if (kind.isNameAndEquals("/FitH") || kind.isNameAndEquals("/FitBH")) return 2;
  return kind.isNameAndEquals("/FitR") ? 5 : 0;
}

// And which its distance from the left.
int left_entry(QPDFObjectHandle kind) {
  return kind.isNameAndEquals("/XYZ") || kind.isNameAndEquals("/FitR") ? 2 : 0;
}

std::optional<double> number_in(QPDFObjectHandle list, int index) {
  if (index == 0 || index >= list.getArrayNItems()) return std::nullopt;
  QPDFObjectHandle value = list.getArrayItem(index);
  return value.isNumber() ? std::optional(value.getNumericValue()) : std::nullopt;
}

}  // namespace

Destinations::Destinations(QPDF& pdf, const std::vector<PageFrame>& frames)
    : pdf_(pdf), frames_(frames) {
  int index = 0;
  for (QPDFObjectHandle page : pdf.getAllPages()) pages_.emplace(page.getObjGen(), index++);
  read_names();
}

std::optional<int> Destinations::page_of(QPDFObjectHandle page) const {
  const auto found = pages_.find(page.getObjGen());
  if (!page.isIndirect() || found == pages_.end()) return std::nullopt;
  return found->second;
}

// Some programs write the page's number, from 0, as in destinations in other files (12.3.2.2).
std::optional<int> Destinations::page_at(QPDFObjectHandle page) const {
  if (!page.isInteger()) return page_of(page);
  const long long number = page.getIntValue();
  if (number < 0 || number >= static_cast<long long>(frames_.size())) return std::nullopt;
  return static_cast<int>(number);
}

void Destinations::read_names() {
  for_each_name(pdf_, "/Dests", [&](std::string name, QPDFObjectHandle destination) {
    hold(name.size() + bytes_of_entry);
    names_.emplace(std::move(name), destination);
  });
}

QPDFObjectHandle Destinations::named(QPDFObjectHandle name) const {
  if (name.isName()) return key_of(key_of(pdf_.getRoot(), "/Dests"), name.getName().c_str());
  if (!name.isString()) return QPDFObjectHandle::newNull();
  const auto found = names_.find(name.getUTF8Value());
  return found == names_.end() ? QPDFObjectHandle::newNull() : found->second;
}

QPDFObjectHandle Destinations::resolved(QPDFObjectHandle destination) const {
  for (int i = 0; i < longest_chain && !destination.isArray(); ++i) {
    spend(steps_of_entry);
    destination = destination.isDictionary() ? destination.getKey("/D") : named(destination);
  }
  return destination;
}

std::optional<Destinations::Target> Destinations::find(QPDFObjectHandle destination) const {
  destination = resolved(destination);
  if (!destination.isArray() || destination.getArrayNItems() < 1) return std::nullopt;
  const auto page = page_at(destination.getArrayItem(0));
  if (!page) return std::nullopt;
  Target target{*page, 0};
  if (destination.getArrayNItems() < 2) return target;
  QPDFObjectHandle kind = destination.getArrayItem(1);
  if (const auto height = number_in(destination, height_entry(kind))) {
    const PageFrame& frame = frames_[static_cast<std::size_t>(*page)];
    const Point at{number_in(destination, left_entry(kind)).value_or(0), *height};
    target.y = std::clamp(frame.to_top_left.apply(at).y, 0.0, frame.size.height);
  }
  return target;
}

// The item, if it leads to a page of the file; what is below it stands a level deeper then.
void Destinations::add_entry(QPDFObjectHandle item, int& level,
                             std::vector<draw::OutlineEntry>& to) const {
  QPDFObjectHandle own_title = item.getKey("/Title");
  std::string title = own_title.isString() ? own_title.getUTF8Value() : std::string();
  spend(10 * title.size());
  title = shortened(std::move(title));
  QPDFObjectHandle action = item.getKey("/A");
  const bool goes = action.isDictionary() && action.getKey("/S").isNameAndEquals("/GoTo");
  auto target = find(item.getKey("/Dest"));
  if (!target && goes) target = find(action);
  if (!target || !says_something(title)) return;
  hold(title.size() + bytes_of_entry);
  to.push_back({std::move(title), std::min(level, deepest_level), target->page, target->y});
  ++level;
}

// Each item once, in reading order, however they hold each other.
std::vector<draw::OutlineEntry> Destinations::outline() const {
  struct Waiting {
    QPDFObjectHandle item;
    int level;
  };
  std::vector<draw::OutlineEntry> entries;
  std::vector<Waiting> waiting = {{key_of(key_of(pdf_.getRoot(), "/Outlines"), "/First"), 1}};
  std::set<QPDFObjGen> seen;
  while (!waiting.empty()) {
    auto [item, level] = waiting.back();
    waiting.pop_back();
    spend(steps_of_entry);
    if (!item.isDictionary()) continue;
    if (item.isIndirect() && !seen.insert(item.getObjGen()).second) continue;
    waiting.push_back({item.getKey("/Next"), level});
    add_entry(item, level, entries);
    waiting.push_back({item.getKey("/First"), level});
  }
  return entries;
}

}  // namespace pliego::inserts
