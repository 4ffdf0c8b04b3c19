#include "check/terms.h"

namespace pliego::check {

Terms::Terms(const std::vector<content::Term>& terms, std::string rule, std::string what,
             language::WordFinder& finder)
    : rule_(std::move(rule)), what_(std::move(what)) {
  for (const content::Term& term : terms) {
    for (const std::string& form : term.forms) phrases_.add(form, instead_.size(), finder);
    instead_.push_back(term.instead);
  }
}

std::vector<Finding> Terms::find(std::string_view text,
                                 const std::vector<language::Word>& words) const {
  std::vector<Finding> findings;
  for (const auto& hit : phrases_.find(text, words)) {
    const std::string word(text.substr(hit.begin, hit.end - hit.begin));
    findings.push_back(
        {hit.begin, hit.end, rule_, "'" + word + "' " + what_, "Write: " + instead_[hit.id] + "."});
  }
  return findings;
}

}  // namespace pliego::check
