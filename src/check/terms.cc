#include "check/terms.h"

namespace pliego::check {

namespace {

std::vector<std::string> phrase_of(std::string_view text, WordFinder& finder) {
  std::vector<std::string> phrase;
  for (Word& word : finder.words(text)) phrase.push_back(std::move(word.folded));
  return phrase;
}

}  // namespace

Terms::Terms(const std::vector<content::Term>& terms, std::string rule, std::string what,
             WordFinder& finder)
    : rule_(std::move(rule)), what_(std::move(what)) {
  for (const content::Term& term : terms) {
    for (const std::string& form : term.forms) {
      std::vector<std::string> phrase = phrase_of(form, finder);
      if (phrase.empty()) continue;
      const std::string first = phrase.front();
      forms_[first].push_back({std::move(phrase), term.instead});
    }
  }
}

const Terms::Form* Terms::longest_at(std::string_view text, const std::vector<Word>& words,
                                     std::size_t at) const {
  const auto found = forms_.find(words[at].folded);
  if (found == forms_.end()) return nullptr;
  const Form* longest = nullptr;
  for (const Form& form : found->second) {
    if (longest && longest->phrase.size() >= form.phrase.size()) continue;
    if (stands_at(text, words, at, form.phrase)) longest = &form;
  }
  return longest;
}

std::vector<Finding> Terms::find(std::string_view text, const std::vector<Word>& words) const {
  std::vector<Finding> findings;
  for (std::size_t at = 0; at < words.size();) {
    const Form* form = longest_at(text, words, at);
    const std::size_t length = form ? form->phrase.size() : 1;
    if (form) {
      const std::size_t begin = words[at].begin, end = words[at + length - 1].end;
      const std::string word(text.substr(begin, end - begin));
      findings.push_back(
          {begin, end, rule_, "'" + word + "' " + what_, "Write: " + form->instead + "."});
    }
    at += length;
  }
  return findings;
}

}  // namespace pliego::check
