#include "resolve/local_entry.h"

#include "content/project.h"
#include "resolve/direction.h"
#include "resolve/resolve.h"

namespace pliego::resolve {
namespace {

// Words of the program's own, in the language that they are written in where it is not the page's.
Text own_words(const content::LocalWords& words, std::string id, const std::string& language,
               bool right_to_left) {
  Text text{.id = std::move(id), .spans = {}, .mark = words.mark};
  const auto* found = words.find(language);
  if (!found) return text;
  const bool is_foreign = !found->first.empty() && !covers({found->first}, language);
  text.spans.push_back({.text = found->second, .language = is_foreign ? found->first : ""});
  keep_direction(text, right_to_left);
  return text;
}

content::Contact as_contact(const content::Local& local) {
  content::Contact contact;
  contact.id = "local";
  contact.languages = local.languages;
  contact.channels = local.ways;
  contact.mark = local.mark;
  return contact;
}

// Of addresses that are each one language's, a page shows its own; failing that one for all, then
// the English one as where words are in English, then the first.
void keep_own_address(content::Contact& contact, const std::string& language) {
  auto ways = all_channels(contact, content::Channel::Kind::web, language);
  if (ways.size() < 2) return;
  const auto& languages = ways.front()->languages;
  if (!languages.empty() && !covers(languages, language))
    ways = all_channels(contact, content::Channel::Kind::web, content::source_language);
  const std::string kept = ways.front()->address;
  std::erase_if(contact.channels, [&](const content::Channel& way) {
    return way.kind == content::Channel::Kind::web && way.address != kept;
  });
}

}  // namespace

ContactEntry local_entry(const content::Local& local, const std::string& language,
                         const Labels& labels, const Formats& formats) {
  using content::ContactPart;
  std::vector<ContactPart> show = {ContactPart::call, ContactPart::text, ContactPart::tty,
                                   ContactPart::fax, ContactPart::web};
  content::Contact contact = as_contact(local);
  // Where it doesn't answer in the page's language, the entry says so by itself.
  const bool tells_languages = names_language(contact, language);
  if (tells_languages) show.push_back(ContactPart::languages);
  keep_own_address(contact, language);
  const bool right_to_left = is_right_to_left(formats.locale());
  ContactEntry entry =
      entry_of_all_ways(contact, own_words(local.name, "local.name", language, right_to_left), show,
                        language, labels, formats);
  if (local.logo) entry.logo = local.logo->picture();
  if (!local.hours.empty()) {  // before the languages, which come last
    const bool are_last =
        tells_languages && !entry.others.empty() && entry.others.back().id == "local.languages";
    entry.others.insert(entry.others.end() - (are_last ? 1 : 0),
                        own_words(local.hours, "local.hours", language, right_to_left));
  }
  return entry;
}

}  // namespace pliego::resolve
