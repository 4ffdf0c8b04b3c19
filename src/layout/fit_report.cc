#include "layout/fit_report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "base/counted.h"
#include "base/shown.h"
#include "base/utf8.h"
#include "layout/overflow_report.h"

namespace pliego::layout {
namespace {

// The sign itself; its number in Unicode where nobody would see it.
std::string sign_of(char32_t code_point) {
  const bool is_private = code_point >= 0xE000 && code_point <= 0xF8FF;
  if (code_point > ' ' && !is_private && !is_unprintable(code_point))
    return "'" + encode_utf8(code_point) + "'";
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code_point));
  return name;
}

// A list of names or the office's own file can't name fonts.
std::string glyph_hint(const TextFault& fault) {
  const bool is_content = fault.mark.place().file.starts_with("content/");
  if (fault.id.starts_with("local.") || !is_content)
    return "Leave it out, or use another sign in its place.";
  return "Use another sign, or name a font that has it in fonts/fonts.yaml.";
}

// On paper fewer dots than these show as steps; a layout for pictures alone has 96 pixels to its
// inch.
void report_coarse(const TextFault& fault, const std::string& in, const Layout& layout,
                   Diagnostics& diagnostics) {
  const bool on_screen = layout.is_picture_only();
  const int least = on_screen ? 96 : 150;
  if (fault.dpi >= least) return;
  diagnostics.warning("picture-resolution", fault.mark.place(),
                      in + "'" + fault.name + "' has " +
                          std::to_string(static_cast<int>(fault.dpi)) +
                          " pixels to the inch at the size it is shown in; " +
                          std::to_string(least) + " are the least.",
                      "Take a larger picture, or give it less 'width'.");
}

// What is too wide, and what to do about it.
struct Widening {
  std::string what, hint;
};

Widening widening(const TextFault& fault) {
  const std::string block = fault.block.empty() ? "" : "in the block '" + fault.block + "' ";
  if (fault.block.empty())
    return {"a word of a line at the head or foot of the page is ",
            "Use shorter words there, or let the layout give the line more width."};
  if (fault.id == fault.block)
    return {block + "a number or word is ",
            "Put fewer things side by side, use shorter words beside it, or give the frame more "
            "width in the layout."};
  if (fault.whole)
    return {block + "a phone number, address or word of '" + fault.id + "' is ",
            "A phone number is never divided: put fewer things beside it, or give the frame more "
            "width in the layout."};
  return {block + "a word of '" + fault.id + "' is ",
          "Use a shorter word. Or show where it may be divided: in double quotes \\u00AD stands "
          "for a hyphen that is seen only at the end of a line, as in \"inter\\u00ADnational\"."};
}

// Told once for all pages: neither piece nor page is named, since the office's file is at fault.
void report_wide_entry(const TextFault& fault, Diagnostics& diagnostics) {
  const std::string key = fault.id.substr(fault.id.find('.') + 1);
  const bool is_web = key == "web";
  diagnostics.error(
      "word-too-wide", fault.mark.place(),
      "'" + key + "' of your program is wider than the place for it on some pages" +
          (is_web ? ", and can only be divided after a slash, a stop or a hyphen." : "."),
      is_web ? "Take a shorter address, such as example.org/help."
             : "Write it shorter, in words of usual length.");
}

void report_wide(const TextFault& fault, const std::string& in, Diagnostics& diagnostics) {
  if (fault.id.starts_with("local.")) return report_wide_entry(fault, diagnostics);
  const Widening told = widening(fault);
  diagnostics.error("word-too-wide", fault.mark.place(),
                    in + told.what + count_of(static_cast<int>(std::ceil(fault.excess)), "point") +
                        " wider than its column and can't be divided.",
                    told.hint);
}

void report_fault(const TextFault& fault, const language::Material& material, const Layout& layout,
                  Diagnostics& diagnostics) {
  const std::string in = in_layout(material, layout) + ": ";
  switch (fault.kind) {
    case TextFault::Kind::missing_glyph:
      diagnostics.error("missing-glyph", fault.mark.place(),
                        "No font has the sign " + sign_of(fault.code_point) +
                            ", which stands in '" + fault.id + "'.",
                        glyph_hint(fault));
      break;
    case TextFault::Kind::missing_font:
      diagnostics.error("font-missing", fault.mark.place(),
                        in + "the font for the writing of '" + fault.id + "' is not installed.",
                        "Install the package " + fault.name + ".");
      break;
    case TextFault::Kind::too_wide:
      report_wide(fault, in, diagnostics);
      break;
    case TextFault::Kind::coarse_picture:
      report_coarse(fault, in, layout, diagnostics);
      break;
    case TextFault::Kind::unknown_icon:
      diagnostics.error("unknown-icon", fault.mark.place(),
                        "There is no icon called '" + fault.name + "'.",
                        "Take a name from the Material icon set, such as local_bar or event_busy.");
      break;
  }
}

// Nothing is told twice: a package that several texts lack, a running line's word on each page.
std::string once_key(const TextFault& fault) {
  if (fault.kind == TextFault::Kind::missing_font) return fault.name;
  if (fault.kind == TextFault::Kind::too_wide) return "'" + fault.id;
  return {};
}

void report_unsafe(const PlacedPages& placed, const language::Material& material,
                   const Layout& layout, Diagnostics& diagnostics) {
  for (const PlacedGroup& group : placed.groups) {
    for (const Unsafe& unsafe : group.unsafe)
      diagnostics.error(
          "outside-safe-area", unsafe.mark.place(),
          in_layout(material, layout) + (layout.paged() ? ", page '" : ", panel '") + unsafe.page +
              "': " + (unsafe.words.empty() ? std::string("a picture") : "'" + unsafe.words + "'") +
              " stands nearer to the edge than the safe distance.",
          "Give the frame more space above or below in the layout, or cut some text.");
  }
}

}  // namespace

void report_faults(const std::vector<TextFault>& faults, const language::Material& material,
                   const Layout& layout, Diagnostics& diagnostics) {
  std::set<std::string> told;
  for (const TextFault& fault : faults) {
    const std::string key = once_key(fault);
    if (key.empty() || told.insert(key).second) report_fault(fault, material, layout, diagnostics);
  }
}

void report_lack(const std::vector<SmallestFit>& smallest, const language::Material& material,
                 const Layout& layout, const Theme& theme, PieceSetter& setter,
                 Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  for (const SmallestFit& fit : smallest) {
    report_faults(fit.measured.faults, material, layout, diagnostics);
    if (fit.measured.too_high()) report_overflow(fit, material, layout, theme, setter, diagnostics);
  }
  if (diagnostics.errors() > errors_before) return;
  const PlacedPages placed = place_smallest(smallest, material, layout, theme, setter);
  for (const PlacedGroup& group : placed.groups) {
    std::vector<TextFault> wide;  // of running lines: all else was told
    for (const TextFault& fault : group.faults)
      if (fault.kind == TextFault::Kind::too_wide) wide.push_back(fault);
    report_faults(wide, material, layout, diagnostics);
  }
  report_unsafe(placed, material, layout, diagnostics);
}

void report_unplaced(const language::Material& material, const Layout& layout,
                     Diagnostics& diagnostics) {
  std::set<std::string> placed(layout.omit.begin(), layout.omit.end());
  for (const Group& group : groups_of(layout)) placed.merge(sections_of(group, layout));
  for (const auto& line : {layout.running.head, layout.running.foot})
    if (line) placed.insert(line->section);
  const std::vector<std::string> known(placed.begin(), placed.end());
  for (const auto& section : material.sections) {
    if (placed.contains(section.name)) continue;
    const std::string near = nearest_hint(section.name, known);
    diagnostics.error(
        "section-not-placed", section.mark.place(),
        "The layout '" + layout.name + "' has no frame for the section '" + section.name + "' of " +
            material.name + ".",
        near.empty() ? "Add it to a frame of the layout, or to its 'omit' list." : near);
  }
}

std::vector<PanelFit> panel_fits(const std::vector<GroupFit>& fits,
                                 const language::Material& material, const Layout& layout,
                                 const Theme& theme, PieceSetter& setter) {
  Setting setting(theme, theme.scales.find(layout.scale)->second, layout.fit.smallest, material,
                  setter);
  const double leading = setting.leading(theme.style("body"));
  std::vector<PanelFit> rows;
  for (const GroupFit& fit : fits) {
    const double lines = std::max(0.0, -fit.over / leading);
    const int characters =
        static_cast<int>(std::floor(std::max(0.0, lines)) * characters_per_line(layout, setting));
    rows.push_back({fit.group.name, fit.scale, layout.fit.smallest, lines, characters});
  }
  return rows;
}

}  // namespace pliego::layout
