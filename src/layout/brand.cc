#include "layout/brand.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <set>

#include "base/listed.h"

namespace pliego::layout {
namespace {

using Names = std::set<std::string>;
using BrandColors = std::map<std::string, content::BrandColor, std::less<>>;

// Of what blocks draw by themselves: paper, panels, discs, heads of tables; and the draft mark.
const Names block_grounds = {"white", "sand", "teal-tint", "plum", "plum-2"};
const Names block_texts = {"coral"};

// What a theme sets text in, and on what.
struct Use {
  Names texts = block_texts, grounds = block_grounds;

  void add(const Frame& frame) {
    if (!frame.fill.empty()) grounds.insert(frame.fill);
    if (!frame.accent.empty()) texts.insert(frame.accent);
    for (const Frame& kid : frame.stack) add(kid);
    for (const Frame& kid : frame.row) add(kid);
  }
};

Use use_of(const Theme& theme, const Library& library) {
  Use use;
  for (const auto& [name, style] : theme.styles) use.texts.insert({style.color, style.on_dark});
  for (const auto& [name, layout] : library.layouts) {
    if (layout.theme != theme.name) continue;
    for (const Panel& panel : layout.panels)
      for (const Frame& frame : panel.stack) use.add(frame);
  }
  std::erase_if(use.texts, [&](const auto& name) { return !theme.colors.contains(name); });
  std::erase_if(use.grounds, [&](const auto& name) { return !theme.colors.contains(name); });
  return use;
}

std::string ratio(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f:1", value);
  return text;
}

using Others = std::vector<Color>;  // what one colour is read on, or read in

bool passes(const Color& color, const Others& others) {
  return std::all_of(others.begin(), others.end(),
                     [&](const Color& other) { return contrast(color, other) >= least_contrast; });
}

// `color` taken towards black and towards white in steps of a hundredth, whichever passes with all
// others first.
std::optional<Color> nearest_passing(const Color& color, const Others& others) {
  for (int step = 1; step <= 100; ++step) {
    for (const double end : {0.0, 1.0}) {
      const double part = step / 100.0;
      Color moved = color;
      for (double* value : {&moved.red, &moved.green, &moved.blue})
        *value = std::round((*value + (end - *value) * part) * 255) / 255;
      if (passes(moved, others)) return moved;
    }
  }
  return std::nullopt;
}

// Moves the colour that the file gives, and names the nearest that can be read everywhere.
std::string way_out(const Color& own, const Color& other, const Others& others) {
  if (const auto passing = nearest_passing(own, others))
    return "The nearest that can be read: " + own.name + ": \"" + hex(*passing) + "\".";
  if (nearest_passing(own, {other}))
    return "No shade of '" + own.name +
           "' can be read with all your other colours: choose those darker or lighter first, or "
           "leave '" +
           own.name + "' out.";
  return "No shade of '" + own.name + "' can be read there: choose '" + other.name +
         "' darker or lighter first.";
}

void report_pair(const Color& text, const Color& ground, const content::BrandColor& own,
                 const Others& others, Diagnostics& diagnostics) {
  const bool own_is_text = own.color.name == text.name;
  diagnostics.error("brand-contrast", own.mark.place(),
                    "Text in '" + text.name + "' (" + hex(text) + ") on '" + ground.name + "' (" +
                        hex(ground) + ") has a contrast of " + ratio(contrast(text, ground)) +
                        "; people who see little need 4.5:1.",
                    own_is_text ? way_out(text, ground, others) : way_out(ground, text, others));
}

// A pair that can't be read in the theme as it came is one that the theme never sets.
bool is_set(const Theme& before, const std::string& text, const std::string& ground) {
  return contrast(before.color(text), before.color(ground)) >= least_contrast;
}

// The colours that stand with one of that name.
Others others_of(const std::string& name, const Theme& before, const Theme& after, const Use& use) {
  Others others;
  if (use.texts.contains(name))
    for (const std::string& ground : use.grounds)
      if (is_set(before, name, ground)) others.push_back(after.color(ground));
  if (use.grounds.contains(name))
    for (const std::string& text : use.texts)
      if (is_set(before, text, name)) others.push_back(after.color(text));
  return others;
}

// Pairs that can be read in the theme as it came and can't any more.
void check_contrast(const Theme& before, const Theme& after, const Use& use,
                    const BrandColors& brand, Diagnostics& diagnostics) {
  for (const std::string& text : use.texts) {
    for (const std::string& ground : use.grounds) {
      const auto own = brand.find(brand.contains(text) ? text : ground);
      if (own == brand.end() || !is_set(before, text, ground)) continue;
      if (contrast(after.color(text), after.color(ground)) >= least_contrast) continue;
      report_pair(after.color(text), after.color(ground), own->second,
                  others_of(own->first, before, after, use), diagnostics);
    }
  }
}

void report_unknown(const BrandColors& brand, const Library& library, Diagnostics& diagnostics) {
  Names known;
  for (const auto& [name, theme] : library.themes)
    for (const auto& [color, value] : theme.colors) known.insert(color);
  for (const auto& [name, own] : brand) {
    if (known.contains(name)) continue;
    const std::vector<std::string> all(known.begin(), known.end());
    std::string hint = nearest_hint(name, all);
    if (hint.empty()) hint = "Write one of the names that it has instead of '" + name + "'.";
    diagnostics.error(
        "unknown-color", own.mark.place(),
        "There is no colour called '" + name + "'. The colours are " + listed(all) + ".",
        std::move(hint));
  }
}

}  // namespace

void apply_brand(Library& library, const content::Local& local, Diagnostics& diagnostics) {
  const BrandColors& brand = local.brand_colors;
  if (brand.empty()) return;
  report_unknown(brand, library, diagnostics);
  for (auto& [name, theme] : library.themes) {
    const Theme before = theme;
    for (const auto& [color, own] : brand)
      if (const auto found = theme.colors.find(color); found != theme.colors.end())
        found->second = own.color;
    check_contrast(before, theme, use_of(theme, library), brand, diagnostics);
  }
}

}  // namespace pliego::layout
