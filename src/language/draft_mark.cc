#include "language/draft_mark.h"

#include "language/resolve.h"

namespace pliego::language {

namespace {

constexpr std::string_view label_id = "draft";

void add_to(Block& block, bool only_if_empty, const Text& mark) {
  for (const content::FieldSpec& spec : block.kind->fields) {
    if (spec.type != content::FieldType::notices) continue;
    const auto field = block.fields.values.find(spec.name);
    if (field == block.fields.values.end()) continue;
    auto& texts = std::get<std::vector<Text>>(field->second);
    if (!only_if_empty || texts.empty()) texts.push_back(mark);
  }
}

}  // namespace

Text draft_mark(const content::Language& language, const content::Language* source,
                const Formats& formats, Diagnostics& diagnostics) {
  Text mark;
  if (language.labels.contains(label_id) || !source)
    mark = Labels(language, source, formats, diagnostics).text(label_id);
  if (!source) return mark;
  const Text in_source = Labels(*source, nullptr, formats, diagnostics).text(label_id);
  if (mark.spans.empty()) {
    mark = in_source;
    mark.spans.clear();
  } else {
    mark.spans.push_back({.text = " ", .uri = {}, .language = {}});
  }
  for (InlineSpan span : in_source.spans) {
    span.language = content::source_language;
    mark.spans.push_back(std::move(span));
  }
  // Its full stop belongs to the left-to-right words before it (UAX 9, 3.3.5: a neutral at the
  // end takes the paragraph's direction unless a mark follows).
  if (is_right_to_left(formats.locale()) && !mark.spans.empty()) mark.spans.back().text += "\u200E";
  return mark;
}

void add_draft_mark(Material& material, const Text& mark) {
  if (!material.discreet) material.picture.draft = mark.plain();
  for (Section& section : material.sections)
    for (Block& block : section.blocks) add_to(block, material.discreet, mark);
}

}  // namespace pliego::language
