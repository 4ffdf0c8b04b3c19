#include "check/translated_links.h"

#include <algorithm>
#include <set>
#include <string>

#include "resolve/inline_markup.h"

namespace pliego::check {

namespace {

using Addresses = std::set<std::string>;

Addresses addresses_of(std::string_view pattern) {
  const auto all = resolve::link_addresses(std::string(pattern));
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
  return all;
}

Finding finding(std::string_view pattern, std::string_view part, std::string message) {
  const std::size_t at = std::min(pattern.find(part), pattern.size());
  return {at, std::min(at + part.size(), pattern.size()), "link-differs", std::move(message),
          "Where both are right, as for a page in this language, allow it with the reason: 'allow' "
          "in this file, rule link-differs."};
}

}  // namespace

std::vector<Finding> differing_links(std::string_view translation, std::string_view source) {
  const Addresses ours = addresses_of(translation), theirs = addresses_of(source);
  const auto added = only_in(ours, theirs), lost = only_in(theirs, ours);
  std::vector<Finding> all;
  for (const std::string& address : added)
    all.push_back(finding(translation, address,
                          "A link leads to " + address +
                              (lost.empty() ? ", and the source has no link that does"
                                            : ", in the source to " + in_words(lost))));
  if (added.empty() && !lost.empty())
    all.push_back(finding(translation, translation,
                          "The source has a link here, which is lost: " + in_words(lost)));
  return all;
}

}  // namespace pliego::check
