// A material's and the registries' messages in the language of the page.
#pragma once

#include "content/project.h"

namespace pliego::language {

class SourceStrings {
 public:
  // Says with rule "missing-translation" what the language lacks as a whole.
  SourceStrings(const content::Project& project, const content::Material& material,
                const content::Language& language, Diagnostics& diagnostics);

  bool complete() const { return is_source_ || (material_ && registries_); }
  bool draft()
      const;  // no second speaker has read the translation of the material or the registries

  // The message itself in the source language, its translation in another. Rules
  // missing-translation (then the source's) and arguments-differ.
  const content::Message& of_material(const content::Message& source) const;
  const content::Message& of_registries(const content::Message& source) const;

 private:
  const content::Message& translated(const content::Translation* strings,
                                     const content::Message& source) const;

  bool is_source_;
  const content::Translation* material_ = nullptr;
  const content::Translation* registries_ = nullptr;
  Diagnostics& diagnostics_;
};

}  // namespace pliego::language
