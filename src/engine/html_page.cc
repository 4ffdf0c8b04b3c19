#include "engine/html_page.h"

#include "content/blocks/notice.h"
#include "html/writer.h"

namespace pliego::engine {
namespace {

const resolve::Text* draft_mark(const resolve::Material& material) {
  for (const resolve::Section& section : material.sections)
    for (const resolve::Block& block : section.blocks)
      for (const resolve::Text& text : block.fields.texts(content::notice::notices))
        if (text.id == "label.draft") return &text;
  return nullptr;
}

}  // namespace

std::string html_page(const draw::Document& document, const resolve::Material& material) {
  html::Options options;
  if (const resolve::Text* mark = draft_mark(material))
    for (const resolve::InlineSpan& span : mark->spans)
      options.draft.push_back({span.text, span.language});
  return html::write(document, options);
}

}  // namespace pliego::engine
