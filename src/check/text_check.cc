#include "check/text_check.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/spoiled_text.h"
#include "check/finding.h"
#include "check/numbers.h"
#include "check/rules.h"
#include "check/translated_links.h"
#include "resolve/glossary.h"
#include "resolve/inline_markup.h"
#include "resolve/message_place.h"
#include "resolve/proper_names.h"

namespace pliego::check {
namespace {

// Rule "numbers-differ": a translation that types other numbers than its source.

// Each group by itself: "24/7" and "24 a 7" have the same two.
std::vector<DigitGroup> groups_of(std::string_view text) {
  std::vector<DigitGroup> groups;
  for (const NumberRun& run : number_runs(text))
    groups.insert(groups.end(), run.groups.begin(), run.groups.end());
  return groups;
}

// Takes out of `others` each number that `groups` has; gives the first that it lacks.
const DigitGroup* first_lacking(const std::vector<DigitGroup>& groups,
                                std::vector<DigitGroup> others) {
  for (const DigitGroup& group : groups) {
    const auto same = std::find_if(others.begin(), others.end(), [&](const DigitGroup& other) {
      return other.digits == group.digits;
    });
    if (same == others.end()) return &group;
    others.erase(same);
  }
  return nullptr;
}

// At most one finding. Both texts as of text_as_read() with proper names masked; values named in
// braces are no part of them. `source_pattern` is for the hint.
std::vector<Finding> differing_numbers(std::string_view translation, std::string_view source,
                                       std::string_view source_pattern) {
  const std::vector<DigitGroup> ours = groups_of(translation), theirs = groups_of(source);
  const std::string hint = "In the source: " + std::string(source_pattern);
  if (const DigitGroup* group = first_lacking(ours, theirs)) {
    return {{group->begin, group->end, "numbers-differ",
             "The source has no number " + group->digits + " here", hint}};
  }
  if (const DigitGroup* group = first_lacking(theirs, ours)) {
    return {{0, translation.size(), "numbers-differ",
             "The source has the number " + group->digits + ", which is missing here", hint}};
  }
  return {};
}

}  // namespace

Terms::Terms(const std::vector<content::Term>& terms, std::string rule, std::string what,
             resolve::WordFinder& finder)
    : rule_(std::move(rule)), what_(std::move(what)) {
  for (const content::Term& term : terms) {
    for (const std::string& form : term.forms) phrases_.add(form, instead_.size(), finder);
    instead_.push_back(term.instead);
  }
}

std::vector<Finding> Terms::find(std::string_view text,
                                 const std::vector<resolve::Word>& words) const {
  std::vector<Finding> findings;
  for (const auto& hit : phrases_.find(text, words)) {
    const std::string word(text.substr(hit.begin, hit.end - hit.begin));
    findings.push_back(
        {hit.begin, hit.end, rule_, "'" + word + "' " + what_, "Write: " + instead_[hit.id] + "."});
  }
  return findings;
}

namespace {

// Rules "glossary-term" and "glossary-avoid": a translation that leaves the glossary.

Finding unsaid(const content::GlossaryTerm& term, const content::ChosenTerm& chosen,
               std::string_view translation) {
  return {0, translation.size(), "glossary-term",
          "The source says '" + term.term + "', and this text does not say '" + chosen.chosen + "'",
          "Write it so, or add the form to content/glossary.yaml ('" + term.name + "')."};
}

Finding avoided(const resolve::Glossary::Avoided& at, const content::ChosenTerm& chosen,
                std::string_view translation) {
  const std::string words(translation.substr(at.begin, at.end - at.begin));
  return {at.begin, at.end, "glossary-avoid",
          "The glossary avoids '" + words + "' for '" + at.term->term + "'",
          "Write: " + chosen.chosen + "."};
}

// Both are patterns. Of an empty translation nothing is said.
std::vector<Finding> glossary_findings(resolve::Glossary& glossary, std::string_view source,
                                       std::string_view translation) {
  std::vector<Finding> findings;
  if (translation.empty()) return findings;
  for (const content::GlossaryTerm* term : glossary.unsaid(source, translation))
    findings.push_back(unsaid(*term, *glossary.chosen(*term), translation));
  for (const auto& at : glossary.avoided(translation))
    findings.push_back(avoided(at, *glossary.chosen(*at.term), translation));
  return findings;
}

// What programs have done to a text (base/spoiled_text.h), as faults that `check` tells.

// Rules lost-letter, once for a text, and html-entity, for each place. `pattern` as it is written.
std::vector<Finding> spoiled(std::string_view pattern) {
  std::vector<Finding> all;
  if (auto lost = find_lost_letter(pattern))
    all.push_back({lost->begin, lost->end, "lost-letter", lost->what, lost->advice});
  for (auto entity = find_entity(pattern); entity; entity = find_entity(pattern, entity->end))
    all.push_back({entity->begin, entity->end, "html-entity", entity->what, entity->advice});
  return all;
}

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

std::vector<Finding> in_pattern(std::vector<Finding> findings, const resolve::TextAsRead& read) {
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
                   resolve::mark_of_bytes(message, finding.begin, finding.end).place(),
                   finding.hint});
}

void report_allowed(const Message& message, const Finding& finding, const Allowance& allowance,
                    Diagnostics& diagnostics) {
  diagnostics.note("allowed", resolve::mark_of_bytes(message, finding.begin, finding.end).place(),
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
    : project_(project), depth_(depth), names_(resolve::proper_names(project)) {}

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
resolve::TextAsRead TextCheck::readable(const Message& message, const File& file) const {
  resolve::TextAsRead read = resolve::text_as_read(message.pattern);
  for (const std::string& name : names_) resolve::mask_name(read, name);
  for (const std::string& address : file.addresses) resolve::mask_name(read, address);
  return read;
}

std::vector<Finding> TextCheck::against_source(const Message& message,
                                               const resolve::TextAsRead& read, Rules& rules,
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
  const resolve::TextAsRead read = readable(message, file);
  const std::string& text = read.text;
  const std::vector<resolve::Word> words = finder_.words(text);
  const auto add = [&](const std::vector<Finding>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  const std::vector<Finding> codes = all;
  if (rules.shaming) add(in_pattern(rules.shaming->find(text, words), read));
  if (message.id == "file") return all;
  const bool addresses_too = !message.id.starts_with("notice.");
  const auto links = resolve::link_addresses(message.pattern);
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
