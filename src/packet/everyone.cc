#include "packet/everyone.h"

#include "packet/join.h"

namespace pliego::packet {

// Where a packet's pages begin.
Everyone::Pages Everyone::begin(const draw::Document& own) {
  if (all_.pages.empty()) all_ = empty_binding(own.metadata);
  if (two_sided_) end_on_back(all_);
  return {all_.pages.size(), own.pages.size()};
}

std::size_t Everyone::add(const std::string& name, draw::Document packet) {
  packets_.push_back(begin(packet));
  add_volume(all_, {name, std::move(packet)});
  return packets_.size() - 1;
}

void Everyone::add_again(const std::string& name, std::size_t packet, draw::Document own) {
  const Pages shown = packets_.at(packet);
  const std::size_t read = begin(own).count;
  own.outline.clear();  // its pages have the person's name
  add_volume(all_, {name, std::move(own)});
  for (std::size_t i = read; i < shown.count; ++i) repeat(shown.first + i);
}

void Everyone::repeat(std::size_t page) {
  const draw::Page& shown = all_.pages[page];
  draw::Page again{.trim = shown.trim,
                   .media = shown.media,
                   .bleed = shown.bleed,
                   .label = shown.label,
                   .panels = {},
                   .items = {}};
  repeats_.emplace(static_cast<int>(all_.pages.size()), static_cast<int>(page));
  all_.pages.push_back(std::move(again));
}

}  // namespace pliego::packet
