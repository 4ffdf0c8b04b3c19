#include "layout/art.h"

#include <stdexcept>

namespace pliego::layout {
namespace {

// One face of the folded leaflet: between two folds, from its sloping top to the foot.
struct Face {
  ColorRole color;
  ColorRole print;  // the colour of the lines on it
  int lines;
};

constexpr Face faces[] = {
    {ColorRole::second, ColorRole::lead, 0}, {ColorRole::mark, ColorRole::ground, 3},
    {ColorRole::ground, ColorRole::rule, 5}, {ColorRole::tint, ColorRole::accent, 4},
    {ColorRole::accent, ColorRole::tint, 3}, {ColorRole::second, ColorRole::lead, 0}};
constexpr int face_count = static_cast<int>(std::size(faces));
// How far below the area's top each fold begins, as a share of its height.
constexpr double fold_tops[] = {0.74, 0.44, 0.62, 0.12, 0.36, 0.06, 0.24};

class Folds {
 public:
  Folds(const Rect& area, const Setting& setting, std::vector<draw::Item>& to)
      : area_(area), setting_(setting), to_(to) {}

  void draw() {
    for (int i = 0; i < face_count; ++i) {
      add(i, 0, 1, 0, 1, faces[i].color, "art-face");
      add_lines(i);
    }
  }

 private:
  // A point of a face: `across` and `down` are shares of it. What is printed on it slopes with it.
  Point at(int face, double across, double down) const {
    const double width = area_.width / face_count;
    const double slope = fold_tops[face] + (fold_tops[face + 1] - fold_tops[face]) * across;
    const double top = area_.y + area_.height * slope;
    const double x = (face + across) * width;
    return {area_.x + setting_.from_start(x, 0, area_.width), top + (area_.bottom() - top) * down};
  }

  void add(int face, double left, double right, double top, double bottom, ColorRole color,
           const char* note) {
    draw::Path shape = draw::rectangle({}, setting_.color(color), note);
    shape.segments.clear();
    const auto go = [&](draw::PathSegment::Kind kind, Point to) {
      shape.segments.push_back({.kind = kind, .p1 = {}, .p2 = {}, .p = to});
    };
    go(draw::PathSegment::Kind::move, at(face, left, top));
    go(draw::PathSegment::Kind::line, at(face, right, top));
    go(draw::PathSegment::Kind::line, at(face, right, bottom));
    go(draw::PathSegment::Kind::line, at(face, left, bottom));
    go(draw::PathSegment::Kind::close, {});
    to_.push_back(std::move(shape));
  }

  // A thick line for a headline, thinner ones for text, the last one shorter.
  void add_lines(int face) {
    double down = 0.16;
    for (int line = 0; line < faces[face].lines; ++line) {
      const bool is_head = line == 0, is_last = line + 1 == faces[face].lines;
      const double thick = is_head ? 0.05 : 0.018;
      add(face, 0.18,
          is_head   ? 0.66
          : is_last ? 0.55
                    : 0.82,
          down, down + thick, faces[face].print, "art-line");
      down += is_head ? 0.12 : 0.065;
    }
  }

  const Rect& area_;
  const Setting& setting_;
  std::vector<draw::Item>& to_;
};

}  // namespace

std::vector<std::string> art_names() { return {"folds"}; }

void add_art(std::string_view name, const Rect& area, const Setting& setting,
             std::vector<draw::Item>& to) {
  if (name != "folds") throw std::logic_error("no such art: " + std::string(name));
  if (!setting.measuring) Folds(area, setting, to).draw();
}

}  // namespace pliego::layout
