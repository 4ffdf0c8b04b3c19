#include "engine/local_place.h"

#include <algorithm>

#include "content/blocks/local.h"

namespace pliego::engine {
namespace {

bool shows_program(const draw::Document& pages) {
  const auto& nodes = pages.structure.nodes;
  return std::any_of(nodes.begin(), nodes.end(), [](const draw::Node& node) {
    return node.id == "local" && node.role == draw::Role::list_item;
  });
}

// The entry that layout/blocks/local.cc sets in a picture.
std::string in_words(const resolve::ContactEntry& program) {
  const auto web = std::find_if(program.others.begin(), program.others.end(),
                                [](const auto& way) { return way.id == "local.web"; });
  const resolve::Text* first = !program.primary.empty()      ? &program.primary
                               : web != program.others.end() ? &*web
                               : program.others.empty()      ? nullptr
                                                             : &program.others.front();
  return program.name.plain() + (first ? ", " + first->plain() : "");
}

bool has_block(const resolve::Material& material) {
  for (const resolve::Section& section : material.sections)
    for (const resolve::Block& block : section.blocks)
      if (block.kind->name == "local") return true;
  return false;
}

}  // namespace

void tell_no_place(const draw::Document& pages, const resolve::Material& material,
                   const layout::Layout& layout, const content::Local& local,
                   Diagnostics& diagnostics) {
  if (shows_program(pages)) return;
  const std::string where = has_block(material)
                                ? "'" + material.name + "' in the layout '" + layout.name + "'"
                                : "'" + material.name + "'";
  diagnostics.note("local-no-place", {.file = local.mark.place().file, .line_text = {}},
                   where + " has no place for a local program: it is made without.");
}

std::string program_words(const draw::Document& pages, const resolve::Material& material) {
  if (!shows_program(pages)) return {};
  for (const resolve::Section& section : material.sections)
    for (const resolve::Block& block : section.blocks)
      if (block.kind->name == "local" && !block.fields.contacts(content::local::contacts).empty())
        return in_words(block.fields.contacts(content::local::contacts).front());
  return {};
}

std::string with_program(std::string words, const draw::Document& pages,
                         const resolve::Material& material) {
  const std::string program = program_words(pages, material);
  if (!program.empty()) words += (words.empty() ? "" : "\n") + program;
  return words;
}

}  // namespace pliego::engine
