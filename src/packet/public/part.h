// What became of one item in one language: pages, ready to be joined with others.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "draw/document.h"

namespace pliego::packet {

inline std::size_t as_index(int index) { return static_cast<std::size_t>(index); }

struct Part {
  // slip: stands for what lies on other paper; insert: pages of an outside PDF.
  enum class Kind { cover, contents, piece, slip, insert };
  Kind kind = Kind::piece;
  std::string id;     // unique in the packet, as files call the piece: "palm-card", "palm-card-2"
  std::string title;  // in the contents and the outline
  std::string about;  // a sentence below it in the contents; may be empty
  std::string language;  // BCP 47, where it is known to be another than the packet's
  draw::Document document;
  int copies = 1;              // printed one after the other; the first is read
  bool on_front = true;        // begins on the front of a sheet
  bool is_discreet = false;    // nothing may be printed on it: no page number
  bool has_own_paper = false;  // no page of it may stand on another's back
  bool has_own_sheet = false;  // nothing else may: it is folded, cut, or a slip that is taken out
};

// In order. Shared, since one participant's packet differs from another's by its cover alone.
using Parts = std::vector<std::shared_ptr<const Part>>;

}  // namespace pliego::packet
