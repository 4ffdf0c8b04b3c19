// Letters: their ink, their size, their place.
#include <algorithm>

#include "draw/visit.h"
#include "press/preflight_rule.h"
#include "press/small_type.h"

namespace pliego::press {
namespace {

// f(page, run, transform) for each run that draws something.
template <class F>
void for_each_run(const draw::Document& document, F&& f) {
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
      const auto* text = std::get_if<draw::TextRun>(&item);
      if (text && !text->run.glyphs.empty()) f(page, *text, to_page);
    });
  }
}

std::string quoted(const draw::TextRun& text) { return "\"" + text.run.text + "\""; }

// As near to black as a screen's colour gets in the themes.
bool is_meant_black(const Color& color) {
  return std::max({color.red, color.green, color.blue}) < 0.2;
}

void check_black(const draw::Document& document, Findings& findings) {
  for_each_run(document, [&](const draw::Page& page, const draw::TextRun& text, const Transform&) {
    const Color& color = text.color;
    const bool alone = color.cyan == 0 && color.magenta == 0 && color.yellow == 0;
    if (is_meant_black(color) && !(alone && color.black == 1))
      findings.push_back(
          {name_of(document, page), "Black text in other inks: " + quoted(text) + "."});
    else if (alone && color.black > 0 && !text.overprint)
      findings.push_back({name_of(document, page), "Does not overprint: " + quoted(text) + "."});
  });
}

void check_small(const draw::Document& document, Findings& findings) {
  for_each_run(document, [&](const draw::Page& page, const draw::TextRun& text, const Transform&) {
    if (text.run.size < press::small_type && press::has_several_inks(text.color))
      findings.push_back(
          {name_of(document, page), "Small type in several inks: " + quoted(text) + "."});
  });
}

void check_glyphs(const draw::Document& document, Findings& findings) {
  for_each_run(document, [&](const draw::Page& page, const draw::TextRun& text, const Transform&) {
    for (const text::Glyph& glyph : text.run.glyphs) {
      if (glyph.id != 0) continue;
      findings.push_back(
          {name_of(document, page), "A letter is missing in the font: " + quoted(text) + "."});
      break;
    }
  });
}

// In the safe area of some panel, and no nearer to the cut than 1/8 in.
bool is_safe(const draw::Page& page, const Rect& ink) {
  constexpr double least = 9;
  if (!Rect{0, 0, page.trim.width, page.trim.height}.outset(-least).contains(ink)) return false;
  if (page.panels.empty()) return true;
  return std::any_of(page.panels.begin(), page.panels.end(),
                     [&](const draw::PanelArea& panel) { return panel.safe.contains(ink); });
}

void check_safe(const draw::Document& document, Findings& findings) {
  for_each_run(
      document, [&](const draw::Page& page, const draw::TextRun& text, const Transform& to_page) {
        const auto ink = draw::ink_bounds(text);
        if (ink && !is_safe(page, to_page.apply(*ink)))
          findings.push_back(
              {name_of(document, page), "Too near to the cut or a fold: " + quoted(text) + "."});
      });
}

}  // namespace

const std::vector<PreflightRule>& text_rules() {
  static const std::vector<PreflightRule> rules = {
      {"pdfx-fonts", "Every letter is in its font, and the fonts are in the file.",
       "ISO 15930-4:2003 (fonts); ISO 32000-1, 9.9", "Use letters that the fonts have.",
       check_glyphs},
      {"press-black-text",
       "Black text is 100 % black ink alone; it and text in tints of black overprint.",
       "The trade's practice; ISO 32000-1, 8.6.7",
       "Write cmyk: [0, 0, 0, 100] for black text in the theme.", check_black},
      {"press-small-type", "Type under 9 pt has one ink.", "The trade's practice",
       "Give the colour one ink, or set the text larger.", check_small},
      {"press-safe-area", "Text lies in the safe area, at least 1/8 in from the cut.",
       "The trade's practice; the layout's 'safe'",
       "Make 'margin' and 'safe' of the layout larger.", check_safe},
  };
  return rules;
}

}  // namespace pliego::press
