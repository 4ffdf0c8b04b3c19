#include "sheet/printer_profile.h"

#include "yaml/fields.h"

namespace pliego::sheet {
namespace {

struct ProfileFile : PrinterProfile {
  std::string printer;
};

const Record<Point>& shift_record() {
  static const Record<Point> record(
      "the back's shift",
      {optional("x", &Point::x, read::length(-36, 36), "To the right, seen from the front."),
       optional("y", &Point::y, read::length(-36, 36), "Down, seen from the front.")});
  return record;
}

const Record<Insets>& margins_record() {
  static const Record<Insets> record(
      "what the printer leaves white",
      {optional("top", &Insets::top, read::length(0, 72), "At the upper edge."),
       optional("right", &Insets::right, read::length(0, 72), "At the right edge."),
       optional("bottom", &Insets::bottom, read::length(0, 72), "At the lower edge."),
       optional("left", &Insets::left, read::length(0, 72), "At the left edge.")});
  return record;
}

// Margins that are not written stay as for any office printer.
Reader<Insets> margins_reader() {
  return {"lines for the edges, such as 'top: 0.25in'",
          [](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Insets> {
            Insets margins = Measured{}.margins;
            margins_record().read_into(margins, node, diagnostics);
            return margins;
          },
          margins_record().describe()};
}

const Record<Measured>& measured_record() {
  static const Record<Measured> record(
      "what was measured",
      {optional("back", &Measured::back, read::record(shift_record()), "The back's shift."),
       optional("margins", &Measured::margins, margins_reader(), "What stays white.")});
  return record;
}

const Record<ProfileFile>& profile_record() {
  using P = ProfileFile;
  static const Record<P> record(
      "a printer profile",
      {optional<P, std::string>("printer", &P::printer, read::text(200), "Which one, in words."),
       optional<P, Measured>("portrait", &P::portrait, read::record(measured_record()),
                             "Of the upright test sheet."),
       optional<P, Measured>("landscape", &P::landscape, read::record(measured_record()),
                             "Of the test sheet that lies.")});
  return record;
}

void move_all(draw::Page& page, double dx, double dy) {
  for (draw::PanelArea& panel : page.panels) {
    panel.trim = panel.trim.moved(dx, dy);
    panel.safe = panel.safe.moved(dx, dy);
  }
  draw::Group all{.transform = Transform::translate(dx, dy),
                  .clip = std::nullopt,
                  .items = std::move(page.items)};
  page.items.clear();
  page.items.push_back(std::move(all));
}

}  // namespace

schema::Describe printer_profile_schema() { return profile_record().describe(); }

std::optional<PrinterProfile> read_printer_profile(const yaml::Node& root,
                                                   Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const ProfileFile file = profile_record().read(root, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return file;
}

draw::Document correct_backs(draw::Document document, const PrinterProfile& profile) {
  using draw::Duplex;
  const Duplex flip = document.metadata.duplex;
  if (flip != Duplex::flip_short_edge && flip != Duplex::flip_long_edge) return document;
  for (std::size_t i = 1; i < document.pages.size(); i += 2) {
    draw::Page& page = document.pages[i];
    const Point shift = profile.of(page.trim).back;
    if (shift == Point{}) continue;
    // Turned about an upright axis, right and left change places; about a level one, up and down.
    const bool landscape = page.trim.width >= page.trim.height;
    const double way = landscape == (flip == Duplex::flip_short_edge) ? 1 : -1;
    move_all(page, way * shift.x, -way * shift.y);
    for (draw::OutlineEntry& entry : document.outline)
      if (entry.page == static_cast<int>(i)) entry.y -= way * shift.y;
  }
  return document;
}

}  // namespace pliego::sheet
