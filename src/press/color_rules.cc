// Inks: which, and how much of them.
#include <algorithm>
#include <cmath>
#include <set>

#include "draw/ground.h"
#include "draw/visit.h"
#include "press/preflight_rule.h"

namespace pliego::press {
namespace {

constexpr double most_ink = 3;  // 300 %
constexpr double ink_hair = 0.005;

// f(colour) for each colour of the item.
template <class F>
void for_each_color(const draw::Item& item, F&& f) {
  if (const auto* text = std::get_if<draw::TextRun>(&item)) f(text->color);
  if (const auto* path = std::get_if<draw::Path>(&item)) {
    if (path->fill) f(*path->fill);
    if (path->stroke) f(path->stroke->color);
    if (path->gradient)
      for (const GradientStop& stop : path->gradient->stops) f(stop.color);
  }
}

std::string percent(double ink) { return std::to_string(std::lround(ink * 100)) + " %"; }

// One finding for each name on each page.
class Once {
 public:
  Once(const draw::Document& document, Findings& findings)
      : document_(document), findings_(findings) {}
  void add(const draw::Page& page, const std::string& name, std::string what) {
    if (told_.insert({&page, name}).second)
      findings_.push_back({name_of(document_, page), std::move(what)});
  }

 private:
  const draw::Document& document_;
  Findings& findings_;
  std::set<std::pair<const draw::Page*, std::string>> told_;
};

bool is_ink(double value) { return value >= 0 && value <= 1; }

void check_inks(const draw::Document& document, Findings& findings) {
  Once once(document, findings);
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      for_each_color(item, [&](const Color& color) {
        const bool sound = color.has_inks && is_ink(color.cyan) && is_ink(color.magenta) &&
                           is_ink(color.yellow) && is_ink(color.black);
        if (!sound) once.add(page, color.name, "The colour '" + color.name + "' has no inks.");
      });
      const auto* image = std::get_if<draw::Image>(&item);
      if (image && image->picture->inks.empty() && image->picture->channels != 1)
        once.add(page, image->picture->name,
                 "The picture '" + image->picture->name + "' is in a screen's colours.");
    });
  }
}

void check_solid(const draw::Document& document, Findings& findings) {
  Once once(document, findings);
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* image = std::get_if<draw::Image>(&item);
      if (image && !image->picture->alpha.empty() && image->picture->inks.empty())
        once.add(page, image->picture->name,
                 "The picture '" + image->picture->name +
                     "' is see-through and lies over more than one colour.");
      const auto* path = std::get_if<draw::Path>(&item);
      if (path && draw::is_see_through(*path))
        once.add(
            page, path->note,
            "'" + path->note + "' has a see-through shape that lies over more than one colour.");
    });
  }
}

double most_ink_of(const Picture& picture) {
  int most = 0;
  for (std::size_t i = 0; i + 3 < picture.inks.size(); i += 4)
    most = std::max(
        most, picture.inks[i] + picture.inks[i + 1] + picture.inks[i + 2] + picture.inks[i + 3]);
  return most / 255.0;
}

// Of the item where it lies; what overprints adds to what lies below.
double most_ink_of(const draw::Item& item, const Rect& area, const draw::Ground& ground) {
  double most = 0;
  for_each_color(item, [&](const Color& color) { most = std::max(most, total_ink(color)); });
  const auto* text = std::get_if<draw::TextRun>(&item);
  if (text && text->overprint) most += ground.most_ink_under(area);
  if (const auto* image = std::get_if<draw::Image>(&item)) most = most_ink_of(*image->picture);
  return most;
}

std::string word_for(const draw::Item& item) {
  if (const auto* text = std::get_if<draw::TextRun>(&item)) return "\"" + text->run.text + "\"";
  if (const auto* image = std::get_if<draw::Image>(&item))
    return "the picture '" + image->picture->name + "'";
  const auto& path = std::get<draw::Path>(item);
  return "'" + (path.fill ? path.fill->name : path.stroke ? path.stroke->color.name : "") + "'";
}

void check_total(const draw::Document& document, Findings& findings) {
  Once once(document, findings);
  for (const draw::Page& page : document.pages) {
    draw::Ground ground;
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
      const auto box = draw::bounds(item);
      if (!box || std::holds_alternative<draw::Link>(item)) return;
      const Rect area = to_page.apply(*box);
      const bool in_slug = area.right() <= page.bleed.x || area.x >= page.bleed.right() ||
                           area.bottom() <= page.bleed.y || area.y >= page.bleed.bottom();
      const double ink = in_slug ? 0 : most_ink_of(item, area, ground);
      if (ink > most_ink + ink_hair)
        once.add(page, word_for(item), percent(ink) + " ink in " + word_for(item) + ".");
      ground.add(item, to_page);
    });
  }
}

}  // namespace

const std::vector<PreflightRule>& color_rules() {
  static const std::vector<PreflightRule> rules = {
      {"pdfx-color", "Every colour and picture is in the inks cyan, magenta, yellow, black.",
       "ISO 15930-4:2003 (colour); ISO 32000-1, 8.6.4.4",
       "Give the colour its 'cmyk' value in the theme.", check_inks},
      {"pdfx-transparency", "Nothing is see-through.",
       "ISO 15930-4:2003 (transparency); ISO 32000-1, 11.6.5.3",
       "Place the picture on one colour, or save it without transparency; in a drawing, give the "
       "shape the paler colour itself.",
       check_solid},
      {"press-ink-limit", "Nowhere more than 300 % ink.", "Most sheet-fed shops",
       "Lower the colour's 'cmyk' values in the theme.", check_total},
  };
  return rules;
}

}  // namespace pliego::press
