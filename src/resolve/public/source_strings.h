// A material's, the registries' and the program's own texts in the language of the page, and which
// of them are not yet fit for print.
#pragma once

#include <set>

#include "content/project.h"
#include "resolve/arguments.h"
#include "resolve/formats.h"
#include "resolve/pattern.h"

namespace pliego::resolve {

class SourceStrings {
 public:
  // Says with rule "missing-translation" what the language lacks as a whole. Counts the material's
  // own texts; those of registries and labels count once they are asked for.
  SourceStrings(const content::Project& project, const content::Material& material,
                const content::Language& language, Diagnostics& diagnostics);

  bool complete() const { return is_source_ || (material_ && registries_); }

  // A text in the page's language; rule arguments-differ. What has no translation is the source's,
  // and so is a stale one that names other values than its source does today.
  struct Chosen {
    const content::Message* message = nullptr;
    bool from_source = false;
  };
  Chosen of_material(const content::Message& source) const;
  Chosen of_registries(const content::Message& source) const;
  // Null where not even the source has the label.
  Chosen of_labels(std::string_view id) const;

  // The texts asked for so far that keep a translation a draft.
  const DraftTexts& drafts() const { return drafts_; }

 private:
  Chosen choose(const content::Message* target, const content::TranslationRecord& record,
                const content::Message& source, const std::string& record_id) const;
  void count(content::TextState state, const std::string& id) const;

  bool is_source_;
  const content::Translation* material_ = nullptr;
  const content::Translation* registries_ = nullptr;
  const content::Language* language_ = nullptr;
  const content::Language* source_language_ = nullptr;
  Diagnostics& diagnostics_;
  mutable std::set<std::string, std::less<>> counted_;
  mutable DraftTexts drafts_;
};

// The text as compose() makes it. Where it comes from the source language, every span is in that
// language, and "[en] " stands in front, unless it goes on from a text that has this mark.
Text compose_chosen(const SourceStrings::Chosen& chosen, const Arguments& arguments,
                    const Formats& formats, Diagnostics& diagnostics,
                    std::vector<Mention>* mentions = nullptr, bool goes_on = false);

// The same of a name, as compose_name().
Text compose_chosen_name(const SourceStrings::Chosen& chosen, const Formats& formats,
                         Diagnostics& diagnostics);

// How the source language writes numbers and days.
const Formats& source_formats();

// "[en] ", what stands before a text in the source language.
std::string source_mark();

}  // namespace pliego::resolve
