#include "translate/unit_list.h"

#include <algorithm>
#include <set>

#include "resolve/forms.h"
#include "resolve/resolve.h"

namespace pliego::translate {

namespace {

using content::Message;
using content::TranslationRecord;
using Texts = std::map<std::string, Message, std::less<>>;
using Marks = std::map<std::string, yaml::Mark, std::less<>>;

// A file of a language, where there is one.
struct Translated {
  const Texts* texts = nullptr;
  const Marks* empty = nullptr;
  const TranslationRecord* record = nullptr;
};

Translated translated(const content::Translation* translation) {
  if (!translation) return {};
  return {&translation->strings, &translation->empty, &translation->record};
}

Translated translated(const content::Language& language) {
  return {&language.labels, &language.empty_labels, &language.record};
}

const content::Translation* registries_of(const content::Project& project,
                                          const content::Language& language) {
  const auto found = project.registry_strings.find(language.folder);
  return found == project.registry_strings.end() ? nullptr : &found->second;
}

template <class Map>
const typename Map::mapped_type* find(const Map* map, std::string_view id) {
  if (!map) return nullptr;
  const auto found = map->find(id);
  return found == map->end() ? nullptr : &found->second;
}

// `key`: the text's id in the file itself, which of labels has no prefix.
Unit unit_of(std::string_view file, const std::string& key, std::string id, const Message& source,
             const Translated& translation) {
  Unit unit{.file = std::string(file), .id = std::move(id), .source = source.pattern};
  unit.note = source.note;
  const Message* target = find(translation.texts, key);
  const content::RecordedText* recorded = find(translation.record, unit.id);
  if (target) unit.target = target->pattern;
  unit.state = content::text_state(recorded, target ? &target->pattern : nullptr, source.pattern);
  unit.recorded = recorded && target && recorded->target == content::text_hash(target->pattern);
  if (recorded && recorded->source != source.pattern) unit.previous = recorded->source;
  const yaml::Mark* empty = find(translation.empty, key);
  if (target || empty) unit.line = target ? target->mark.line : empty->line;
  return unit;
}

std::vector<const Message*> labels_in_order(const content::Language& source) {
  std::vector<const Message*> labels;
  for (const auto& [id, label] : source.labels) labels.push_back(&label);
  std::stable_sort(labels.begin(), labels.end(), [](const Message* one, const Message* other) {
    return one->mark.line < other->mark.line;
  });
  return labels;
}

constexpr std::string_view message_prefix = "label.";  // of a label's id inside the program

std::string label_key(const Message& label) { return label.id.substr(message_prefix.size()); }

}  // namespace

UnitList units_of(const content::Project& project, const content::Language& language) {
  UnitList list;
  const content::Language* source = project.language(content::source_language);
  if (source) list.source_locale = resolve::canonical_locale(source->locale).value_or("");
  list.target_locale = resolve::canonical_locale(language.locale).value_or("");
  list.target_folder = language.folder;
  for (const content::Material& material : project.materials) {
    const Translated own = translated(project.translation(material.name, language.folder));
    for (const Message* message : material.messages())
      list.units.push_back(unit_of(material.name, message->id, message->id, *message, own));
  }
  const Translated registries = translated(registries_of(project, language));
  for (const Message* message : project.registries.messages())
    list.units.push_back(unit_of(registries_file, message->id, message->id, *message, registries));
  if (!source) return list;
  for (const Message* label : labels_in_order(*source)) {
    const std::string key = label_key(*label);
    if (!resolve::is_asked_for(key, list.target_locale)) continue;
    list.units.push_back(unit_of(labels_file, key, std::string(content::label_prefix) + key, *label,
                                 translated(language)));
  }
  return list;
}

const content::TranslationRecord& record_of(const content::Project& project,
                                            const content::Language& language,
                                            const std::string& file) {
  static const TranslationRecord none;
  if (file == labels_file) return language.record;
  if (file == registries_file) {
    const auto found = project.registry_strings.find(language.folder);
    return found == project.registry_strings.end() ? none : found->second.record;
  }
  const content::Translation* translation = project.translation(file, language.folder);
  return translation ? translation->record : none;
}

std::vector<std::string> leftovers(const content::Project& project,
                                   const content::Language& language, const std::string& file) {
  std::set<std::string> known;
  Translated own = translated(language);
  if (file == labels_file) {
    if (const auto* source = project.language(content::source_language))
      for (const auto& [id, label] : source->labels) known.insert(id);
  } else if (file == registries_file) {
    own = translated(registries_of(project, language));
    for (const Message* message : project.registries.messages()) known.insert(message->id);
  } else if (const content::Material* material = project.material(file)) {
    own = translated(project.translation(file, language.folder));
    for (const Message* message : material->messages()) known.insert(message->id);
  }
  std::vector<std::string> ids;
  if (own.texts)
    for (const auto& [id, text] : *own.texts)
      if (!known.contains(id)) ids.push_back(id);
  return ids;
}

}  // namespace pliego::translate
