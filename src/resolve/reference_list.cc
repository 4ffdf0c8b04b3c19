#include "resolve/reference_list.h"

#include <unicode/coll.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "resolve/citation.h"
#include "resolve/unicode.h"

namespace pliego::resolve {

namespace {

using content::Reference;

std::unique_ptr<icu::Collator> collator_for(const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
  return collator;
}

// A title without the article that it begins with, which doesn't count (APA, 9.44).
std::string_view without_article(std::string_view title, std::string_view language) {
  static const std::vector<std::string_view> english = {"A ", "An ", "The "},
                                             spanish = {"El ",  "La ", "Los ",
                                                        "Las ", "Un ", "Una "};
  const bool is_spanish = language.substr(0, 2) == "es";
  if (!is_spanish && language.substr(0, 2) != "en") return title;
  for (const std::string_view article : is_spanish ? spanish : english)
    if (title.starts_with(article)) return title.substr(article.size());
  return title;
}

// What a work is sorted by, most important first.
struct SortedWork {
  explicit SortedWork(const Reference& of) : work(&of), date(of.date()) {
    for (const content::Author& author : of.authors) {
      authors.push_back(utf16(author.family));
      authors.push_back(utf16(author.given));
    }
    for (const std::string& organization : of.organization) authors.push_back(utf16(organization));
    title = utf16(without_article(of.title, of.language));
  }

  std::string_view year() const { return std::string_view(date).substr(0, 4); }

  const Reference* work;
  std::vector<icu::UnicodeString> authors;  // family, given, family, given
  std::string date;                         // nothing, which is undated, comes first
  icu::UnicodeString title;
};

class Order {
 public:
  explicit Order(const icu::Collator& collator) : collator_(&collator) {}

  bool operator()(const SortedWork& a, const SortedWork& b) const {
    if (const int by_author = compare(a.authors, b.authors); by_author != 0) return by_author < 0;
    if (a.date != b.date) return a.date < b.date;
    if (const int by_title = compare(a.title, b.title); by_title != 0) return by_title < 0;
    return a.work->id < b.work->id;
  }

 private:
  int compare(const icu::UnicodeString& a, const icu::UnicodeString& b) const {
    UErrorCode status = U_ZERO_ERROR;
    return collator_->compare(a, b, status);
  }

  // Nothing comes before something: one author before the same with another.
  int compare(const std::vector<icu::UnicodeString>& a,
              const std::vector<icu::UnicodeString>& b) const {
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
      if (const int order = compare(a[i], b[i]); order != 0) return order;
    return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
  }

  const icu::Collator* collator_;
};

bool same_name(const SortedWork& a, const SortedWork& b) {
  return a.authors == b.authors && a.year() == b.year();
}

// Of the works, in order: 'a', 'b' … among those that a reader would name alike, else 0.
std::vector<char> letters_of(const std::vector<SortedWork>& works) {
  std::vector<char> letters(works.size(), 0);
  for (std::size_t first = 0, next = 0; first < works.size(); first = next) {
    while (next < works.size() && same_name(works[first], works[next])) ++next;
    if (next - first < 2 || next - first > 26) continue;
    for (std::size_t i = first; i < next; ++i) letters[i] = static_cast<char>('a' + (i - first));
  }
  return letters;
}

}  // namespace

std::vector<Text> reference_list(const content::Registries& registries,
                                 const std::vector<std::string>& names, std::string_view language,
                                 const Labels& labels, const Formats& formats) {
  std::vector<SortedWork> works;
  for (const std::string& name : names) {
    const auto found = registries.references.find(name);
    if (found != registries.references.end()) works.emplace_back(found->second);
  }
  const auto collator = collator_for(formats.locale());
  std::sort(works.begin(), works.end(), Order(*collator));
  const std::vector<char> letters = letters_of(works);
  std::vector<Text> texts;
  for (std::size_t i = 0; i < works.size(); ++i)
    texts.push_back(citation(*works[i].work, letters[i], language, labels, formats));
  return texts;
}

}  // namespace pliego::resolve
