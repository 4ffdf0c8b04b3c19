#include "layout/fit_report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <set>

#include "draw/visit.h"

namespace pliego::layout {
namespace {

using language::Text;

void visit_texts(const language::Fields& fields, const std::function<void(const Text&)>& f) {
  for (const auto& [name, value] : fields.values) {
    if (const auto* text = std::get_if<Text>(&value)) f(*text);
    if (const auto* texts = std::get_if<std::vector<Text>>(&value))
      std::for_each(texts->begin(), texts->end(), f);
    if (const auto* items = std::get_if<std::vector<language::Item>>(&value))
      for (const auto& item : *items) visit_texts(item.fields, f);
  }
}

void gather(const Frame& frame, const Layout& layout, std::set<std::string>& sections) {
  sections.insert(frame.sections.begin(), frame.sections.end());
  if (const auto flow = layout.flows.find(frame.flow); flow != layout.flows.end())
    sections.insert(flow->second.begin(), flow->second.end());
  for (const Frame& kid : frame.stack) gather(kid, layout, sections);
  for (const Frame& kid : frame.row) gather(kid, layout, sections);
}

std::set<std::string> sections_of(const Group& group, const Layout& layout) {
  std::set<std::string> sections;
  for (const Panel* panel : group.panels)
    for (const Frame& frame : panel->stack) gather(frame, layout, sections);
  return sections;
}

// The longest text of a group: where a cut costs least.
const Text* longest_text(const language::Material& material, const Group& group,
                         const Layout& layout) {
  const Text* longest = nullptr;
  std::size_t length = 0;
  const auto sections = sections_of(group, layout);
  for (const auto& section : material.sections) {
    if (!sections.contains(section.name)) continue;
    for (const auto& block : section.blocks) {
      if (layout.omits(section.name, block.id)) continue;
      visit_texts(block.fields, [&](const Text& text) {
        const std::size_t size = text.plain().size();
        if (size > length) longest = &text, length = size;
      });
    }
  }
  return longest;
}

std::string in_layout(const language::Material& material, const Layout& layout) {
  return material.name + ", language " + material.language + ", layout " + layout.name;
}

std::string where(const language::Material& material, const Layout& layout, const Group& group) {
  if (!layout.flows.empty()) return in_layout(material, layout);
  return in_layout(material, layout) + ", panel '" + group.name + "' (page " +
         std::to_string(group.first_page + 1) + ")";
}

std::string code_point_name(char32_t code_point) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code_point));
  return name;
}

std::string count_of(int n, const std::string& one) {
  return std::to_string(n) + " " + one + (n == 1 ? "" : "s");
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

void report_fault(const TextFault& fault, const Setting& setting, const Layout& layout,
                  Diagnostics& diagnostics) {
  const std::string in = in_layout(setting.material(), layout) + ": ";
  switch (fault.kind) {
    case TextFault::Kind::missing_glyph:
      diagnostics.error("missing-glyph", fault.mark.place(),
                        "No font has the character " + code_point_name(fault.code_point) +
                            ", which stands in '" + fault.id + "'.",
                        "Use another character, or name a font that has it in fonts/fonts.yaml.");
      break;
    case TextFault::Kind::missing_font:
      diagnostics.error("font-missing", fault.mark.place(),
                        in + "the font for the writing of '" + fault.id + "' is not installed.",
                        "Install the package " + fault.name + ".");
      break;
    case TextFault::Kind::too_wide:
      diagnostics.error(
          "word-too-wide", fault.mark.place(),
          in + "a word of '" + fault.id + "' is " + count_of(std::ceil(fault.excess), "point") +
              " wider than its column and can't be divided.",
          "Use a shorter word, or put a soft hyphen (U+00AD) where it may be divided.");
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

}  // namespace

void report_overflow(const std::vector<GroupFit>& fits, const language::Material& material,
                     const Layout& layout, const Theme& theme, PieceSetter& setter,
                     Diagnostics& diagnostics) {
  Setting setting(theme, theme.scales.find(layout.scale)->second, layout.fit.smallest, material,
                  setter);
  const double leading = setting.leading(theme.style("body"));
  for (const GroupFit& fit : fits) {
    if (fit.fits) continue;
    const int lines = std::max(1, static_cast<int>(std::ceil(fit.over / leading)));
    const int characters =
        static_cast<int>(std::ceil(lines * characters_per_line(layout, setting) / 10)) * 10;
    const Text* text = longest_text(material, fit.group, layout);
    diagnostics.error(
        "overflow", (text ? text->mark : material.mark).place(),
        where(material, layout, fit.group) + ": the text is " + count_of(lines, "line") +
            " too long, even at the smallest type allowed." +
            (text ? " Its longest text is '" + text->id + "'." : ""),
        "Cut about " + std::to_string(characters) + " characters here or in other texts of this " +
            (layout.flows.empty() ? "panel." : "piece."));
  }
}

void report_faults(const Setting& setting, const Layout& layout, Diagnostics& diagnostics) {
  std::set<std::string> packages;  // each told once
  for (const TextFault& fault : setting.faults) {
    const bool font = fault.kind == TextFault::Kind::missing_font;
    if (!font || packages.insert(fault.name).second)
      report_fault(fault, setting, layout, diagnostics);
  }
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

namespace {

// A run's own ink where its box, which reaches from ascender to descender, is too large.
bool lies_in(const draw::Item& item, const Transform& to_page, const Rect& safe) {
  const auto* run = std::get_if<draw::TextRun>(&item);
  const auto box = draw::bounds(item);
  if (!box || safe.contains(to_page.apply(*box))) return true;
  if (!run) return false;
  const auto ink = draw::ink_bounds(*run);
  return !ink || safe.contains(to_page.apply(*ink));
}

}  // namespace

void report_unsafe(const draw::Document& document, const language::Material& material,
                   const Layout& layout, Diagnostics& diagnostics) {
  for (const draw::Page& page : document.pages) {
    std::set<std::string> told;
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
      if (!draw::mark_of(item)) return;
      const bool safe = std::any_of(
          page.panels.begin(), page.panels.end(),
          [&](const draw::PanelArea& panel) { return lies_in(item, to_page, panel.safe); });
      if (safe || !told.insert(page.label).second) return;
      const auto* run = std::get_if<draw::TextRun>(&item);
      diagnostics.error(
          "outside-safe-area", layout.mark.place(),
          in_layout(material, layout) + (layout.paged() ? ", page '" : ", panel '") + page.label +
              "': " + (run ? "'" + run->run.text + "'" : std::string("a picture")) +
              " stands nearer to the edge than the safe distance.",
          "Give the frame more space above or below in the layout, or cut some text.");
    });
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
    const double lines = -fit.over / leading;
    const int characters =
        static_cast<int>(std::floor(std::max(0.0, lines)) * characters_per_line(layout, setting));
    rows.push_back({fit.group.name, fit.scale, layout.fit.smallest, lines, characters});
  }
  return rows;
}

}  // namespace pliego::layout
