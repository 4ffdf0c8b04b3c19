#include "schemas/loaders.h"

#include <functional>
#include <map>
#include <stdexcept>

#include "content/content_files.h"
#include "content/glossary_loader.h"
#include "content/language_loader.h"
#include "content/local.h"
#include "content/material_loader.h"
#include "content/pictures_loader.h"
#include "content/registry_loader.h"
#include "content/word_list_loader.h"
#include "engine/language_needs.h"
#include "engine/run_request.h"
#include "layout/layout.h"
#include "layout/script_rules.h"
#include "packet/packet.h"
#include "sheet/printer_profile.h"
#include "sheet/sheet.h"
#include "text/font_table.h"
#include "yaml/file.h"

namespace pliego::test {

namespace fs = std::filesystem;

namespace {

struct Asked {
  const yaml::Node& root;
  fs::path path;  // of a file that holds the text
  std::string folder, stem;
  const content::LoadedRegistries& registries;
  Diagnostics& diagnostics;

  files::Source folder_of_file() const { return path.parent_path(); }
  std::string name() const { return path.filename(); }
};

void load_layout(const Asked& asked) {
  const auto layout = layout::load_layout(asked.folder_of_file(), asked.name(), asked.diagnostics);
  if (!layout) return;
  sheet::Content content{.piece = std::nullopt, .page = layout->trim, .safe = layout->safe};
  if (layout->sheet.kind != yaml::Kind::null || asked.root.find("sheet"))
    content.piece =
        sheet::read_plan(layout->sheet, layout->panel_names(), layout->trim, asked.diagnostics);
  if (asked.root.find("sheets")) sheet::read_sheets(layout->sheets, content, asked.diagnostics);
}

// Its fallbacks are lists of the first table.
void load_more_fonts(const Asked& asked) {
  Diagnostics told_elsewhere;
  const text::FontTable first = text::read_font_table(source, "fonts/fonts.yaml", told_elsewhere);
  text::read_more_fonts(asked.folder_of_file(), asked.name(), first.fallbacks, asked.diagnostics);
}

using Registry = void (*)(const yaml::Node&, content::LoadedRegistries&, Diagnostics&);

std::function<void(const Asked&)> registry(Registry load) {
  return [load](const Asked& asked) {
    content::LoadedRegistries own = asked.registries;
    load(asked.root, own, asked.diagnostics);
  };
}

const std::map<std::string, std::function<void(const Asked&)>>& loaders() {
  static const std::map<std::string, std::function<void(const Asked&)>> all = {
      {"material",
       [](const Asked& a) { content::load_material(a.root, a.stem, a.registries, a.diagnostics); }},
      {"translation",
       [](const Asked& a) { content::load_translation(a.root, a.stem, a.folder, a.diagnostics); }},
      {"registries",
       [](const Asked& a) { content::load_translation(a.root, a.stem, a.folder, a.diagnostics); }},
      {"language", [](const Asked& a) { content::load_language(a.root, a.folder, a.diagnostics); }},
      {"facts", registry(content::load_facts)},
      {"contacts", registry(content::load_contacts)},
      {"notices", registry(content::load_notices)},
      {"references",
       [](const Asked& a) {
         content::LoadedRegistries own;
         content::load_references(a.root, own, a.diagnostics);
       }},
      {"glossary", [](const Asked& a) { content::load_glossary(a.root, a.diagnostics); }},
      {"words", [](const Asked& a) { content::load_word_list(a.root, a.stem, a.diagnostics); }},
      {"layout", load_layout},
      {"theme",
       [](const Asked& a) { layout::load_theme(a.folder_of_file(), a.name(), a.diagnostics); }},
      {"fonts",
       [](const Asked& a) { text::read_font_table(a.folder_of_file(), a.name(), a.diagnostics); }},
      {"other-scripts", load_more_fonts},
      {"packet", [](const Asked& a) { packet::read_packet(a.root, a.stem, a.diagnostics); }},
      {"packages", [](const Asked& a) { engine::check_packages(a.root, a.diagnostics); }},
      {"scripts",
       [](const Asked& a) {
         layout::load_script_rules(a.folder_of_file(), a.name(), a.diagnostics);
       }},
      {"local",
       [](const Asked& a) {
         content::load_local(read_file(a.path), a.folder_of_file(), a.name(), a.diagnostics);
       }},
      {"printer-profile",
       [](const Asked& a) { sheet::read_printer_profile(a.root, a.diagnostics); }},
      {"request", [](const Asked& a) { engine::check_request(read_file(a.path), a.diagnostics); }}};
  return all;
}

}  // namespace

Loaders::Loaders() : copy_(source, {"palm-card"}) {
  fs::copy(source / "tests/cli/every-block", copy_.root(),
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  fs::copy(source / "tests/schemas/samples", copy_.root() / "samples");
  Diagnostics diagnostics;
  const auto load = [&](const char* file, Registry reader) {
    if (const auto root = yaml::load(copy_.root(), file, diagnostics))
      reader(*root, registries_, diagnostics);
  };
  load("content/facts.yaml", content::load_facts);
  load("content/contacts.yaml", content::load_contacts);
  load("content/notices.yaml", content::load_notices);
  load("content/references.yaml", content::load_references);
  content::load_pictures(copy_.root(), registries_, diagnostics);
  if (diagnostics.has_errors()) throw std::runtime_error("the registries have faults");
}

std::string Loaders::refusal(const std::string& schema, const std::string& file,
                             const std::string& text) const {
  const fs::path path = file;
  copy_.write("asked/" + path.filename().string(), text);
  Diagnostics diagnostics;
  if (const auto root = yaml::parse(file, text, diagnostics)) {
    const Asked asked{*root,
                      copy_.root() / "asked" / path.filename(),
                      path.parent_path().filename(),
                      path.stem(),
                      registries_,
                      diagnostics};
    loaders().at(schema)(asked);
  }
  std::string rules;
  for (const Diagnostic& each : diagnostics.sorted())
    if (each.severity == Severity::error) rules += each.rule + " ";
  return rules;
}

}  // namespace pliego::test
