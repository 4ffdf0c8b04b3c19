// The values that a material's messages can name: facts, bases, the number of a contact, the day of
// revision.
#pragma once

#include "content/project.h"
#include "resolve/arguments.h"
#include "resolve/formats.h"
#include "resolve/labels.h"
#include "resolve/source_strings.h"

namespace pliego::resolve {

// "pressured": "27%"; "hotline_2012": "of women surveyed …"; "contact_hotline": the number to call,
// and "contact_hotline_text" another way in; "revised": the day in words. Each is made when first
// asked for.
class MaterialArguments : public Arguments {
 public:
  // `formats` and `labels` are those of the texts that name the values; the ways in are those for
  // readers of `language`.
  MaterialArguments(const content::Project& project, const content::Material& material,
                    const content::Language& language, const SourceStrings& strings,
                    const Formats& formats, const Labels& labels, Diagnostics& diagnostics);

  const Argument* find(std::string_view name) const override;
  std::vector<std::string> names() const override;

  std::string value(const content::Fact& fact) const;  // "27%"
  Text base(const std::string& id) const;              // no spans where there is no such base

 private:
  std::optional<Argument> make(std::string_view name) const;
  std::optional<Argument> make_contact(std::string_view name) const;

  const content::Registries& registries_;
  const content::Material& material_;
  std::string_view language_;
  const SourceStrings& strings_;
  const Formats& formats_;
  const Labels& labels_;
  Diagnostics& diagnostics_;
  mutable std::map<std::string, std::optional<Argument>, std::less<>> made_;
};

}  // namespace pliego::resolve
