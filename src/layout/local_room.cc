#include "layout/local_room.h"

#include "content/blocks/local.h"
#include "layout/trial_fit.h"

namespace pliego::layout {
namespace {

bool has_program(const language::Block& block) {
  return block.kind->name == "local" && !block.fields.contacts(content::local::contacts).empty();
}

language::Material without_program(language::Material material) {
  for (language::Section& section : material.sections)
    for (language::Block& block : section.blocks)
      if (has_program(block)) block.fields.erase(content::local::contacts);
  return material;
}

}  // namespace

const language::ContactEntry* program_of(const language::Material& material) {
  for (const language::Section& section : material.sections)
    for (const language::Block& block : section.blocks)
      if (has_program(block)) return &block.fields.contacts(content::local::contacts).front();
  return nullptr;
}

bool fits_without_program(const language::Material& material, const Layout& layout,
                          const Theme& theme, PieceSetter& setter, const Group& group) {
  if (!program_of(material)) return false;
  return would_fit(without_program(material), layout, theme, setter, group);
}

}  // namespace pliego::layout
