#include "packet/sections.h"

#include "content/blocks/heading.h"
#include "content/blocks/text.h"

namespace pliego::packet {

resolve::Text text_of(const std::string& id, const std::string& words, const yaml::Mark& mark) {
  resolve::Text text{.id = id, .spans = {}, .mark = mark};
  text.spans.push_back({.text = words});
  return text;
}

resolve::Block block_of(const char* kind, const std::string& id) {
  return {.kind = content::find_block_kind(kind), .id = id, .fields = {}, .mark = {}};
}

resolve::Block paragraph(const std::string& id, content::ParagraphStyle style, resolve::Text text) {
  resolve::Block block = block_of("text", id);
  block.fields.set(content::text::style, style);
  text.id = id;
  block.fields.set(content::text::text, std::move(text));
  return block;
}

resolve::Block heading(const std::string& id, int level, resolve::Text text) {
  resolve::Block block = block_of("heading", id);
  block.fields.set(content::heading::level, level);
  text.id = id;
  block.fields.set(content::heading::text, std::move(text));
  return block;
}

resolve::Section section_of(const char* name, std::vector<resolve::Block> blocks) {
  return {.name = name, .blocks = std::move(blocks), .mark = {}};
}

resolve::Block list_of(const char* kind, content::ItemsField field, const std::string& id,
                       std::vector<resolve::Item> items) {
  resolve::Block block = block_of(kind, id);
  block.fields.set(field, std::move(items));
  return block;
}

resolve::Item item_of(const std::string& id) { return {.id = id, .fields = {}, .mark = {}}; }

}  // namespace pliego::packet
