// The local program's own entry, set like the national contacts; nothing at all without one.
#include "layout/block.h"

namespace pliego::layout {

SetBlock contacts_block(const language::Block& block, double width, Setting& setting);

SetBlock local_block(const language::Block& block, double width, Setting& setting) {
  if (block.fields.contacts("contacts").empty()) return start_block();
  return contacts_block(block, width, setting);
}

}  // namespace pliego::layout
