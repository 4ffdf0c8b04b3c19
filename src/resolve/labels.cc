#include "resolve/labels.h"

#include "resolve/direction.h"
#include "resolve/message_rules.h"
#include "resolve/message_text.h"
#include "resolve/resolve.h"

namespace pliego::resolve {

bool Labels::has(std::string_view id) const {
  return language_.labels.contains(id) || (source_ && source_->labels.contains(id));
}

SourceStrings::Chosen Labels::choose(std::string_view id) const {
  if (strings_) return strings_->of_labels(id);
  const auto own = language_.labels.find(id);
  const content::Message* found = own == language_.labels.end() ? nullptr : &own->second;
  if (!source_ || source_ == &language_) return {found, false};
  const auto source = source_->labels.find(id);
  if (source == source_->labels.end()) return {found, false};
  if (!found) return {&source->second, true};
  expect_same_arguments(*found, source->second, diagnostics_);
  return {found, false};
}

const Formats& Labels::formats_of(std::string_view id, const Formats& own) const {
  if (!source_ || !choose(id).from_source) return own;
  return Formats::of(std::string(content::source_language), forms_of(*source_));
}

Text Labels::text(std::string_view id, const WordArguments& words) const {
  const SourceStrings::Chosen chosen = choose(id);
  if (chosen.message) return compose_chosen(chosen, words, formats_, diagnostics_);
  diagnostics_.error("label-missing", language_.mark.place(),
                     "The label '" + std::string(id) + "' is missing",
                     "Add it to 'labels' in every language.");
  return {};
}

std::map<std::string, std::string, std::less<>> label_patterns(const content::Language& language,
                                                               const content::Language* source) {
  std::map<std::string, std::string, std::less<>> patterns;
  for (const auto& [id, label] : language.labels) patterns.emplace(id, label.pattern);
  for (const auto& [id, form] : forms_of(language)) patterns.insert_or_assign(id, form);
  if (!source) return patterns;
  for (const auto& [id, label] : source->labels)
    if (!is_form(id)) patterns.emplace(id, source_mark() + label.pattern);  // where it has none
  return patterns;
}

WordArguments as_arguments(const LabelNumbers& numbers, const Formats& formats) {
  std::map<std::string, Argument, std::less<>> words;
  for (const auto& [name, value] : numbers) {
    Argument argument = as_argument({.text = formats.number(value)});
    argument.number = value;
    words.emplace(name, std::move(argument));
  }
  return WordArguments(std::move(words));
}

std::string label(const Material& material, std::string_view id, const LabelNumbers& numbers) {
  const auto found = material.labels.find(id);
  if (found == material.labels.end()) return {};
  const Formats& formats = Formats::of(material.locale);
  Diagnostics told_already;
  const content::Message message{"label." + std::string(id), found->second, material.mark};
  Text text = compose(message, as_arguments(numbers, formats), formats, told_already);
  const bool is_source = found->second.starts_with(source_mark());
  if (is_source && is_right_to_left(material.locale)) isolate(text);
  return text.plain();
}

}  // namespace pliego::resolve
