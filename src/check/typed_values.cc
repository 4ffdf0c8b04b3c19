#include "check/typed_values.h"

#include <algorithm>
#include <charconv>

#include "check/numbers.h"
#include "resolve/address.h"
#include "resolve/link_words.h"

namespace pliego::check {

namespace {

using resolve::addresses;
using resolve::AddressSpan;
using resolve::are_one_phrase;
using resolve::folded;
using resolve::host_of;
using resolve::masked;
using resolve::stands_at;
using resolve::Word;
using resolve::WordFinder;

std::vector<std::vector<std::string>> phrases(const std::vector<std::string>& texts,
                                              WordFinder& finder) {
  std::vector<std::vector<std::string>> all;
  for (const std::string& text : texts) {
    std::vector<std::string> phrase;
    for (Word& word : finder.words(text)) phrase.push_back(std::move(word.folded));
    all.push_back(std::move(phrase));
  }
  return all;
}

Finding finding(std::string_view text, std::size_t begin, std::size_t end, const char* what,
                std::string hint) {
  return {
      begin, end, "typed-value",
      "'" + std::string(text.substr(begin, end - begin)) + "' is " + what + " typed into a text",
      std::move(hint)};
}

std::string only_digits(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits.size() == 11 && digits.front() == '1' ? digits.substr(1) : digits;
}

// "{contact_hotline}" for its number to call, "{contact_hotline_text}" for another way in.
std::string argument(const content::Contact& contact, const content::Channel& channel) {
  return "{contact_" + contact.id +
         (channel.kind == content::Channel::Kind::call ? ""
                                                       : "_" + std::string(word_of(channel.kind))) +
         "}";
}

template <class Is>
std::string contact_argument(const content::Registries& registries, const Is& is) {
  for (const auto& [id, contact] : registries.contacts)
    for (const content::Channel& channel : contact.channels)
      if (is(channel)) return argument(contact, channel);
  return {};
}

std::string write_instead(const std::string& argument) {
  return "Write " + argument + " instead: then it is the same on every page.";
}

bool overlaps(const std::vector<Finding>& findings, std::size_t begin, std::size_t end) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& other) { return begin < other.end && other.begin < end; });
}

bool is_of_a_link(std::string_view typed, const std::vector<std::string>& links) {
  return std::any_of(links.begin(), links.end(),
                     [&](const std::string& link) { return resolve::is_target(typed, link); });
}

constexpr const char* a_phone = "a phone number";
constexpr const char* a_figure = "a figure";
constexpr const char* an_address = "an address";

}  // namespace

TypedValues::TypedValues(const content::Registries& registries, const content::WordList* list,
                         WordFinder& finder)
    : registries_(registries) {
  if (!list) return;
  for (const auto& phrase : phrases(list->numbers, finder))
    numbers_.push_back(phrase.empty() ? "" : phrase.front());
  shares_ = phrases(list->shares, finder);
  percent_ = phrases(list->percent, finder);
}

std::vector<Finding> TypedValues::find(std::string_view text, const std::vector<Word>& words,
                                       bool addresses_too,
                                       const std::vector<std::string>& links) const {
  std::vector<Finding> findings;
  if (addresses_too) find_addresses(text, findings);
  find_shares(text, words, findings);
  find_numbers(text, words, findings);
  std::erase_if(findings, [&](const Finding& found) {
    return is_of_a_link(text.substr(found.begin, found.end - found.begin), links);
  });
  return findings;
}

std::string TypedValues::number_hint(std::string_view digits) const {
  const std::string known = contact_argument(registries_, [&](const content::Channel& channel) {
    return !channel.number.empty() && only_digits(channel.number.dialled) == only_digits(digits);
  });
  if (!known.empty()) return write_instead(known);
  return "Put it into content/contacts.yaml or content/facts.yaml, and write its {name} here.";
}

std::string TypedValues::figure_hint(std::string_view figure) const {
  std::string number(figure);
  std::replace(number.begin(), number.end(), ',', '.');
  double value = 0;
  std::from_chars(number.data(), number.data() + number.size(), value);
  for (const auto& [id, fact] : registries_.facts) {
    if (fact.value != value) continue;
    return "Write {" + id + "} instead, and {" + fact.base + "} for whom it counts.";
  }
  return "Put it into content/facts.yaml with its source and base, and write its {name} here.";
}

std::string TypedValues::address_hint(std::string_view address) const {
  const std::string_view host = host_of(address);
  const auto known_as = [&](content::Channel::Kind kind) {
    return contact_argument(registries_, [&](const content::Channel& channel) {
      return channel.kind == kind && host_of(channel.address) == host;
    });
  };
  std::string known = known_as(content::Channel::Kind::web);
  if (known.empty()) known = known_as(content::Channel::Kind::chat);
  if (!known.empty()) return write_instead(known);
  return "Put it into content/contacts.yaml and write its {name} here, or use a block of kind "
         "'references' or 'qr'.";
}

void TypedValues::find_numbers(std::string_view text, const std::vector<Word>& words,
                               std::vector<Finding>& findings) const {
  for (const NumberRun& run : number_runs(text)) {
    const std::size_t begin = run.begin(), end = run.end();
    if (overlaps(findings, begin, end)) continue;
    NumberKind kind = kind_of(run);
    const auto next = std::find_if(words.begin(), words.end(),
                                   [&](const Word& word) { return word.begin >= end; });
    const auto at = static_cast<std::size_t>(next - words.begin());
    const bool in_words = std::any_of(percent_.begin(), percent_.end(), [&](const auto& phrase) {
      return at > 0 && are_one_phrase(text, words[at - 1], words[std::min(at, words.size() - 1)]) &&
             stands_at(text, words, at, phrase);
    });
    if (in_words) kind = NumberKind::figure;
    if (kind == NumberKind::plain) continue;
    if (kind == NumberKind::figure) {
      findings.push_back(
          finding(text, begin, end, a_figure, figure_hint(text.substr(begin, end - begin))));
    } else {
      const char* what = kind == NumberKind::phone ? a_phone : "a number";
      findings.push_back(finding(text, begin, end, what, number_hint(run.digits())));
    }
  }
}

double TypedValues::number_in(const Word& word) const {
  const auto found = std::find(numbers_.begin(), numbers_.end(), word.folded);
  if (found != numbers_.end()) return static_cast<double>(found - numbers_.begin() + 1);
  const bool digits =
      word.folded.size() <= 3 && word.folded.find_first_not_of("0123456789") == std::string::npos;
  double value = 0;
  if (digits) std::from_chars(word.folded.data(), word.folded.data() + word.folded.size(), value);
  return value;
}

void TypedValues::find_shares(std::string_view text, const std::vector<Word>& words,
                              std::vector<Finding>& findings) const {
  for (std::size_t at = 0; at + 1 < words.size(); ++at)
    if (number_in(words[at]) > 0) find_share_at(text, words, at, findings);
}

// "three in five", "3 de cada 5", "forty percent".
void TypedValues::find_share_at(std::string_view text, const std::vector<Word>& words,
                                std::size_t at, std::vector<Finding>& findings) const {
  const auto add = [&](std::size_t last) {
    const std::size_t begin = words[at].begin, end = words[last].end;
    if (overlaps(findings, begin, end)) return;
    findings.push_back(finding(text, begin, end, a_figure, figure_hint("")));
  };
  if (!are_one_phrase(text, words[at], words[at + 1])) return;
  const bool is_word = words[at].folded.find_first_of("0123456789") == std::string::npos;
  for (const auto& phrase : percent_)
    if (is_word && stands_at(text, words, at + 1, phrase)) return add(at + phrase.size());
  for (const auto& phrase : shares_) {
    const std::size_t last = at + 1 + phrase.size();
    if (last >= words.size() || !stands_at(text, words, at + 1, phrase)) continue;
    if (!are_one_phrase(text, words[last - 1], words[last])) continue;
    if (number_in(words[last]) > number_in(words[at])) return add(last);
  }
}

void TypedValues::find_addresses(std::string_view text, std::vector<Finding>& findings) const {
  for (const AddressSpan& span : addresses(text)) {
    const std::string_view address = text.substr(span.begin, span.end - span.begin);
    findings.push_back(finding(text, span.begin, span.end, an_address, address_hint(address)));
  }
}

std::vector<Finding> TypedValues::find_links(std::string_view pattern) const {
  std::vector<Finding> findings;
  for (std::size_t at = pattern.find("]("); at != std::string_view::npos;
       at = pattern.find("](", at + 1)) {
    const std::size_t begin = at + 2, end = std::min(pattern.find(')', at), pattern.size());
    const std::string_view address = pattern.substr(begin, end - begin);
    const bool phone = address.starts_with("tel:") || address.starts_with("sms:");
    // What no registry has may be linked to: its address is not printed.
    const std::string known =
        phone ? number_hint(address.substr(0, address.find(';'))) : address_hint(address);
    if (known.starts_with("Write {contact_"))
      findings.push_back(finding(pattern, begin, end, phone ? a_phone : an_address, known));
  }
  return findings;
}

}  // namespace pliego::check
