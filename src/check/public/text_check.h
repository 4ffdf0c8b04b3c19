// Rules over the texts that people read, as they read them (resolve/text_as_read.h).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "check/finding.h"
#include "check/typed_values.h"
#include "content/project.h"
#include "content/word_list.h"
#include "resolve/glossary.h"
#include "resolve/phrase_finder.h"
#include "resolve/words.h"

namespace pliego::check {

// Words and phrases of a list, found in any of their forms, each with what to write instead.

class Terms {
 public:
  // Findings are of `rule`; their message is the word in quotes and `what` ("shames people").
  Terms(const std::vector<content::Term>& terms, std::string rule, std::string what,
        resolve::WordFinder& finder);

  // `text` as of text_as_read() with proper names masked, `words` those of it. Of forms that begin
  // at one word the longest is taken.
  std::vector<Finding> find(std::string_view text, const std::vector<resolve::Word>& words) const;

 private:
  std::string rule_, what_;
  std::vector<std::string> instead_;  // by term
  resolve::PhraseFinder phrases_;     // ids: places in instead_
};

// Rules lost-letter, html-entity, shaming-word, typed-value, simpler-word and, of translations,
// numbers-differ, link-differs, glossary-term and glossary-avoid, each as serious as the table of
// rules says. What an author lets stand becomes a note with rule "allowed"
// and his reason; an allowance that nothing needs, a warning with rule "unused-allowance".
// The project must outlive it. Not safe for use from several threads.
class TextCheck {
 public:
  // `errors` alone are what rendering needs to know.
  enum class Depth { all, errors };

  explicit TextCheck(const content::Project& project, Depth depth = Depth::all);

  // One piece in one language. A missing translation is for others to tell.
  void check(const content::Material& material, const content::Language& language,
             Diagnostics& diagnostics);

  // Texts of no piece, such as a packet's title.
  void check_texts(const std::vector<content::Message>& texts, const content::Language& language,
                   Diagnostics& diagnostics);

  // What all pieces of the language share: registries and labels. Names of contacts are as the
  // organizations write them; a notice may say whose published facts it draws on, with the address.
  void check_shared(const content::Language& language, Diagnostics& diagnostics);

 private:
  struct Rules {
    std::optional<Terms> shaming, simpler;
    TypedValues typed;
    std::optional<resolve::Glossary> glossary;  // of languages that are translated into
  };
  using Messages = std::vector<const content::Message*>;
  // The texts of one file, and what holds for all of them.
  struct File {
    const Messages& messages;
    const std::vector<content::Allowance>& allowances;
    const std::string& folder;                // of the language
    std::vector<std::string> addresses = {};  // written once in the piece, which its texts may name
    std::vector<const content::Message*> sources = {};  // of a translation's texts
  };

  void check_all(const File& file, Diagnostics& diagnostics);
  std::vector<Finding> findings(const content::Message& message, Rules& rules, const File& file);
  std::vector<Finding> against_source(const content::Message& message,
                                      const resolve::TextAsRead& read, Rules& rules,
                                      const File& file) const;
  resolve::TextAsRead readable(const content::Message& message, const File& file) const;
  Rules& rules_for(const std::string& folder);

  const content::Project& project_;
  Depth depth_;
  resolve::WordFinder finder_;
  std::vector<std::string> names_;  // proper names, which no rule looks into; the longest first
  std::map<std::string, Rules, std::less<>> rules_;  // by language folder
};

// Rule "word-list-missing": a warning for each language without a file in content/words, since
// nothing tells there which words shame.
void report_missing_word_lists(const content::Project& project, Diagnostics& diagnostics);

}  // namespace pliego::check
