#include "check/translated_links.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "language/inline_markup.h"

namespace pliego::check {

namespace {

using Addresses = std::set<std::string>;

Addresses addresses_of(std::string_view pattern) {
  const auto all = language::link_addresses(std::string(pattern));
  return {all.begin(), all.end()};
}

// Those of `some` that are not among `others`, in words.
std::vector<std::string> only_in(const Addresses& some, const Addresses& others) {
  std::vector<std::string> rest;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(),
                      std::back_inserter(rest));
  return rest;
}

std::string in_words(const std::vector<std::string>& addresses) {
  std::string all;
  for (const std::string& address : addresses) all += (all.empty() ? "" : ", ") + address;
  return all.empty() ? "nowhere else" : all;
}

Finding finding(std::string_view pattern, std::string_view part, std::string message) {
  const std::size_t at = std::min(pattern.find(part), pattern.size());
  return {at, std::min(at + part.size(), pattern.size()), "link-differs", std::move(message),
          "Where both are right, as for a page in this language, allow it with the reason: 'allow' "
          "in this file, rule link-differs."};
}

constexpr std::array known_entities = std::to_array<std::string_view>(
    {"amp",   "apos", "bull",  "copy",   "eacute", "gt",    "hellip", "laquo", "ldquo",
     "lsquo", "lt",   "mdash", "middot", "nbsp",   "ndash", "ntilde", "quot",  "raquo",
     "rdquo", "reg",  "rsquo", "shy",    "thinsp", "times", "trade"});

// The length of the entity at pattern[at] == '&'; 0 where there is none.
std::size_t entity_at(std::string_view pattern, std::size_t at) {
  const std::size_t end = pattern.find(';', at);
  if (end == std::string_view::npos || end - at > 10) return 0;
  std::string_view name = pattern.substr(at + 1, end - at - 1);
  const bool known =
      std::find(known_entities.begin(), known_entities.end(), name) != known_entities.end();
  const bool numbered = name.size() > 1 && name[0] == '#' &&
                        name.find_first_not_of("0123456789abcdefABCDEFxX", 1) == name.npos;
  return known || numbered ? end + 1 - at : 0;
}

}  // namespace

std::vector<Finding> differing_links(std::string_view translation, std::string_view source) {
  const Addresses ours = addresses_of(translation), theirs = addresses_of(source);
  const auto added = only_in(ours, theirs), lost = only_in(theirs, ours);
  std::vector<Finding> all;
  for (const std::string& address : added)
    all.push_back(finding(translation, address,
                          "A link leads to " + address + ", in the source to " + in_words(lost)));
  if (added.empty() && !lost.empty())
    all.push_back(finding(translation, translation,
                          "The source has a link here, which is lost: " + in_words(lost)));
  return all;
}

std::vector<Finding> entities(std::string_view pattern) {
  std::vector<Finding> all;
  for (std::size_t at = pattern.find('&'); at != pattern.npos; at = pattern.find('&', at + 1)) {
    const std::size_t size = entity_at(pattern, at);
    if (size == 0) continue;
    const std::string part(pattern.substr(at, size));
    all.push_back({at, at + size, "html-entity", "'" + part + "' is printed as it is typed",
                   "Write the character itself, such as & or é."});
  }
  return all;
}

}  // namespace pliego::check
