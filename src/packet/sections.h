// Blocks and sections of pages that the program makes itself.
#pragma once

#include <string>
#include <vector>

#include "resolve/resolved.h"

namespace pliego::packet {

resolve::Text text_of(const std::string& id, const std::string& words, const yaml::Mark& mark = {});
resolve::Block block_of(const char* kind, const std::string& id);
// A block of kind text.
resolve::Block paragraph(const std::string& id, content::ParagraphStyle style, resolve::Text text);
resolve::Block heading(const std::string& id, int level, resolve::Text text);
resolve::Section section_of(const char* name, std::vector<resolve::Block> blocks);
// A block with items in the field that its kind has for them.
resolve::Block list_of(const char* kind, content::ItemsField field, const std::string& id,
                       std::vector<resolve::Item> items);
resolve::Item item_of(const std::string& id);

}  // namespace pliego::packet
