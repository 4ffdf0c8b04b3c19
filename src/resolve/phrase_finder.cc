#include "resolve/phrase_finder.h"

namespace pliego::resolve {

void PhraseFinder::add(std::string_view form, std::size_t id, WordFinder& finder) {
  std::vector<std::string> phrase;
  for (Word& word : finder.words(form)) phrase.push_back(std::move(word.folded));
  if (phrase.empty()) return;
  const std::string first = phrase.front();
  forms_[first].push_back({std::move(phrase), id});
}

const PhraseFinder::Form* PhraseFinder::longest_at(std::string_view text,
                                                   const std::vector<Word>& words,
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

std::vector<PhraseFinder::Hit> PhraseFinder::find(std::string_view text,
                                                  const std::vector<Word>& words) const {
  std::vector<Hit> hits;
  for (std::size_t at = 0; at < words.size();) {
    const Form* form = longest_at(text, words, at);
    const std::size_t length = form ? form->phrase.size() : 1;
    if (form) hits.push_back({words[at].begin, words[at + length - 1].end, form->id});
    at += length;
  }
  return hits;
}

}  // namespace pliego::resolve
