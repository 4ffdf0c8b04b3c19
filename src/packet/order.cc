#include "packet/order.h"

namespace pliego::packet {
namespace {

void add_blank_to_front(PageOrder& order) {
  if (order.size() % 2 == 1) order.push_back({});
}

void add_copy(PageOrder& order, const Part& part, int index, int copy, bool two_sided) {
  const bool alone = two_sided && part.has_own_paper;
  if (two_sided && (part.on_front || alone)) add_blank_to_front(order);
  for (int page = 0; page < static_cast<int>(part.document.pages.size()); ++page) {
    if (alone) add_blank_to_front(order);
    order.push_back({index, page, copy});
  }
  if (alone) add_blank_to_front(order);
}

}  // namespace

PageOrder order_pages(const Parts& parts, bool two_sided) {
  PageOrder order;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const int copies = two_sided ? parts[i]->copies : 1;
    for (int copy = 0; copy < copies; ++copy)
      add_copy(order, *parts[i], static_cast<int>(i), copy, two_sided);
  }
  return order;
}

std::vector<int> sheets_by_part(const PageOrder& order, std::size_t parts) {
  std::vector<int> sheets(parts, 0);
  for (std::size_t i = 0; i < order.size(); i += 2) {
    int part = order[i].part;
    if (part < 0 && i + 1 < order.size()) part = order[i + 1].part;
    if (part >= 0) ++sheets[static_cast<std::size_t>(part)];
  }
  return sheets;
}

std::vector<int> first_pages(const PageOrder& order, std::size_t parts) {
  std::vector<int> first(parts, 0);
  for (std::size_t i = order.size(); i-- > 0;)
    if (order[i].part >= 0) first[static_cast<std::size_t>(order[i].part)] = static_cast<int>(i);
  return first;
}

}  // namespace pliego::packet
