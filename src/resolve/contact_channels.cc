#include "resolve/contact_channels.h"

#include <algorithm>

#include "base/language_names.h"
#include "content/project.h"

namespace pliego::resolve {

namespace {

using content::Channel;
using content::Contact;
using Channels = std::vector<const Channel*>;

bool has_language(const std::vector<std::string>& languages, std::string_view wanted) {
  return languages.empty() || covers(languages, wanted);
}

// Of any kind where none is said.
Channels of_kind(const Contact& contact, std::optional<Channel::Kind> kind) {
  Channels found;
  for (const Channel& channel : contact.channels) {
    if (!kind || channel.kind == kind) found.push_back(&channel);
  }
  return found;
}

Channels in_language(const Channels& of, const Contact& contact, std::string_view language) {
  Channels found;
  for (const Channel* channel : of) {
    if (has_language(languages_of(*channel, contact), language)) found.push_back(channel);
  }
  return found;
}

}  // namespace

bool covers(const std::vector<std::string>& languages, std::string_view wanted) {
  const std::string_view primary = wanted.substr(0, wanted.find('-'));
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    return language == primary || same_but_country(language, wanted);
  });
}

const std::vector<std::string>& languages_of(const Channel& channel, const Contact& contact) {
  return channel.languages.empty() ? contact.languages : channel.languages;
}

bool names_language(const Contact& contact, std::string_view language) {
  return !contact.languages.empty() && has_language(contact.languages, language);
}

bool answers(const Contact& contact, std::string_view language) {
  Channels ways = of_kind(contact, Channel::Kind::call);
  if (ways.empty()) ways = of_kind(contact, std::nullopt);
  if (ways.empty()) return has_language(contact.languages, language);
  return !in_language(ways, contact, language).empty();
}

Channels channels(const Contact& contact, Channel::Kind kind, std::string_view language) {
  const Channels all = of_kind(contact, kind);
  const Channels own = in_language(all, contact, language);
  if (!own.empty() || answers(contact, language)) return own;
  const Channels source = in_language(all, contact, content::source_language);
  return source.empty() ? all : source;
}

Channels all_channels(const Contact& contact, Channel::Kind kind, std::string_view language) {
  Channels all = of_kind(contact, kind);
  const auto rank = [&](const Channel* channel) {
    if (channel->languages.empty()) return 1;
    return has_language(channel->languages, language) ? 0 : 2;
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const Channel* a, const Channel* b) { return rank(a) < rank(b); });
  return all;
}

}  // namespace pliego::resolve
