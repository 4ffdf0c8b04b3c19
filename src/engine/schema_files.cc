#include "engine/schema_files.h"

#include "content/file_schemas.h"
#include "engine/language_needs.h"
#include "engine/request_kind.h"
#include "layout/layout.h"
#include "layout/script_rules.h"
#include "packet/packet.h"
#include "sheet/printer_profile.h"
#include "sheet/sheet.h"
#include "text/font_table.h"

namespace pliego::engine {
namespace {

// Any of the kinds, by the word after "request".
schema::Describe request_schema() {
  std::vector<schema::Kind> kinds;
  for (const RequestKind* kind : request_kinds()) {
    const std::string name(kind->name);
    const auto describe = [kind, name](schema::Target to) {
      kind->describe()(to);
      to.value["properties"]["request"] = {{"const", name}};
    };
    kinds.push_back({name, std::string(kind->doc), describe});
  }
  return schema::by_kind({.key = "request",
                          .required = true,
                          .doc = "What is asked for",
                          .describe = schema::anything()},
                         std::move(kinds));
}

std::vector<schema::File> other_schemas() {
  return {
      {"layout", "A layout", "Sizes, panels and frames: layouts/NAME.yaml",
       layout::layout_schema()},
      {"theme", "A theme", "Colours and styles: layouts/themes/NAME.yaml", layout::theme_schema()},
      {"scripts", "Rules for scripts",
       "What writing other than Latin is set in: layouts/scripts.yaml",
       layout::script_rules_schema()},
      {"fonts", "Fonts", "Font files and hyphenation patterns: fonts/fonts.yaml",
       text::font_table_schema()},
      {"other-scripts", "Fonts for other scripts",
       "Fonts for scripts other than Latin: fonts/other-scripts.yaml", text::more_fonts_schema()},
      {"packages", "Packages for new languages",
       "Debian's, by script and by language: fonts/packages.yaml", packages_schema()},
      {"packet", "A packet", "A training day's papers: content/packets/NAME.yaml",
       packet::packet_schema()},
      {"request", "A request", "What the engine is asked for by another program: docs/api.md",
       request_schema()},
      {"printer-profile", "A printer profile",
       "What was read off the test sheet, for --printer-profile", sheet::printer_profile_schema()},
  };
}

SchemaFile as_file(const schema::File& file) {
  std::vector<std::pair<std::string, schema::Describe>> beside;
  if (file.name == "layout")
    beside = {{"sheet", sheet::plan_schema()}, {"sheets", sheet::sheets_schema()}};
  return {file.name + ".json", schema::document(file, beside)};
}

}  // namespace

std::vector<SchemaFile> schema_files() {
  std::vector<SchemaFile> files;
  for (const auto& kinds : {content::file_schemas(), other_schemas()})
    for (const schema::File& file : kinds) files.push_back(as_file(file));
  return files;
}

}  // namespace pliego::engine
