#include "resolve/link_words.h"

#include <algorithm>

#include "base/ascii.h"
#include "content/web_address.h"

namespace pliego::resolve {
namespace {

bool begins(std::string_view text, std::string_view with) { return text.starts_with(with); }

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

// Small letters, without points where a line may break.
std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) == "\u00AD") {
      ++at;
    } else if (text.substr(at, 3) == "\u200B" || text.substr(at, 3) == "\u2060") {
      at += 2;
    } else {
      out += ascii_small(text[at]);
    }
  }
  return out;
}

// "example.org/a" of "https://www.example.org/a/".
std::string typed(std::string_view uri) {
  std::string address = folded(uri.substr(uri.find(':') + 1));
  for (const std::string_view lead : {"//", "www."})
    if (begins(address, lead)) address.erase(0, lead.size());
  if (address.ends_with("/")) address.pop_back();
  return address;
}

// With or without the country's code.
bool says_number(std::string_view words, std::string_view number) {
  constexpr std::size_t national = 10;  // digits in North America
  const std::string wanted = digits_of(number.substr(0, number.find_first_of(";?")));
  const std::string said = digits_of(words);
  if (wanted.size() <= national) return said.find(wanted) != std::string::npos;
  return said.find(wanted.substr(wanted.size() - national)) != std::string::npos;
}

// An address in other letters stands in its link as ASCII (content::ascii_uri): each word that has
// such letters is put the same way.
bool says_address(std::string_view words, std::string_view address) {
  const std::string said = folded(words);
  if (said.find(address) != std::string::npos) return true;
  for (std::size_t at = 0; at < said.size();) {
    const std::size_t end = std::min(said.find(' ', at), said.size());
    const std::string word = said.substr(at, end - at);
    const std::string scheme = word.find('@') == std::string::npos ? "https://" : "mailto:";
    if (folded(content::ascii_uri(scheme + word)).find(address) != std::string::npos) return true;
    at = end + 1;
  }
  return false;
}

std::string in_words(std::string_view uri) {
  if (begins(uri, "tel:")) return std::string(uri.substr(4));
  if (begins(uri, "sms:")) return std::string(uri.substr(4));
  return typed(uri.substr(0, begins(uri, "mailto:") ? uri.find('?') : uri.size()));
}

void report_fields(const Fields& fields, Diagnostics& diagnostics) {
  for (const auto& [name, value] : fields.values) {
    if (const auto* text = std::get_if<Text>(&value)) report_unseen_links(*text, diagnostics);
    if (const auto* texts = std::get_if<std::vector<Text>>(&value))
      for (const Text& each : *texts) report_unseen_links(each, diagnostics);
    if (const auto* items = std::get_if<std::vector<Item>>(&value))
      for (const Item& item : *items) report_fields(item.fields, diagnostics);
  }
}

}  // namespace

bool says_target(std::string_view words, std::string_view uri) {
  if (begins(uri, "tel:") || begins(uri, "sms:")) return says_number(words, uri.substr(4));
  if (begins(uri, "mailto:")) return says_address(words, typed(uri.substr(0, uri.find('?'))));
  return says_address(words, typed(uri));
}

bool is_target(std::string_view words, std::string_view uri) {
  if (begins(uri, "tel:") || begins(uri, "sms:")) {
    constexpr std::size_t with_country = 11;  // digits in North America
    const std::string said = digits_of(words);
    const std::string wanted = digits_of(uri.substr(0, uri.find_first_of(";?")));
    return !said.empty() && says_number(words, uri.substr(4)) &&
           said.size() <= std::max(wanted.size(), with_country);
  }
  const bool is_mail = begins(uri, "mailto:");
  const std::string wanted =
      typed(content::ascii_uri(uri.substr(0, is_mail ? uri.find('?') : uri.size())));
  const std::string said(words);
  const bool has_scheme = said.find("://") != std::string::npos || begins(said, "mailto:");
  const std::string scheme = has_scheme ? "" : is_mail ? "mailto:" : "https://";
  return typed(content::ascii_uri(scheme + said)) == wanted;
}

std::string link_words(const Text& text, std::size_t span) {
  const auto is_part = [&](std::size_t i) { return text.spans[i].uri == text.spans[span].uri; };
  std::size_t first = span, last = span;
  while (first > 0 && is_part(first - 1)) --first;
  while (last + 1 < text.spans.size() && is_part(last + 1)) ++last;
  std::string words;
  for (std::size_t i = first; i <= last; ++i) words += text.spans[i].text;
  return words;
}

void report_unseen_links(const Text& text, Diagnostics& diagnostics) {
  const std::string all = text.plain();
  const std::string* before = nullptr;
  for (std::size_t i = 0; i < text.spans.size(); ++i) {
    const std::string& uri = text.spans[i].uri;
    const bool is_new = !uri.empty() && (!before || *before != uri);
    before = &uri;
    if (!is_new || says_target(all, uri)) continue;
    const std::string words = link_words(text, i), target = in_words(uri);
    diagnostics.warning(
        "link-unseen", text.mark.place(),
        "On paper nobody can follow the link '" + words + "': its text doesn't say where it leads.",
        "Write the address after it, as people type it: [" + words + "](" + uri + ") (" + target +
            ")");
  }
}

void report_unseen_links(const Material& material, Diagnostics& diagnostics) {
  for (const Section& section : material.sections)
    for (const Block& block : section.blocks) report_fields(block.fields, diagnostics);
}

}  // namespace pliego::resolve
