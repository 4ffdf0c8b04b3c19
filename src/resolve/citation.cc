#include "resolve/citation.h"

#include <algorithm>

#include "resolve/fixed_span.h"
#include "resolve/inline_markup.h"
#include "resolve/no_break.h"
#include "resolve/resolve.h"

namespace pliego::resolve {

namespace {

using content::Reference;

// Beyond this many authors the first 19 and the last are named (APA, 9.8).
constexpr std::size_t most_authors = 20;

InlineSpan plain(std::string text) { return {.text = std::move(text), .uri = {}, .language = {}}; }

std::vector<std::string> names_of(const Reference& work) {
  if (work.authors.empty()) return work.organization;
  std::vector<std::string> names;
  for (const content::Author& author : work.authors)
    names.push_back(author.family + ", " + with_no_break(author.given));
  return names;
}

std::string joined(const std::vector<std::string>& names, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += (i == 0 ? "" : ", ") + names[i];
  return all;
}

// Behind its signs of direction.
bool ends_sentence(std::string_view text) {
  for (const std::string_view sign : {"\u2069", "\u200E", "\u200F"})
    while (text.ends_with(sign)) text.remove_suffix(sign.size());
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…");
}

// 871-872 as 871–872.
std::string with_en_dash(std::string pages) {
  if (const std::size_t at = pages.find('-'); at != std::string::npos) pages.replace(at, 1, "–");
  return pages;
}

// The primary subtags differ: "en" and "es-US".
bool differs(std::string_view a, std::string_view b) {
  return a.substr(0, a.find('-')) != b.substr(0, b.find('-'));
}

// Writes the parts of one work, each a sentence.
class CitationWriter {
 public:
  CitationWriter(const Reference& work, std::string_view language, const Labels& labels,
                 const Formats& formats)
      : work_(work), labels_(labels), formats_(formats) {
    if (differs(work.language, language)) own_language_ = work.language;
  }

  Text write(char letter) {
    add(plain(authors()));
    end_sentence();
    add_date(letter);
    add_title();
    add_container();
    if (!work_.publisher.empty()) {
      add(plain(" " + work_.publisher));
      end_sentence();
    }
    add_link();
    keep_direction();
    return {.id = "reference." + work_.id, .spans = std::move(spans_), .mark = work_.mark};
  }

 private:
  void add(InlineSpan span) { append_span(spans_, std::move(span)); }

  void end_sentence() {
    if (!ends_sentence(spans_.back().text)) add(plain("."));
  }

  // On a page from right to left a work's names, titles and numbers would change places: it is kept
  // whole in its own direction (UAX 9, 2.4: left-to-right isolate).
  void keep_direction() {
    if (!is_right_to_left(formats_.locale()) || is_right_to_left(work_.language)) return;
    spans_.front().text.insert(0, "\u2066");
    add(plain("\u2069"));
  }

  // What is in the work's own language.
  void add_own(std::string text, bool emphasis) {
    add({.text = std::move(text), .emphasis = emphasis, .uri = {}, .language = own_language_});
  }

  std::string phrase(std::string_view label,
                     std::map<std::string, std::string, std::less<>> words) const {
    std::map<std::string, Argument, std::less<>> arguments;
    for (auto& [name, word] : words) arguments.emplace(name, as_argument(plain(std::move(word))));
    return labels_.text(label, WordArguments(std::move(arguments))).plain();
  }

  std::string authors() const {
    const std::vector<std::string> names = names_of(work_);
    if (names.size() == 1) return names.front();
    if (names.size() > most_authors) return joined(names, most_authors - 1) + ", … " + names.back();
    return phrase("reference-and",
                  {{"others", joined(names, names.size() - 1)}, {"last", names.back()}});
  }

  void add_date(char letter) {
    std::string year = work_.undated ? phrase("undated", {}) : work_.date().substr(0, 4);
    if (letter != 0) year += (work_.undated ? "-" : "") + std::string(1, letter);
    if (!work_.day.empty()) {
      year = phrase("reference-day", {{"year", year}, {"day", formats_.month_day(work_.day)}});
    }
    add(plain(" (" + year + "). "));
  }

  // A title that stands alone is set in italics; one within a container is not (APA, 9.19).
  void add_title() {
    add_own(work_.title, work_.container.empty());
    if (!work_.form.empty()) add_own(" [" + work_.form + "]", false);
    end_sentence();
  }

  void add_container() {
    if (work_.container.empty()) return;
    add(plain(" "));
    add_own(work_.container, true);
    if (!work_.volume.empty()) {
      add(plain(", "));
      add({.text = work_.volume, .emphasis = true, .uri = {}, .language = {}});
    }
    if (!work_.issue.empty()) add(plain("(" + work_.issue + ")"));
    if (!work_.pages.empty()) add(plain(", " + with_en_dash(work_.pages)));
    if (!work_.article.empty()) add(plain(", " + phrase("article", {{"number", work_.article}})));
    end_sentence();
  }

  // What names no date may change: the day on which it was read is told (APA, 9.16).
  void add_link() {
    if (!work_.doi.empty()) return add_address("https://doi.org/" + work_.doi);
    if (work_.address.empty()) return;
    if (!work_.undated || work_.checked.empty()) return add_address(work_.address);
    const Text told = labels_.text(
        "retrieved", WordArguments({{"day", as_argument(plain(formats_.day(work_.checked)))},
                                    {"address", as_argument(linked_address(work_.address))}}));
    add(plain(" "));
    for (const InlineSpan& span : told.spans) add(span);
  }

  void add_address(const std::string& address) {
    add(plain(" "));
    add(linked_address(address));
  }

  const Reference& work_;
  const Labels& labels_;
  const Formats& formats_;
  std::string own_language_;  // empty: the page's
  std::vector<InlineSpan> spans_;
};

}  // namespace

Text citation(const Reference& work, char letter, std::string_view language, const Labels& labels,
              const Formats& formats) {
  return CitationWriter(work, language, labels, formats).write(letter);
}

}  // namespace pliego::resolve
