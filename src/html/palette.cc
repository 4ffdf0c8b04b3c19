#include "html/palette.h"

#include <algorithm>
#include <map>

#include "draw/ground.h"

namespace pliego::html {
namespace {

// On any ground either of these can be read.
const Color black{.red = 0, .green = 0, .blue = 0, .name = "black"};
const Color white{.red = 1, .green = 1, .blue = 1, .name = "white"};
const Color night{.red = 0.09, .green = 0.085, .blue = 0.1, .name = "night"};
const Color pale{.red = 0.93, .green = 0.92, .blue = 0.94, .name = "pale"};

// Rounded to bytes it is still enough.
constexpr double needed = least_contrast + 0.05;

Color mixed(const Color& one, const Color& other, double part_of_other) {
  const auto mix = [&](double a, double b) { return a + (b - a) * part_of_other; };
  return {.red = mix(one.red, other.red),
          .green = mix(one.green, other.green),
          .blue = mix(one.blue, other.blue),
          .name = {}};
}

// The screen's values alone count.
Color plain(const Color& color) {
  return {.red = color.red, .green = color.green, .blue = color.blue, .name = {}};
}

const Color& readable_on(const Color& ground) {
  return contrast(white, ground) > contrast(black, ground) ? white : black;
}

Color ink_on(const Color& ground, const Color& wanted) {
  return plain(contrast(wanted, ground) >= needed ? wanted : readable_on(ground));
}

// Lighter by steps until it can be read with ease (WCAG 2.1, 1.4.6): a screen at night is dim.
Color lightened(const Color& color, const Color& ground) {
  constexpr int steps = 20;
  constexpr double ease = 7;
  for (int step = 0; step < steps; ++step) {
    const Color lighter = mixed(color, white, static_cast<double>(step) / steps);
    if (contrast(lighter, ground) >= ease) return lighter;
  }
  return white;
}

// The strongest of its words' colours: notices are paler than text, and may be longer.
Color strongest(const std::vector<Said>& words, const Color& ground) {
  Color best = ground;
  for (const Said& said : words)
    if (contrast(said.run->look.color, ground) > contrast(best, ground))
      best = said.run->look.color;
  return best;
}

Color first_of(const std::vector<Said>& words, bool Said::*which, const Color& ground,
               const Color& otherwise) {
  for (const Said& said : words)
    if (said.*which && contrast(said.run->look.color, ground) >= needed)
      return plain(said.run->look.color);
  return otherwise;
}

}  // namespace

Color ground_of(const std::vector<Said>& words) {
  std::vector<std::pair<Color, std::size_t>> counts;
  for (const Said& said : words) {
    const Color color = plain(said.run->look.ground);
    auto found = std::find_if(counts.begin(), counts.end(),
                              [&](const auto& each) { return each.first == color; });
    if (found == counts.end()) found = counts.insert(counts.end(), {color, 0});
    found->second += letters(said.run->text);
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? plain(draw::paper) : most->first;
}

Palette palette_of(const std::vector<Said>& words, const std::vector<Said>& all) {
  Palette palette;
  palette.ground = ground_of(words);
  palette.ink = ink_on(palette.ground, strongest(words, palette.ground));
  palette.head = first_of(words, &Said::bold, palette.ground, palette.ink);
  palette.head = first_of(all, &Said::heading, palette.ground, palette.head);
  palette.head = first_of(words, &Said::heading, palette.ground, palette.head);
  palette.mark = first_of(words, &Said::large, palette.ground, palette.head);
  return palette;
}

Palette in_the_dark(const Palette& palette) {
  constexpr double breath = 0.09;
  Palette dark = palette;
  const bool is_dark = contrast(white, palette.ground) >= 7;  // already
  if (!is_dark)
    dark.ground =
        palette.ground == plain(draw::paper) ? plain(night) : mixed(night, palette.ground, breath);
  if (!is_dark) dark.ink = plain(pale);
  dark.head = palette.head == palette.ink ? dark.ink : lightened(palette.head, dark.ground);
  dark.mark = palette.mark == palette.ink ? dark.ink : lightened(palette.mark, dark.ground);
  return dark;
}

std::string properties(const Palette& palette) {
  return "--ground:" + hex(palette.ground) + ";--ink:" + hex(palette.ink) +
         ";--head:" + hex(palette.head) + ";--mark:" + hex(palette.mark);
}

}  // namespace pliego::html
