#include "check/text_check.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "check/glossary_terms.h"
#include "check/rules.h"
#include "check/spoiled.h"
#include "check/translated_links.h"
#include "check/translated_numbers.h"
#include "language/inline_markup.h"
#include "language/message_place.h"
#include "language/proper_names.h"

namespace pliego::check {

namespace {

using content::Allowance;
using content::Message;

constexpr std::string_view label_prefix = "label.";

template <class Strings>
std::vector<const Message*> messages_of(const Strings& strings) {
  std::vector<const Message*> messages;
  for (const auto& [id, message] : strings) messages.push_back(&message);
  return messages;
}

// What a QR code opens stands in its block, and its words may say it.
std::vector<std::string> addresses_of(const content::Material& material) {
  std::vector<std::string> addresses;
  for (const content::Section& section : material.sections) {
    for (const content::Block& block : section.blocks) {
      for (const content::FieldSpec& spec : block.kind->fields) {
        const auto field = block.fields.find(spec.key.name);
        if (spec.key.type != content::FieldType::address || field == block.fields.end()) continue;
        addresses.push_back(std::get<std::string>(field->second.value));
      }
    }
  }
  return addresses;
}

// As its own file has it: labels have a prefix only inside the program.
std::string_view id_in_file(const Message& message) {
  std::string_view id = message.id;
  if (id.starts_with(label_prefix)) id.remove_prefix(label_prefix.size());
  return id;
}

std::vector<Finding> in_pattern(std::vector<Finding> findings, const language::TextAsRead& read) {
  for (Finding& each : findings)
    std::tie(each.begin, each.end) = read.in_pattern(each.begin, each.end);
  return findings;
}

// The number in "&#243;" is none that anybody typed.
std::vector<Finding> outside_of(const std::vector<Finding>& others, std::vector<Finding> findings) {
  std::erase_if(findings, [&](const Finding& each) {
    return std::any_of(others.begin(), others.end(), [&](const Finding& other) {
      return each.begin < other.end && other.begin < each.end;
    });
  });
  return findings;
}

const Allowance* allowance_for(const std::vector<Allowance>& allowances, const Message& message,
                               const Finding& finding) {
  for (const Allowance& allowance : allowances)
    if (allowance.rule == finding.rule && allowance.id == id_in_file(message)) return &allowance;
  return nullptr;
}

void report(const Message& message, const Finding& finding, Diagnostics& diagnostics) {
  const Rule* rule = find_rule(finding.rule);
  diagnostics.add({rule ? rule->severity : Severity::error, finding.rule, finding.message,
                   language::mark_of_bytes(message, finding.begin, finding.end).place(),
                   finding.hint});
}

void report_allowed(const Message& message, const Finding& finding, const Allowance& allowance,
                    Diagnostics& diagnostics) {
  diagnostics.note("allowed", language::mark_of_bytes(message, finding.begin, finding.end).place(),
                   finding.message + ", allowed here (" + finding.rule + "): " + allowance.reason);
}

void report_unused(const Allowance& allowance, Diagnostics& diagnostics) {
  diagnostics.warning(
      "unused-allowance", allowance.mark.place(),
      "Nothing in the text '" + allowance.id + "' goes against '" + allowance.rule + "'.",
      "Remove the allowance, or give it the id of the text that needs it.");
}

}  // namespace

TextCheck::TextCheck(const content::Project& project, Depth depth)
    : project_(project), depth_(depth), names_(language::proper_names(project)) {}

// Made when a text of the language is first read: render seldom reads all languages.
TextCheck::Rules& TextCheck::rules_for(const std::string& folder) {
  const auto kept = rules_.find(folder);
  if (kept != rules_.end()) return kept->second;
  const auto found = project_.words.find(folder);
  const content::WordList* list = found == project_.words.end() ? nullptr : &found->second;
  Rules rules{
      .shaming = {}, .simpler = {}, .typed = {project_.registries, list, finder_}, .glossary = {}};
  if (list) rules.shaming.emplace(list->terms, "shaming-word", "shames people", finder_);
  if (list && depth_ == Depth::all)
    rules.simpler.emplace(list->simpler, "simpler-word", "has a simpler word", finder_);
  Rules& made = rules_.emplace(folder, std::move(rules)).first->second;
  if (depth_ == Depth::all && folder != content::source_language)
    made.glossary.emplace(project_, folder);
  return made;
}

// The text without names, which no rule looks into.
language::TextAsRead TextCheck::readable(const Message& message, const File& file) const {
  language::TextAsRead read = language::text_as_read(message.pattern);
  for (const std::string& name : names_) language::mask_name(read, name);
  for (const std::string& address : file.addresses) language::mask_name(read, address);
  return read;
}

std::vector<Finding> TextCheck::against_source(const Message& message,
                                               const language::TextAsRead& read, Rules& rules,
                                               const File& file) const {
  std::vector<Finding> all;
  for (const Message* source : file.sources) {
    if (source->id != message.id) continue;
    all = in_pattern(differing_numbers(read.text, readable(*source, file).text, source->pattern),
                     read);
    const auto links = differing_links(message.pattern, source->pattern);
    all.insert(all.end(), links.begin(), links.end());
    if (!rules.glossary) continue;
    const auto more = glossary_findings(*rules.glossary, source->pattern, message.pattern);
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

std::vector<Finding> TextCheck::findings(const Message& message, Rules& rules, const File& file) {
  std::vector<Finding> all = spoiled(message.pattern);
  if (message.id.starts_with("contact.")) return all;
  const language::TextAsRead read = readable(message, file);
  const std::string& text = read.text;
  const std::vector<language::Word> words = finder_.words(text);
  const auto add = [&](const std::vector<Finding>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  const std::vector<Finding> codes = all;
  if (rules.shaming) add(in_pattern(rules.shaming->find(text, words), read));
  if (message.id == "file") return all;
  const bool addresses_too = !message.id.starts_with("notice.");
  const auto links = language::link_addresses(message.pattern);
  if (addresses_too) add(rules.typed.find_links(message.pattern));
  add(outside_of(codes, in_pattern(rules.typed.find(text, words, addresses_too, links), read)));
  if (rules.simpler) add(in_pattern(rules.simpler->find(text, words), read));
  if (depth_ == Depth::all) add(outside_of(codes, against_source(message, read, rules, file)));
  return all;
}

void TextCheck::check_all(const File& file, Diagnostics& diagnostics) {
  Rules& rules = rules_for(file.folder);
  std::set<const Allowance*> used;
  for (const Message* message : file.messages) {
    for (const Finding& finding : findings(*message, rules, file)) {
      const Allowance* allowance = allowance_for(file.allowances, *message, finding);
      if (!allowance) {
        report(*message, finding, diagnostics);
      } else {
        used.insert(allowance);
        report_allowed(*message, finding, *allowance, diagnostics);
      }
    }
  }
  for (const Allowance& allowance : file.allowances)
    if (!used.contains(&allowance)) report_unused(allowance, diagnostics);
}

void TextCheck::check(const content::Material& material, const content::Language& language,
                      Diagnostics& diagnostics) {
  const std::vector<std::string> addresses = addresses_of(material);
  if (language.folder == content::source_language) {
    check_all({material.messages(), material.allowances, language.folder, addresses}, diagnostics);
  } else if (const auto* strings = project_.translation(material.name, language.folder)) {
    check_all({messages_of(strings->strings), strings->allowances, language.folder, addresses,
               material.messages()},
              diagnostics);
  }
}

void TextCheck::check_texts(const std::vector<Message>& texts, const content::Language& language,
                            Diagnostics& diagnostics) {
  Messages messages;
  for (const Message& text : texts) messages.push_back(&text);
  const std::vector<content::Allowance> none;
  check_all({messages, none, language.folder}, diagnostics);
}

void TextCheck::check_shared(const content::Language& language, Diagnostics& diagnostics) {
  const content::Language* source = project_.language(content::source_language);
  const bool translated = source && language.folder != content::source_language;
  check_all({messages_of(language.labels),
             language.allowances,
             language.folder,
             {},
             translated ? messages_of(source->labels) : Messages()},
            diagnostics);
  if (language.folder == content::source_language) {
    const auto& registries = project_.registries;
    check_all({registries.messages(), registries.allowances, language.folder}, diagnostics);
  }
  const auto found = project_.registry_strings.find(language.folder);
  if (found == project_.registry_strings.end()) return;
  check_all({messages_of(found->second.strings),
             found->second.allowances,
             language.folder,
             {},
             project_.registries.messages()},
            diagnostics);
}

void report_missing_word_lists(const content::Project& project, Diagnostics& diagnostics) {
  for (const content::Language& language : project.languages) {
    if (project.words.contains(language.folder)) continue;
    Place place;
    place.file = "content/words/" + language.folder + ".yaml";
    diagnostics.warning("word-list-missing", std::move(place),
                        "Nothing says which words shame people in '" + language.folder + "'.",
                        "Copy the list of another language and write this one's words.");
  }
}

}  // namespace pliego::check
