#include "language/labels.h"

#include "language/composer.h"
#include "language/message_rules.h"

namespace pliego::language {

Text Labels::text(std::string_view id, const WordArguments& words) const {
  const auto found = language_.labels.find(id);
  if (found == language_.labels.end()) {
    diagnostics_.error("label-missing", language_.mark.place(),
                       "The label '" + std::string(id) + "' is missing",
                       "Add it to 'labels' in every language.");
    return {};
  }
  if (source_ && source_ != &language_) {
    const auto other = source_->labels.find(id);
    if (other != source_->labels.end()) {
      expect_same_arguments(found->second, other->second, diagnostics_);
    }
  }
  return compose(found->second, words, formats_, diagnostics_);
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
  const Formats& formats = Formats::of(material.locale, "");
  Diagnostics told_already;
  const content::Message message{"label." + std::string(id), found->second, material.mark};
  return compose(message, as_arguments(numbers, formats), formats, told_already).plain();
}

}  // namespace pliego::language
