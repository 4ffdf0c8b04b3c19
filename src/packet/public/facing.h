// Two languages on facing pages: the first on versos, the second on the rectos opposite.
#pragma once

#include "packet/order.h"
#include "packet/ticket.h"

namespace pliego::packet {

// Whether pages of this part may lie on sheets with those of others.
bool can_face(const Part& part);

// The pages of each language within the file that holds both. Equally long: where one has a page,
// the other has a blank place.
struct FacingOrders {
  PageOrder versos, rectos;
};

// The file's first page is left free for a cover, which faces nothing. Then item by item: both
// versions of an item begin on one opening, and where one has more pages the other's side stays
// blank. In print (`two_sided`) each copy does. There, what has paper or sheets of its own can't
// face anything: the one version follows the other, each from the front of a sheet that holds
// nothing else, and the next opening begins on the back of a sheet whose front is blank. Throws
// std::logic_error where the parts of both are not the same in number.
FacingOrders order_facing(const Parts& first, const Parts& second, bool two_sided);

// By part, and in each language: sheets whose front, or back where the front is empty, is its page.
// The first sheet is the cover's; one that is blank on both sides goes with what stands before it.
struct FacingSheets {
  int cover = 0;
  std::vector<int> versos, rectos;
};
FacingSheets facing_sheets(const PageOrder& versos, const PageOrder& rectos, std::size_t parts);

// Of both languages' tickets: a piece whose pages face each other is one piece, on as many sheets
// as it has openings, or as are counted for it; what can't face anything stays two.
Ticket facing_ticket(const Ticket& first, const Ticket& second);

}  // namespace pliego::packet
