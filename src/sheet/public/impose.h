// Imposition: finished panels to sheets, draw::Document to draw::Document. Meaning and reading
// order stay.
#pragma once

#include <optional>
#include <string_view>

#include "draw/document.h"
#include "sheet/press_marks.h"
#include "sheet/printer_profile.h"
#include "sheet/sheet.h"
#include "sheet/sides.h"

namespace pliego::sheet {

enum class Purpose { screen, office, press };

constexpr std::string_view word_of(Purpose purpose) {
  switch (purpose) {
    case Purpose::screen:
      return "screen";
    case Purpose::office:
      return "office";
    case Purpose::press:
      return "press";
  }
  return {};
}

enum class Marks { none, standard };  // standard: fold ticks, cut marks where there is room

// One page a side, each panel a group in its place, its bleed clipped half way to its neighbours.
// Of several pieces on a sheet the first is read, the others are decoration. In a right-to-left
// language the sheet is mirrored, since the piece opens the other way. Pages are matched to panels
// by label.
draw::Document impose(draw::Document pages, const Plan& plan, Marks marks = Marks::standard);

// What a person asks of the printed sheet.
struct PrintOptions {
  Marks marks = Marks::standard;
  std::optional<draw::Duplex> flip;  // not set: as the layout says
  Sides sides = Sides::both;
  PrinterProfile printer;  // what is known of the printer: its margins, the shift of its backs
  PressMarks press_marks;  // of a press file, which has no others
};

// What print shops ask bleed to be, points.
inline constexpr double press_bleed = 9;

// The same for any kind of sheet.
draw::Document lay_on(draw::Document pages, const Sheet& sheet, Marks marks,
                      const PrinterProfile& printer = {});

// The document as a file of this purpose has it: sheets or panels, page boxes, inks, printer's
// hints. screen: pages at trim size. office: sheets, no bleed, no scaling. press: pages with their
// bleed, ink values, marks beyond it where asked for.
draw::Document prepare(draw::Document pages, const std::optional<Sheet>& sheet, Purpose purpose,
                       const PrintOptions& options = {});

}  // namespace pliego::sheet
