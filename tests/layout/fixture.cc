#include "fixture.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "draw/visit.h"
#include "files/files.h"

namespace pliego::test {
namespace {

const std::filesystem::path source = PLIEGO_SOURCE_DIR;

}  // namespace

LayoutFixture::LayoutFixture() {
  resolve::set_neutral_default_locale();
  for (const char* name : {"facts.yaml", "contacts.yaml", "notices.yaml", "references.yaml"})
    write_file(folder / "content" / name, read_file(source / "content" / name));
  write_file(folder / "content/en/language.yaml", read_file(source / "content/en/language.yaml"));
  write_file(folder / "layouts/themes/pliego.yaml",
             read_file(source / "layouts/themes/pliego.yaml"));
  fonts = text::Library::load(source, "fonts/fonts.yaml", diagnostics);
  compositor = std::make_unique<layout::Compositor>(*fonts);
}

resolve::Material LayoutFixture::material(const std::string& sections) {
  write_file(folder / "content/en/piece.yaml",
             "material: piece\ntitle: \"A piece\"\nsubject: \"A piece for tests.\"\naudience: "
             "professionals\n"
             "revised: 2026-11-22\nlayouts: [test]\nsections:\n" +
                 sections);
  project = content::load_project(folder.path(), diagnostics);
  for (const auto& d : diagnostics.all()) UNSCOPED_INFO(to_text(d));
  REQUIRE_FALSE(diagnostics.has_errors());
  const auto resolved =
      resolve::resolve(project, project.materials.at(0), project.languages.at(0), diagnostics);
  REQUIRE(resolved);
  return *resolved;
}

layout::Layout LayoutFixture::layout(const std::string& stack, const std::string& more) {
  write_file(
      folder / "layouts/test.yaml",
      "layout: test\ntitle: \"A test\"\ntheme: pliego\nscale: card\ntrim: {width: 5in, height: "
      "7in}\n"
      "bleed: 0.125in\nsafe: 0.25in\nmargin: 0.5in\nfit: {smallest: 0.9, largest: 1.0}\npanels:\n"
      "  front:\n    stack:\n" +
          stack + more);
  library = layout::load_library(folder.path(), diagnostics);
  for (const auto& d : diagnostics.all()) UNSCOPED_INFO(to_text(d));
  REQUIRE(library.layouts.contains("test"));
  return library.layouts.at("test");
}

std::optional<layout::Pages> LayoutFixture::paginate(const resolve::Material& set_material,
                                                     const layout::Layout& set_layout) {
  return layout::paginate(set_material, set_layout, library.themes.at("pliego"), *compositor,
                          diagnostics);
}

draw::Document LayoutFixture::page(const std::string& sections, const std::string& stack) {
  const auto set_material = material(sections);
  const auto set_layout = layout(stack);
  auto pages = paginate(set_material, set_layout);
  for (const auto& d : diagnostics.all()) UNSCOPED_INFO(to_text(d));
  REQUIRE(pages);
  CHECK(draw::faults(pages->document).empty());
  return pages->document;
}

std::vector<std::string> rules(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const auto& d : diagnostics.all()) all.push_back(d.rule);
  return all;
}

std::vector<std::string> lines_with(const draw::Document& document, const std::string& part) {
  std::istringstream text(draw::dump(document));
  std::vector<std::string> found;
  for (std::string line; std::getline(text, line);)
    if (line.find(part) != std::string::npos)
      found.push_back(line.substr(line.find_first_not_of(' ')));
  return found;
}

Point origin_of(const draw::Document& document, const std::string& words) {
  std::optional<Point> found;
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& t) {
      const auto* run = std::get_if<draw::TextRun>(&item);
      if (run && !found && run->run.text.find(words) != std::string::npos)
        found = t.apply(run->origin);
    });
  }
  INFO("no run says " << words);
  REQUIRE(found);
  return *found;
}

}  // namespace pliego::test
