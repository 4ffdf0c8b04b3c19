// Everybody's packets in one document, for one file.
#pragma once

#include <string>
#include <vector>

#include "draw/document.h"
#include "draw/repeats.h"

namespace pliego::packet {

// Packets come one after the other, in the order in which they are added, each under its person's
// name in the outline. Several people's packets in one language differ by their first pages alone:
// of the first of them all is read; of the others those first pages are, and what follows is shown
// again (draw::Repeats), so that 300 packets take little more room than one. Page labels
// begin anew with each.
class Everyone {
 public:
  // `two_sided`: each packet begins on a front.
  explicit Everyone(bool two_sided) : two_sided_(two_sided) {}

  // The first packet in its language, as join() made it. Returns its number, for add_again().
  std::size_t add(const std::string& name, draw::Document packet);

  // The same packet for another person: `own` has its first pages, from none to all of them.
  void add_again(const std::string& name, std::size_t packet, draw::Document own);

  // The file, after all packets, of which there is at least one.
  const draw::Document& document() const { return all_; }
  const draw::Repeats& repeats() const { return repeats_; }

 private:
  struct Pages {
    std::size_t first = 0, count = 0;
  };
  Pages begin(const draw::Document& own);
  void repeat(std::size_t page);

  const bool two_sided_;
  draw::Document all_;
  draw::Repeats repeats_;
  std::vector<Pages> packets_;
};

}  // namespace pliego::packet
