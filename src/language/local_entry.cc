#include "language/local_entry.h"

namespace pliego::language {
namespace {

content::Contact as_contact(const content::Local& local, const std::string& language) {
  content::Contact contact{.id = "local", .languages = {language}, .mark = local.mark};
  if (!local.phone.empty()) contact.channels.push_back({.kind = "call", .number = local.phone});
  if (!local.text.empty()) contact.channels.push_back({.kind = "text", .number = local.text});
  if (!local.web.empty()) contact.channels.push_back({.kind = "web", .address = local.web});
  for (content::Channel& channel : contact.channels) channel.mark = local.mark;
  return contact;
}

}  // namespace

ContactEntry local_entry(const content::Local& local, const std::string& language,
                         const Labels& labels, const Formats& formats) {
  const Text name{.id = "local.name", .spans = {{.text = local.name}}, .mark = local.mark};
  ContactEntry entry = contact_entry(as_contact(local, language), name, {"call", "text", "web"},
                                     language, labels, formats);
  if (!local.hours.empty())
    entry.others.push_back(
        {.id = "local.hours", .spans = {{.text = local.hours}}, .mark = local.mark});
  return entry;
}

}  // namespace pliego::language
