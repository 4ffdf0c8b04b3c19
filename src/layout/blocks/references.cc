// Works to read, one paragraph each, with its second and later lines standing in.
#include "content/blocks/references.h"

#include "layout/block.h"

namespace pliego::layout {

SetBlock references_block(const resolve::Block& block, double width, Setting& setting) {
  const TextStyle& style =
      setting.theme().style(word_of(block.fields.look(content::references::style)));
  const double hang = setting.size(style) * 2;
  SetBlock set = start_block();
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  for (const resolve::Text& work : block.fields.texts(content::references::show)) {
    const draw::NodeId item = set.structure.add(list, draw::Role::list_item);
    const draw::NodeId body = set.structure.add(item, draw::Role::list_body);
    const double before = setting.space(set.pieces.empty() ? 0.4 : 0.35);
    set.structure.nodes[item].id = work.id;
    const SetText text = set_text(setting, work, style, width, text::Align::start, hang);
    add_lines(set, text, work, body, before);
  }
  return set;
}

}  // namespace pliego::layout
