#include "press/small_type.h"

#include <algorithm>
#include <set>

#include "press/walk.h"

namespace pliego::press {
namespace {

constexpr double goes_with_small = 12;
constexpr double light = 0.4;  // luminance

using Voice = std::pair<std::string, std::string>;  // font and colour

Voice voice_of(const draw::TextRun& text) { return {text.run.font->id(), text.color.name}; }

std::set<Voice> small_voices(draw::Document& document) {
  std::set<Voice> voices;
  change_each_leaf(document, [&](draw::Item& item, const Transform&) {
    const auto* text = std::get_if<draw::TextRun>(&item);
    if (text && text->run.size < small_type && has_several_inks(text->color))
      voices.insert(voice_of(*text));
  });
  return voices;
}

Color in_one_ink(Color color) {
  color.cyan = color.magenta = color.yellow = 0;
  color.black = luminance(color) < light ? 1 : 0;
  return color;
}

}  // namespace

bool has_several_inks(const Color& color) {
  int inks = 0;
  for (const double ink : {color.cyan, color.magenta, color.yellow, color.black})
    inks += ink > 0.005;
  return inks > 1;
}

void simplify_small_type(draw::Document& document) {
  const std::set<Voice> voices = small_voices(document);
  change_each_leaf(document, [&](draw::Item& item, const Transform&) {
    auto* text = std::get_if<draw::TextRun>(&item);
    if (!text || text->run.size > goes_with_small || !has_several_inks(text->color)) return;
    if (voices.contains(voice_of(*text))) text->color = in_one_ink(text->color);
  });
}

}  // namespace pliego::press
