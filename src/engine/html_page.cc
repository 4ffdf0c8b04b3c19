#include "engine/html_page.h"

#include "content/blocks/notice.h"
#include "html/writer.h"

namespace pliego::engine {
namespace {

const language::Text* draft_mark(const language::Material& material) {
  for (const language::Section& section : material.sections)
    for (const language::Block& block : section.blocks)
      for (const language::Text& text : block.fields.texts(content::notice::notices))
        if (text.id == "label.draft") return &text;
  return nullptr;
}

}  // namespace

std::string html_page(const draw::Document& document, const language::Material& material) {
  html::Options options;
  if (const language::Text* mark = draft_mark(material))
    for (const language::InlineSpan& span : mark->spans)
      options.draft.push_back({span.text, span.language});
  return html::write(document, options);
}

}  // namespace pliego::engine
