// add_pseudo(): a pseudo-language's files as they would be, were there any.
#include "resolve/forms.h"
#include "translate/pseudo.h"

namespace pliego::translate {
namespace {

using content::Message;

struct Named {
  const char* folder;
  const char* locale;
  const char* name;
};

// The mirrored one is English to ICU, for its words, numbers and dates, and says by a subtag of its
// own which way it runs (resolve::is_right_to_left).
Named named(Pseudo kind) {
  switch (kind) {
    case Pseudo::accented:
      return {"en-XA", "en-XA", "English with accents"};
    case Pseudo::mirrored:
      return {"ar-XB", "en-US-x-mirrored", "English from right to left"};
    case Pseudo::longer:
      break;
  }
  return {"en-x-longer", "en-US", "English, longer"};
}

Message pseudo_message(const Message& source, Pseudo kind) {
  return {.id = source.id, .pattern = pseudo_text(source.pattern, kind), .mark = source.mark};
}

class Maker {
 public:
  Maker(content::Project& project, Pseudo kind)
      : project_(project), kind_(kind), folder_(named(kind).folder) {}

  void make(const content::Language& source) {
    content::Language language = source;
    language.folder = folder_;
    language.locale = named(kind_).locale;
    language.name = named(kind_).name;
    std::erase_if(language.labels, [](const auto& each) { return resolve::is_form(each.first); });
    for (auto& [id, label] : language.labels) label = pseudo_message(label, kind_);
    project_.languages.push_back(std::move(language));
    project_.language_names.push_back(folder_);
    const auto& registries = project_.registries;
    project_.registry_strings.emplace(folder_,
                                      translation(registries.messages(), registries.allowances));
    for (const content::Material& material : project_.materials) add(material);
    // Its words were looked at in English.
    project_.words.emplace(folder_, content::WordList{.language = folder_});
  }

 private:
  content::Translation translation(const std::vector<const Message*>& messages,
                                   const std::vector<content::Allowance>& allowances) const {
    content::Translation made;
    made.language = folder_;
    made.allowances = allowances;
    for (const Message* message : messages)
      made.strings.emplace(message->id, pseudo_message(*message, kind_));
    return made;
  }

  void add(const content::Material& material) {
    content::Translation made = translation(material.messages(), material.allowances);
    made.file = material.file;
    made.mark = material.mark;
    if (const auto& name = material.file_name) made.strings.insert_or_assign(name->id, *name);
    // A caption may have 280 characters, whatever room a page has.
    if (const auto& caption = material.caption)
      made.strings.at(caption->id).pattern = kind_ == Pseudo::mirrored
                                                 ? caption->pattern
                                                 : pseudo_text(caption->pattern, kind_, false);
    project_.translations[material.name].insert_or_assign(folder_, std::move(made));
  }

  content::Project& project_;
  Pseudo kind_;
  std::string folder_;
};

}  // namespace

void add_pseudo(content::Project& project, Pseudo kind) {
  const content::Language* source = project.language(content::source_language);
  if (source && !project.language(named(kind).folder)) Maker(project, kind).make(*source);
}

}  // namespace pliego::translate
