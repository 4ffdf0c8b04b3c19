// One share as people: so many of so many, and the same in large words.
#include <algorithm>
#include <cmath>

#include "content/blocks/chart.h"
#include "layout/charts/chart.h"

namespace pliego::layout {
namespace {

constexpr double pitch = 1.16;  // from one to the next, times their width
constexpr double widest_pitch = 1.6;

// The icon's glyph with its ink's box `side` wide at `at`: without the empty edge that icons have.
void add_person(Setting& setting, const yaml::Mark& mark, Point at, double side, const Color& color,
                std::vector<draw::Item>& to) {
  std::vector<draw::Item> drawn;
  add_icon(setting, "person", mark, {0, 0}, side, color, drawn);
  const auto box = drawn.empty() ? std::nullopt : draw::bounds(drawn.front());
  if (!box || box->width <= 0) return;
  drawn.clear();
  const double size = side * side / box->width, grown = size / side;
  add_icon(setting, "person", mark, {at.x - box->x * grown, at.y - box->y * grown}, size, color,
           drawn);
  draw::append(to, std::move(drawn), 0, 0, {});
}

// Those who are not counted: how many there are is said in words too, as with the track of a bar.
void name_track(std::vector<draw::Item>& people, std::size_t first) {
  for (std::size_t i = first; i < people.size(); ++i)
    if (auto* path = std::get_if<draw::Path>(&people[i])) path->note = "track";
}

// As large as they may be beside their words; where that is small, as large as the measure allows.
double side_of(int total, double width, const Setting& setting) {
  const double largest = setting.space(4);
  const double beside = width * 0.52 / (total * pitch);
  if (beside >= setting.space(1.7)) return std::min(largest, beside);
  return std::min(largest, width / (total * pitch));
}

// A row of people: how wide one is, how far it is from one to the next.
struct Row {
  double side;
  double step;
  int total;
  double across() const { return side + step * (total - 1); }
};

void add_people(Point at, const Row& row, int filled, const yaml::Mark& mark, Setting& setting,
                std::vector<draw::Item>& to) {
  if (setting.measuring) return;
  const Color& full = setting.color(ColorRole::count, ColorRole::on_dark);
  const Color& rest = setting.color(ColorRole::rest, ColorRole::on_dark_panel);
  std::size_t counted = to.size();
  for (int i = 0; i < row.total; ++i) {
    const double x = setting.from_start(i * row.step, row.side, row.across());
    add_person(setting, mark, {at.x + x, at.y}, row.side, i < filled ? full : rest, to);
    if (i < filled) counted = to.size();
  }
  name_track(to, counted);
}

// The number, large, with its words beside it, or below it where they would be squeezed.
struct Sentence {
  SetText number, words;
  Point number_at, words_at;
  double height = 0;
};

Sentence set_sentence(const resolve::Text& number, const resolve::Text& words, double width,
                      Setting& setting) {
  TextStyle style = setting.theme().style("figure");
  style.times = 0.55;
  style.times *= std::min(1.0, width / extent(setting, number, style).natural);
  const TextStyle& lede = setting.theme().style("lede");
  const double number_width = extent(setting, number, style).natural;
  const double gap = setting.space(1), rest = width - number_width - gap;
  const bool beside = rest >= std::max(width * 0.45, extent(setting, words, lede).least);
  const double measure = beside ? rest : width;
  Sentence sentence{.number = set_text(setting, number, style, number_width + 0.01),
                    .words = set_text(setting, words, lede, measure)};
  const double cap = setting.cap_height(style), below = cap + setting.space(0.45);
  const double words_height = sentence.words.height();
  sentence.height = beside ? std::max(cap, words_height) : below + words_height;
  const double number_top = beside ? (sentence.height - cap) / 2 : 0;
  sentence.number_at = {setting.from_start(0, number_width, width),
                        number_top + cap - first_baseline(sentence.number)};
  sentence.words_at = {setting.from_start(beside ? number_width + gap : 0, measure, width),
                       beside ? (sentence.height - words_height) / 2 : below};
  return sentence;
}

// People as far apart as the measure lets them, within reason.
Row large_row(int total, double width, const Setting& setting) {
  const double side = std::min(setting.space(6), width / (1 + pitch * (total - 1)));
  const double wide = std::min(widest_pitch * side, (width - side) / (total - 1));
  return {side, std::max(pitch * side, wide), total};
}

// For pictures and posters: the people as wide as the measure, the sentence below them.
Piece large_piece(const resolve::Block& block, const Share& share, const resolve::Text& number,
                  double width, Setting& setting, draw::Structure& structure) {
  const Row people = large_row(block.fields.integer(content::chart::of, 0), width, setting);
  const Sentence sentence = set_sentence(number, *share.words, width, setting);
  const double top = people.side + setting.space(0.9);
  Piece piece{.before = setting.space(0.6), .height = top + sentence.height};
  const int filled = static_cast<int>(std::lround(share.part * people.total));
  add_people({setting.from_start(0, people.across(), width), 0}, people, filled, block.mark,
             setting, piece.items);
  const draw::NodeId node = structure.add(0, draw::Role::paragraph);
  structure.nodes[node].id = share.id;
  const auto below = [&](Point at) { return Point{at.x, at.y + top}; };
  place_text(sentence.number, number, below(sentence.number_at), structure, node, piece.items);
  place_text(sentence.words, *share.words, below(sentence.words_at), structure, node, piece.items);
  return piece;
}

}  // namespace

void set_people(const resolve::Block& block, double width, Setting& setting, SetBlock& set) {
  const Share share = shares_of(block).front();
  const int total = block.fields.integer(content::chart::of, 0);
  const int filled = static_cast<int>(std::lround(share.part * total));
  resolve::Text number = *block.fields.text(content::chart::share);
  number.spans.push_back({.text = " "});
  if (block.fields.look(content::chart::size) == content::ChartSize::large) {
    set.pieces.push_back(large_piece(block, share, number, width, setting, set.structure));
    return;
  }
  const double side = side_of(total, width, setting);
  const double across = side * (1 + pitch * (total - 1));
  const Beside layout({across, side}, &number, *share.words, width, setting);

  Piece piece{.before = setting.space(set.pieces.empty() ? 0.9 : 1), .height = layout.height()};
  add_people(layout.mark(), {side, side * pitch, total}, filled, block.mark, setting, piece.items);
  const draw::NodeId node = set.structure.add(0, draw::Role::paragraph);
  set.structure.nodes[node].id = share.id;
  layout.place(set.structure, node, piece.items);
  set.pieces.push_back(std::move(piece));
}

}  // namespace pliego::layout
