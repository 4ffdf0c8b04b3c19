#include "resolve/source_strings.h"

#include <filesystem>

#include "resolve/direction.h"
#include "resolve/message_rules.h"
#include "resolve/message_text.h"
#include "resolve/resolve.h"

namespace pliego::resolve {

namespace {

constexpr std::size_t told_ids = 5;  // of each piece, by name

const content::Message* find(const std::map<std::string, content::Message, std::less<>>& texts,
                             std::string_view id) {
  const auto found = texts.find(id);
  return found == texts.end() ? nullptr : &found->second;
}

// A value that the language can't say is marked itself, which the whole text is here.
void remove_marks(std::string& text) {
  const std::string mark = source_mark();
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
    text.erase(at, mark.size());
}

// On a line from right to left brackets, full stops and numbers of a left-to-right text would go
// over to the other side: it is isolated (UAX 9, 2.4).
void put_in_source(Text& text, const Formats& formats, bool marked) {
  if (text.spans.empty()) return;
  for (InlineSpan& span : text.spans) remove_marks(span.text);
  for (InlineSpan& span : text.spans)
    if (span.language.empty()) span.language = content::source_language;
  InlineSpan plain;
  plain.language = content::source_language;
  if (marked) {
    InlineSpan like = text.spans.front();
    like.text.clear();
    if (like != plain) text.spans.insert(text.spans.begin(), plain);
    text.spans.front().text.insert(0, source_mark());
  }
  if (is_right_to_left(formats.locale())) isolate(text, plain);
}

// The rules of the source language choose between its plurals.
const Formats& formats_for(const SourceStrings::Chosen& chosen, const Formats& formats) {
  return chosen.from_source ? source_formats() : formats;
}

}  // namespace

SourceStrings::SourceStrings(const content::Project& project, const content::Material& material,
                             const content::Language& language, Diagnostics& diagnostics)
    : is_source_(language.folder == content::source_language),
      language_(&language),
      source_language_(project.language(content::source_language)),
      diagnostics_(diagnostics) {
  if (is_source_) return;
  material_ = project.translation(material.name, language.folder);
  const auto registries = project.registry_strings.find(language.folder);
  if (registries != project.registry_strings.end()) registries_ = &registries->second;
  const std::string file = "content/" + language.folder + "/" + material.name + ".yaml";
  if (material_) {
    for (const content::Message* message : material.messages())
      count(content::text_state(*material_, message->id, message->pattern), message->id);
  } else if (!project.files.is_there(file)) {
    Place place;  // of a file with faults, those have been told
    place.file = file;
    diagnostics.error("missing-translation", std::move(place),
                      "'" + material.name + "' has no translation into '" + language.folder + "'",
                      "Run 'pliego translate new " + language.folder +
                          "', which adds this file; or leave the language out with ⟪lang⟫.");
  }
}

void SourceStrings::count(content::TextState state, const std::string& id) const {
  if (state == content::TextState::reviewed || !counted_.insert(id).second) return;
  if (state == content::TextState::missing) ++drafts_.missing;
  if (state == content::TextState::stale) ++drafts_.stale;
  if (state == content::TextState::unread) ++drafts_.unread;
  if (drafts_.ids.size() < told_ids) drafts_.ids.push_back(id);
}

SourceStrings::Chosen SourceStrings::choose(const content::Message* target,
                                            const content::TranslationRecord& record,
                                            const content::Message& source,
                                            const std::string& record_id) const {
  const auto recorded = record.find(record_id);
  const auto state = content::text_state(recorded == record.end() ? nullptr : &recorded->second,
                                         target ? &target->pattern : nullptr, source.pattern);
  count(state, record_id);
  if (state == content::TextState::missing) return {&source, true};
  Diagnostics own;
  expect_same_arguments(*target, source, own);
  if (own.has_errors() && state == content::TextState::stale) return {&source, true};
  diagnostics_.merge(own);
  return {target, false};
}

SourceStrings::Chosen SourceStrings::of_material(const content::Message& source) const {
  if (is_source_ || !material_) return {&source, false};
  return choose(find(material_->strings, source.id), material_->record, source, source.id);
}

SourceStrings::Chosen SourceStrings::of_registries(const content::Message& source) const {
  if (is_source_ || !registries_) return {&source, false};
  return choose(find(registries_->strings, source.id), registries_->record, source, source.id);
}

SourceStrings::Chosen SourceStrings::of_labels(std::string_view id) const {
  const content::Message* own = find(language_->labels, id);
  if (is_source_ || !source_language_) return {own, false};
  const content::Message* source = find(source_language_->labels, id);
  if (!source) return {own, false};
  return choose(own, language_->record, *source,
                std::string(content::label_prefix) + std::string(id));
}

const Formats& source_formats() { return Formats::of(std::string(content::source_language)); }

std::string source_mark() { return "[" + std::string(content::source_language) + "] "; }

Text compose_chosen(const SourceStrings::Chosen& chosen, const Arguments& arguments,
                    const Formats& formats, Diagnostics& diagnostics,
                    std::vector<Mention>* mentions, bool goes_on) {
  Text text =
      compose(*chosen.message, arguments, formats_for(chosen, formats), diagnostics, mentions);
  if (chosen.from_source) put_in_source(text, formats, !goes_on);
  return text;
}

Text compose_chosen_name(const SourceStrings::Chosen& chosen, const Formats& formats,
                         Diagnostics& diagnostics) {
  Text text = compose_name(*chosen.message, diagnostics);
  if (chosen.from_source) put_in_source(text, formats, true);
  return text;
}

}  // namespace pliego::resolve
