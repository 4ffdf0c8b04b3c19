// A packet's own page numbers, in the margins that its pieces leave free.
#pragma once

#include <map>
#include <vector>

#include "layout/paginate.h"
#include "packet/order.h"
#include "resolve/resolved.h"

namespace pliego::packet {

struct NumberLook {
  const layout::Theme& theme;
  const layout::TypeScale& steps;
  const resolve::Material& words;  // for its language and the label "packet-page"
  int first_number = 1;
  bool in_safe_area = false;  // as a press asks of all words
};

// Items by the page that they go on, from 0.
using PageNumbers = std::map<int, std::vector<draw::Item>>;

// The page's number for each page of the joined document, as decoration: for all but covers, blank
// backs and discreet pieces. Pages of one size have it in the slot that is free on most of them,
// others in the first that is free, and pages without one have none.
PageNumbers find_numbers(const draw::Document& joined, const Parts& parts, const PageOrder& order,
                         const NumberLook& look, layout::Compositor& compositor);

void add_numbers(draw::Document& joined, const PageNumbers& numbers);

}  // namespace pliego::packet
