// Files in layouts/ and fonts/, packets and printer profiles.
#include "layout/layout.h"
#include "layout/script_rules.h"
#include "layout/theme.h"
#include "packet/packet.h"
#include "packet/participants.h"
#include "sheet/printer_profile.h"
#include "sheet/sheet.h"
#include "target.h"
#include "text/font_table.h"

namespace pliego::fuzz {

namespace {

files::Source in_memory(std::string_view bytes) {
  return files::Source::of({{"f.yaml", std::string(bytes)}});
}

void tell(const Diagnostics& diagnostics) {
  for (const Diagnostic& each : diagnostics.sorted()) to_text(each);
}

}  // namespace

void yaml_layout(std::string_view bytes) {
  Diagnostics diagnostics;
  if (const auto layout = layout::load_layout(in_memory(bytes), "f.yaml", diagnostics)) {
    sheet::Content content{.piece = std::nullopt, .page = layout->trim, .safe = layout->safe};
    if (layout->sheet.kind != yaml::Kind::null)
      content.piece =
          sheet::read_plan(layout->sheet, layout->panel_names(), layout->trim, diagnostics);
    if (layout->sheets.kind != yaml::Kind::null)
      sheet::read_sheets(layout->sheets, content, diagnostics);
  }
  tell(diagnostics);
}

void yaml_theme(std::string_view bytes) {
  Diagnostics diagnostics;
  layout::load_theme(in_memory(bytes), "f.yaml", diagnostics);
  tell(diagnostics);
}

void yaml_scripts(std::string_view bytes) {
  Diagnostics diagnostics;
  layout::load_script_rules(in_memory(bytes), "f.yaml", diagnostics);
  tell(diagnostics);
}

void fonts_table(std::string_view bytes) {
  Diagnostics diagnostics;
  const files::Source project = in_memory(bytes);
  const auto table = text::read_font_table(project, "f.yaml", diagnostics);
  text::read_more_fonts(project, "f.yaml", table.fallbacks, diagnostics);
  tell(diagnostics);
}

void printer_profile(std::string_view bytes) {
  Diagnostics diagnostics;
  if (const auto root = yaml::parse("f.yaml", bytes, diagnostics))
    sheet::read_printer_profile(*root, diagnostics);
  tell(diagnostics);
}

void yaml_packet(std::string_view bytes) {
  Diagnostics diagnostics;
  if (const auto root = yaml::parse("f.yaml", bytes, diagnostics))
    packet::read_packet(*root, "f", diagnostics);
  tell(diagnostics);
}

void csv(std::string_view bytes) {
  Diagnostics diagnostics;
  packet::read_participants("f.csv", bytes, {"en", "es"}, diagnostics);
  tell(diagnostics);
}

}  // namespace pliego::fuzz
