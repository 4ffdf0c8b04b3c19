// Which page comes when: fronts, backs and the blank ones between.
#pragma once

#include <vector>

#include "packet/part.h"

namespace pliego::packet {

// One page of the packet.
struct PagePlace {
  int part = -1;  // index into the parts; -1: a blank back
  int page = 0;   // of the part's document
  int copy = 0;   // 0 is the one that is read
  bool operator==(const PagePlace&) const = default;
};

using PageOrder = std::vector<PagePlace>;

// On screen pages follow each other. On paper (`two_sided`) a part begins on a front where it asks
// for that, each of its copies too; pages with paper of their own have blank backs.
PageOrder order_pages(const Parts& parts, bool two_sided);

// By part: sheets whose front, or back where the front is empty, is its page. So all together are
// the packet's, wherever one begins on the back of another.
std::vector<int> sheets_by_part(const PageOrder& order, std::size_t parts);

// The page of the packet on which each part begins, from 0.
std::vector<int> first_pages(const PageOrder& order, std::size_t parts);

}  // namespace pliego::packet
