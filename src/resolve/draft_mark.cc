#include "resolve/draft_mark.h"

#include <algorithm>

#include "content/blocks/notice.h"
#include "resolve/direction.h"
#include "resolve/resolve.h"

namespace pliego::resolve {

namespace {

constexpr std::string_view label_id = "draft";

void add_to(Block& block, bool only_if_empty, const Text& mark) {
  for (const content::FieldSpec& spec : block.kind->fields) {
    if (spec.key.type != content::FieldType::notices) continue;
    const auto field = block.fields.values.find(spec.key.name);
    if (field == block.fields.values.end()) continue;
    auto& texts = std::get<std::vector<Text>>(field->second);
    if (!only_if_empty || texts.empty()) texts.push_back(mark);
  }
}

bool has_draft_label(const content::Language& language, const content::Language& source,
                     std::string_view start) {
  return std::any_of(source.labels.begin(), source.labels.end(), [&](const auto& each) {
    const auto& [id, label] = each;
    if (!id.starts_with(start)) return false;
    const auto own = language.labels.find(id);
    const auto recorded = language.record.find(std::string(content::label_prefix) + id);
    return content::text_state(recorded == language.record.end() ? nullptr : &recorded->second,
                               own == language.labels.end() ? nullptr : &own->second.pattern,
                               label.pattern) != content::TextState::reviewed;
  });
}

}  // namespace

Text draft_mark(const content::Language& language, const content::Language* source,
                const Formats& formats, Diagnostics& diagnostics) {
  Text mark;
  if (language.labels.contains(label_id) || !source)
    mark = Labels(language, source, formats, diagnostics).text(label_id);
  if (!source) return mark;
  Text in_source = Labels(*source, nullptr, formats, diagnostics).text(label_id);
  if (mark.spans.empty()) {
    mark = in_source;
    mark.spans.clear();
  } else {
    mark.spans.push_back({.text = " ", .uri = {}, .language = {}});
  }
  for (InlineSpan& span : in_source.spans) span.language = content::source_language;
  if (is_right_to_left(formats.locale()))
    isolate(in_source, {.text = {}, .uri = {}, .language = std::string(content::source_language)});
  std::move(in_source.spans.begin(), in_source.spans.end(), std::back_inserter(mark.spans));
  return mark;
}

Text own_draft_mark(const content::Project& project, const content::Language& language,
                    std::string_view labels, bool of_drafts, Diagnostics& diagnostics) {
  const content::Language* source = project.language(content::source_language);
  const auto locale = canonical_locale(language.locale);
  if (!source || !locale || language.folder == source->folder) return {};
  if (!of_drafts && !has_draft_label(language, *source, labels)) return {};
  return draft_mark(language, source, Formats::of(*locale, forms_of(language)), diagnostics);
}

void add_draft_notice(Material& made, const Text& mark) {
  if (mark.empty() || made.sections.empty()) return;
  if (made.sections.back().name != draft_section) {
    Block notice;
    notice.kind = content::find_block_kind("notice");
    notice.id = "draft";
    notice.mark = made.mark;
    notice.fields.set(content::notice::notices, {});
    made.sections.push_back({.name = std::string(draft_section), .blocks = {std::move(notice)}});
  }
  Block& notice = made.sections.back().blocks.front();
  std::vector<Text> marks = notice.fields.texts(content::notice::notices);
  const bool is_there = std::any_of(marks.begin(), marks.end(),
                                    [&](const Text& each) { return each.plain() == mark.plain(); });
  if (is_there) return;
  marks.push_back(mark);
  notice.fields.set(content::notice::notices, std::move(marks));
}

void add_draft_mark(Material& material, const Text& mark) {
  if (!material.discreet) material.picture.draft = mark.plain();
  for (Section& section : material.sections)
    for (Block& block : section.blocks) add_to(block, material.discreet, mark);
}

}  // namespace pliego::resolve
