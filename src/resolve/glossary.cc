#include "resolve/glossary.h"

#include <algorithm>
#include <tuple>

#include "resolve/proper_names.h"
#include "resolve/text_as_read.h"

namespace pliego::resolve {

using content::ChosenTerm;
using content::GlossaryTerm;

Glossary::Glossary(const content::Project& project, std::string_view language)
    : terms_(project.glossary), language_(language), names_(proper_names(project)) {
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    for (const std::string& form : terms_[i].forms) source_.add(form, i, finder_);
    const ChosenTerm* own = chosen(terms_[i]);
    if (!own) continue;
    for (const std::string& form : own->forms) {
      target_.add(form, i, finder_);
      chosen_[i].add(form, i, finder_);
    }
    for (const std::string& form : own->avoid) target_.add(form, terms_.size() + i, finder_);
  }
}

const ChosenTerm* Glossary::chosen(const GlossaryTerm& term) const {
  const auto found = term.languages.find(language_);
  return found == term.languages.end() ? nullptr : &found->second;
}

std::vector<PhraseFinder::Hit> Glossary::hits(const PhraseFinder& phrases,
                                              std::string_view pattern) {
  TextAsRead read = text_as_read(pattern);
  for (const std::string& name : names_) mask_name(read, name);
  std::vector<PhraseFinder::Hit> hits = phrases.find(read.text, finder_.words(read.text));
  for (PhraseFinder::Hit& hit : hits)
    std::tie(hit.begin, hit.end) = read.in_pattern(hit.begin, hit.end);
  return hits;
}

std::vector<std::size_t> Glossary::terms_of(std::string_view source) {
  std::vector<std::size_t> found;
  for (const PhraseFinder::Hit& hit : hits(source_, source))
    if (std::find(found.begin(), found.end(), hit.id) == found.end()) found.push_back(hit.id);
  return found;
}

std::vector<TermUse> Glossary::terms_in(std::string_view source) {
  std::vector<TermUse> uses;
  for (const std::size_t at : terms_of(source)) {
    const ChosenTerm* own = chosen(terms_[at]);
    uses.push_back({terms_[at].term, own ? own->chosen : std::string(),
                    own ? own->avoid : std::vector<std::string>()});
  }
  return uses;
}

std::vector<const GlossaryTerm*> Glossary::unsaid(std::string_view source,
                                                  std::string_view translation) {
  std::vector<const GlossaryTerm*> unsaid;
  for (const std::size_t at : terms_of(source)) {
    const ChosenTerm* own = chosen(terms_[at]);
    if (!own || own->may_be_left_out) continue;
    if (hits(chosen_[at], translation).empty()) unsaid.push_back(&terms_[at]);
  }
  return unsaid;
}

std::vector<Glossary::Avoided> Glossary::avoided(std::string_view translation) {
  std::vector<Avoided> avoided;
  for (const PhraseFinder::Hit& hit : hits(target_, translation))
    if (hit.id >= terms_.size())
      avoided.push_back({hit.begin, hit.end, &terms_[hit.id - terms_.size()]});
  return avoided;
}

}  // namespace pliego::resolve
