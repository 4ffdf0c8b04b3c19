// The drawings of a printer's test sheet.
#pragma once

#include <functional>

#include "draw/document.h"

namespace pliego::layout {

// Puts a number or a letter in the middle of a point.
using PutWord = std::function<void(const std::string& word, Point middle)>;

struct Drawing {
  std::vector<draw::Item>& items;
  Color color;
  PutWord put;
};

inline constexpr int widest_margin = 12;  // mm that the edges' lines reach from the edge
inline constexpr int widest_shift = 10;   // mm to each side of a ruler's nought

// At the middle of each edge, numbered lines 1 to 12 mm from it.
void draw_edge_steps(Drawing& drawing, Size paper);

// A ruler in mm with its nought at `at`: across, to the right plus; or down, down plus.
void draw_ruler(Drawing& drawing, Point at, bool across);

// The line on the back that lies behind the nought of such a ruler.
void draw_pointer(Drawing& drawing, Point at, bool across);

}  // namespace pliego::layout
