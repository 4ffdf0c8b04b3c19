// The terms of the glossary in a text, and how a translation says them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/project.h"
#include "resolve/phrase_finder.h"

namespace pliego::resolve {

// A term of content/glossary.yaml that a source text has.
struct TermUse {
  std::string term;                // as in the glossary
  std::string chosen;              // how the language says it; empty where nobody has chosen
  std::vector<std::string> avoid;  // forms that the language does not use
};

// The glossary for one language. The project must outlive it. Not safe for use from several
// threads.
class Glossary {
 public:
  // `language` is a folder's name.
  Glossary(const content::Project& project, std::string_view language);

  // The terms of a source pattern, each once, in its order; of terms within each other only the
  // longest ("substance use coercion", not "substance use").
  std::vector<TermUse> terms_in(std::string_view source);

  // Terms of the source that the translation says in none of their chosen forms, though a text
  // may not do without them.
  std::vector<const content::GlossaryTerm*> unsaid(std::string_view source,
                                                   std::string_view translation);

  struct Avoided {
    std::size_t begin = 0, end = 0;  // bytes of the translation
    const content::GlossaryTerm* term = nullptr;
  };
  std::vector<Avoided> avoided(std::string_view translation);

  const content::ChosenTerm* chosen(const content::GlossaryTerm& term) const;

 private:
  std::vector<PhraseFinder::Hit> hits(const PhraseFinder& phrases, std::string_view pattern);
  std::vector<std::size_t> terms_of(std::string_view source);

  const std::vector<content::GlossaryTerm>& terms_;
  std::string language_;
  std::vector<std::string> names_;
  WordFinder finder_;
  PhraseFinder source_;  // ids: places in terms_
  // Chosen forms and those to avoid, together, so that a form within another is not found. Ids: the
  // term's place, and for those to avoid the number of all terms more.
  PhraseFinder target_;
  std::map<std::size_t, PhraseFinder> chosen_;  // of one term each: it may stand within another's
};

}  // namespace pliego::resolve
