#include "text/fragments.h"

#include <string>

#include "text/characters.h"

namespace pliego::text {

std::string_view Fragments::hyphen_of(const Word& word) {
  return word.font->covers(hyphen) ? "\u2010" : "-";
}

const ShapedWord& Fragments::shape(const Word& word, std::size_t from, std::size_t to,
                                   bool hyphenated) const {
  if (from == word.begin && to == word.end && !hyphenated) return *word.shaped;
  const std::string_view part = std::string_view(prepared_.text.utf8).substr(from, to - from);
  if (!hyphenated) return shaper_.shape(word.context, part);
  return shaper_.shape(word.context, std::string(part).append(hyphen_of(word)));
}

double Fragments::scale(const Word& word) const {
  return size(word) / word.font->metrics().units_per_em;
}

double Fragments::tracking(const Word& word) const {
  return word.tracks ? input_.spans[word.span].style.tracking * size(word) : 0;
}

double Fragments::width(const Word& word, const ShapedWord& shaped) const {
  return shaped.advance * scale(word) + shaped.clusters * tracking(word);
}

double Fragments::width_at_line_end(const Word& word, const ShapedWord& shaped) const {
  const int tracked = shaped.visible_clusters - (drops_last_tracking(word) ? 1 : 0);
  return shaped.visible_advance * scale(word) + tracked * tracking(word);
}

}  // namespace pliego::text
