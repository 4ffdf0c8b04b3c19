// Which ways in a contact has for readers of one language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/registry.h"

namespace pliego::resolve {

// Whether the contact itself, not a way in, names the language.
bool names_language(const content::Contact& contact, std::string_view language);

// Whether a call is answered in the language (where there is no number to call: whether any way in
// is; where there is no way in, whether the contact names it). A contact that names no languages is
// taken to answer in all.
bool answers(const content::Contact& contact, std::string_view language);

// The ways in of one kind: those for the language. Of a contact that doesn't answer in it, those
// for the source language, and failing these, all of the kind.
std::vector<const content::Channel*> channels(const content::Contact& contact,
                                              content::Channel::Kind kind,
                                              std::string_view language);

// Whether one of them is the language, in whichever country, or "zh" for "zh-Hant".
bool covers(const std::vector<std::string>& languages, std::string_view wanted);

// The languages that a channel answers in.
const std::vector<std::string>& languages_of(const content::Channel& channel,
                                             const content::Contact& contact);

// Every way in of the kind: those for the language first, then those for any, then the others, each
// in the contact's order.
std::vector<const content::Channel*> all_channels(const content::Contact& contact,
                                                  content::Channel::Kind kind,
                                                  std::string_view language);

}  // namespace pliego::resolve
