#include "language/local_entry.h"

#include <algorithm>

namespace pliego::language {
namespace {

content::Contact as_contact(const content::Local& local, const std::string& language) {
  content::Contact contact{.id = "local", .languages = local.languages, .mark = local.mark};
  if (contact.languages.empty()) contact.languages = {language};
  if (!local.phone.empty()) contact.channels.push_back({.kind = "call", .number = local.phone});
  if (!local.text.empty()) contact.channels.push_back({.kind = "text", .number = local.text});
  if (!local.web.empty()) contact.channels.push_back({.kind = "web", .address = local.web});
  for (content::Channel& channel : contact.channels) channel.mark = local.mark;
  return contact;
}

}  // namespace

ContactEntry local_entry(const content::Local& local, const std::string& language,
                         const Labels& labels, const Formats& formats) {
  // Where it doesn't answer in the page's language, the entry says so by itself.
  const auto& languages = local.languages;
  const bool answers_here =
      std::find(languages.begin(), languages.end(), language) != languages.end();
  std::vector<std::string> show = {"call", "text", "web"};
  if (answers_here) show.push_back("languages");
  const Text name{.id = "local.name", .spans = {{.text = local.name}}, .mark = local.mark};
  ContactEntry entry =
      contact_entry(as_contact(local, language), name, show, language, labels, formats);
  if (local.logo) entry.logo = local.logo->picture();
  if (!local.hours.empty()) {  // before the languages, which come last
    const auto last = entry.others.end() - (answers_here ? 1 : 0);
    entry.others.insert(
        last, {.id = "local.hours", .spans = {{.text = local.hours}}, .mark = local.mark});
  }
  return entry;
}

}  // namespace pliego::language
