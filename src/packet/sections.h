// Blocks and sections of pages that the program makes itself.
#pragma once

#include <string>
#include <vector>

#include "language/resolved.h"

namespace pliego::packet {

language::Text text_of(const std::string& id, const std::string& words,
                       const yaml::Mark& mark = {});
language::Block block_of(const char* kind, const std::string& id);
// A block of kind text.
language::Block paragraph(const std::string& id, content::ParagraphStyle style,
                          language::Text text);
language::Block heading(const std::string& id, int level, language::Text text);
language::Section section_of(const char* name, std::vector<language::Block> blocks);
// A block with items in the field that its kind has for them.
language::Block list_of(const char* kind, content::ItemsField field, const std::string& id,
                        std::vector<language::Item> items);
language::Item item_of(const std::string& id);

}  // namespace pliego::packet
