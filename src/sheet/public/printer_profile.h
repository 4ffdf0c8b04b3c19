// What a person measured of one printer with the test sheet of `pliego calibrate`.
#pragma once

#include "base/diagnostic.h"
#include "draw/document.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego::sheet {

// Of sheets that lie in one way, in points.
struct Measured {
  // By how much the back is printed too far to the right and too far down, seen from the front
  // through the paper.
  Point back;
  Insets margins{18, 18, 18, 18};  // what the printer leaves white
  bool operator==(const Measured&) const = default;
};

struct PrinterProfile {
  Measured portrait, landscape;
  const Measured& of(Size sheet) const {
    return sheet.width >= sheet.height ? landscape : portrait;
  }
};

// Reads a profile's file; nullopt after diagnostics. Shifts reach to half an inch, margins to one.
std::optional<PrinterProfile> read_printer_profile(const yaml::Node& root,
                                                   Diagnostics& diagnostics);

// Moves what the backs hold (every other page, from the second) against the printer's shift, for
// the edge over which the document is turned. Where pages share no paper, nothing changes.
draw::Document correct_backs(draw::Document document, const PrinterProfile& profile);

schema::Describe printer_profile_schema();  // what its reader takes

}  // namespace pliego::sheet
