// Where on a page a packet's page number can stand: a strip of its margin that the piece leaves
// free.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "draw/document.h"

namespace pliego::packet {

// Places at the foot, then at the head; "end" is the right side.
enum class Slot { foot_end, foot_middle, foot_start, head_end, head_middle, head_start };
inline constexpr Slot slots[] = {Slot::foot_end, Slot::foot_middle, Slot::foot_start,
                                 Slot::head_end, Slot::head_middle, Slot::head_start};

// What a number keeps from anything else, points: with more air it is not taken for part of a
// page's own head or foot.
inline constexpr double roomy_clearance = 14, least_clearance = 3;

struct FreeStrip {
  Rect area;
  const Color* ground = nullptr;  // what it lies on; null: paper
};

// What lies on a page, looked through once.
class Margin {
 public:
  // `in_safe_area`: what it finds lies in the safe area of one of the page's panels.
  explicit Margin(const draw::Page& page, bool in_safe_area = false);

  // Room for words of this size in the slot, 0.28 to 0.4 in from the page's edge, so that a
  // printer reaches it; nothing where the page has something there, or nearer than `clearance`
  // points. A plain coloured ground that holds all of it is no hindrance. The ground lives as long
  // as the page.
  std::optional<FreeStrip> find(Slot slot, Size words, double clearance) const;

 private:
  struct Lying {
    Rect area;
    const Color* fill;  // of an upright rectangle; null: of anything else
  };
  void add_ink(const draw::PlacedPage& placed, const Transform& to_page, const Rect& visible);
  std::optional<FreeStrip> look_at(const Rect& area, double clearance) const;

  bool is_safe(const Rect& area) const;

  Size trim_;
  std::vector<Rect> safe_;  // empty: anywhere
  std::vector<Lying> all_;  // in painting order
};

}  // namespace pliego::packet
