#include "layout/paginate.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "base/counted.h"
#include "base/diagnostic.h"
#include "base/shown.h"
#include "base/utf8.h"
#include "layout/fit.h"
#include "layout/overflow_report.h"
#include "layout/placed_pages.h"

namespace pliego::layout {
namespace {

// Telling a person what does not fit, and how much to cut.

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

void report_fault(const TextFault& fault, const resolve::Material& material, const Layout& layout,
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

void report_unsafe(const PlacedPages& placed, const resolve::Material& material,
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

// What is wrong with texts as they were placed: missing glyphs, words wider than their measure,
// unknown icons, and (a warning, rule "picture-resolution") pictures of too few pixels.
void report_faults(const std::vector<TextFault>& faults, const resolve::Material& material,
                   const Layout& layout, Diagnostics& diagnostics) {
  std::set<std::string> told;
  for (const TextFault& fault : faults) {
    const std::string key = once_key(fault);
    if (key.empty() || told.insert(key).second) report_fault(fault, material, layout, diagnostics);
  }
}

// Where no type allowed holds everything: what is too much at the smallest (rules "overflow",
// "word-too-wide"), or, where all is large enough, what stands too near to the edge
// ("outside-safe-area").
void report_lack(const std::vector<SmallestFit>& smallest, const resolve::Material& material,
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

// Sections that no frame of the layout takes and that it does not name under `omit`.
void report_unplaced(const resolve::Material& material, const Layout& layout,
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
                                 const resolve::Material& material, const Layout& layout,
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

draw::Duplex duplex_of(const Layout& layout) {
  return layout.flip == draw::Flip::none ? draw::Duplex::simplex : draw::duplex_of(layout.flip);
}

// Outline levels go down by one at the most, whatever the headings do.
void tidy_outline(draw::Document& document) {
  int above = 0;
  for (draw::OutlineEntry& entry : document.outline) {
    entry.level = std::min(entry.level, above + 1);
    above = entry.level;
  }
}

// At the largest scales at which everything holds; nothing where there are none.
std::optional<PlacedPages> place_largest(FitSearch& search, const resolve::Material& material,
                                         const Layout& layout, const Theme& theme,
                                         PieceSetter& setter) {
  while (const auto fits = search.next()) {
    PlacedPages placed = place_pages(*fits, material, layout, theme, setter);
    if (placed.holds()) return placed;
    for (std::size_t i = 0; i < fits->size(); ++i)
      if (!placed.groups[i].holds()) search.exclude(i, (*fits)[i].index);
  }
  return std::nullopt;
}

// What pages are set with.
struct Setup {
  Setup(const resolve::Material& of, const Layout& in, const Theme& latin, Compositor& with)
      : material(of),
        layout(in),
        changed(theme_for(latin, of.locale, with.typesetter.library())),
        theme(changed ? *changed : latin),
        setter(with.typesetter, with.blocks, theme, theme.scales.find(in.scale)->second, of),
        search(of, in, theme, setter) {}

  const resolve::Material& material;
  const Layout& layout;
  std::optional<Theme> changed;
  const Theme& theme;
  PieceSetter setter;
  FitSearch search;
};

Pages pages_of(PlacedPages&& placed, const Layout& layout) {
  Pages pages{.document = std::move(placed.document)};
  if (pages.document.pages.size() > 1) pages.document.metadata.duplex = duplex_of(layout);
  tidy_outline(pages.document);
  return pages;
}

void report_all(const PlacedPages& placed, const Setup& setup, Diagnostics& diagnostics) {
  for (const PlacedGroup& group : placed.groups)
    report_faults(group.faults, setup.material, setup.layout, diagnostics);
}

}  // namespace

std::optional<Pages> paginate(const resolve::Material& material, const Layout& layout,
                              const Theme& latin, Compositor& compositor,
                              Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  Setup setup(material, layout, latin, compositor);
  report_unplaced(material, layout, diagnostics);
  auto placed = place_largest(setup.search, material, layout, setup.theme, setup.setter);
  if (!placed) {
    report_lack(setup.search.at_smallest(), material, layout, setup.theme, setup.setter,
                diagnostics);
    return std::nullopt;
  }
  report_all(*placed, setup, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  const std::vector<GroupFit> fits = placed->fits;
  Pages pages = pages_of(std::move(*placed), layout);
  pages.fit = panel_fits(fits, material, layout, setup.theme, setup.setter);
  return pages;
}

Pages paginate_anyway(const resolve::Material& material, const Layout& layout, const Theme& latin,
                      Compositor& compositor, Diagnostics& diagnostics) {
  Setup setup(material, layout, latin, compositor);
  report_unplaced(material, layout, diagnostics);
  if (auto placed = place_largest(setup.search, material, layout, setup.theme, setup.setter)) {
    report_all(*placed, setup, diagnostics);
    return pages_of(std::move(*placed), layout);
  }
  const std::vector<SmallestFit> smallest = setup.search.at_smallest();
  report_lack(smallest, material, layout, setup.theme, setup.setter, diagnostics);
  return pages_of(place_smallest(smallest, material, layout, setup.theme, setup.setter), layout);
}

std::optional<Lack> lacking_room(const resolve::Material& material, const Layout& layout,
                                 const Theme& latin, Compositor& compositor) {
  Setup setup(material, layout, latin, compositor);
  const Theme& theme = setup.theme;
  const TypeScale& steps = theme.scales.find(layout.scale)->second;
  const Setting setting(theme, steps, layout.fit.smallest, material, setup.setter);
  std::optional<Lack> tightest;
  for (const SmallestFit& fit : setup.search.at_smallest()) {
    if (fit.measured.holds()) continue;
    const double lines = std::max(0.0, fit.measured.over) / setting.leading(theme.style("body"));
    if (!tightest || lines > tightest->lines) tightest = Lack{fit.group.name, lines};
  }
  // Seldom a larger type fits where the smallest does not: see GroupSearch::largest().
  if (tightest && setup.search.next()) return std::nullopt;
  return tightest;
}

}  // namespace pliego::layout
