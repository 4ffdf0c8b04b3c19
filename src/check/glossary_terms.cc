#include "check/glossary_terms.h"

namespace pliego::check {

namespace {

Finding unsaid(const content::GlossaryTerm& term, const content::ChosenTerm& chosen,
               std::string_view translation) {
  return {0, translation.size(), "glossary-term",
          "The source says '" + term.term + "', and this text does not say '" + chosen.chosen + "'",
          "Write it so, or add the form to content/glossary.yaml ('" + term.name + "')."};
}

Finding avoided(const language::Glossary::Avoided& at, const content::ChosenTerm& chosen,
                std::string_view translation) {
  const std::string words(translation.substr(at.begin, at.end - at.begin));
  return {at.begin, at.end, "glossary-avoid",
          "The glossary avoids '" + words + "' for '" + at.term->term + "'",
          "Write: " + chosen.chosen + "."};
}

}  // namespace

std::vector<Finding> glossary_findings(language::Glossary& glossary, std::string_view source,
                                       std::string_view translation) {
  std::vector<Finding> findings;
  if (translation.empty()) return findings;
  for (const content::GlossaryTerm* term : glossary.unsaid(source, translation))
    findings.push_back(unsaid(*term, *glossary.chosen(*term), translation));
  for (const auto& at : glossary.avoided(translation))
    findings.push_back(avoided(at, *glossary.chosen(*at.term), translation));
  return findings;
}

}  // namespace pliego::check
