#include "layout/brand.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
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

// `color` taken towards black or white in steps of a hundredth until it passes on `other`; itself
// where neither does.
Color nearest_passing(const Color& color, const Color& other) {
  const double end = luminance(color) < luminance(other) ? 0 : 1;
  for (int step = 1; step <= 100; ++step) {
    const double part = step / 100.0;
    Color moved = color;
    for (double* value : {&moved.red, &moved.green, &moved.blue})
      *value = std::round((*value + (end - *value) * part) * 255) / 255;
    if (contrast(moved, other) >= least_contrast) return moved;
  }
  return color;
}

// Moves the colour that the file gives, and names the nearest that can be read.
std::string way_out(const Color& own, const Color& other) {
  const Color passing = nearest_passing(own, other);
  if (contrast(passing, other) < least_contrast)
    return "No shade of '" + own.name + "' can be read there: choose '" + other.name +
           "' darker or lighter first.";
  return "The nearest that can be read: " + own.name + ": \"" + hex(passing) + "\".";
}

void report_pair(const Color& text, const Color& ground, const content::BrandColor& own,
                 Diagnostics& diagnostics) {
  const bool own_is_text = own.color.name == text.name;
  diagnostics.error("brand-contrast", own.mark.place(),
                    "Text in '" + text.name + "' (" + hex(text) + ") on '" + ground.name + "' (" +
                        hex(ground) + ") has a contrast of " + ratio(contrast(text, ground)) +
                        "; people who see little need 4.5:1.",
                    own_is_text ? way_out(text, ground) : way_out(ground, text));
}

// Pairs that can be read in the theme as it came and can't any more. A pair that could not is one
// that the theme never sets.
void check_contrast(const Theme& before, const Theme& after, const Use& use,
                    const BrandColors& brand, Diagnostics& diagnostics) {
  for (const std::string& text : use.texts) {
    for (const std::string& ground : use.grounds) {
      const auto own = brand.find(brand.contains(text) ? text : ground);
      if (own == brand.end()) continue;
      if (contrast(before.color(text), before.color(ground)) < least_contrast) continue;
      if (contrast(after.color(text), after.color(ground)) >= least_contrast) continue;
      report_pair(after.color(text), after.color(ground), own->second, diagnostics);
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
    diagnostics.error("unknown-color", own.mark.place(),
                      "There is no colour called '" + name + "'. The colours are " +
                          listed(all) + ".",
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
