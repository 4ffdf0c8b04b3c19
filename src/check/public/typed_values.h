// Rule "typed-value": phone numbers, web addresses and figures that stand in a text instead of in
// a registry.
#pragma once

#include <string>
#include <vector>

#include "check/finding.h"
#include "content/project.h"
#include "resolve/text_as_read.h"
#include "resolve/words.h"

namespace pliego::check {

class TypedValues {
 public:
  // `list` may be null: then figures told in words are not known.
  TypedValues(const content::Registries& registries, const content::WordList* list,
              resolve::WordFinder& finder);

  // `text` as of text_as_read() with proper names masked, `words` those of it; so are the places.
  // `links`: where the links of the same text lead, which may be printed for those who read it on
  // paper (rule link-unseen).
  std::vector<Finding> find(std::string_view text, const std::vector<resolve::Word>& words,
                            bool addresses_too, const std::vector<std::string>& links) const;

  // In the addresses of links: a number to call or text, and a page of a contact.
  std::vector<Finding> find_links(std::string_view pattern) const;

 private:
  using Phrases = std::vector<std::vector<std::string>>;

  void find_numbers(std::string_view text, const std::vector<resolve::Word>& words,
                    std::vector<Finding>& findings) const;
  void find_shares(std::string_view text, const std::vector<resolve::Word>& words,
                   std::vector<Finding>& findings) const;
  void find_share_at(std::string_view text, const std::vector<resolve::Word>& words, std::size_t at,
                     std::vector<Finding>& findings) const;
  void find_addresses(std::string_view text, std::vector<Finding>& findings) const;

  double number_in(const resolve::Word& word) const;  // 0 where it is none; of words, their order
  std::string number_hint(std::string_view digits) const;
  std::string figure_hint(std::string_view figure) const;
  std::string address_hint(std::string_view address) const;

  const content::Registries& registries_;
  std::vector<std::string> numbers_;  // folded, the smallest first
  Phrases shares_, percent_;
};

}  // namespace pliego::check
