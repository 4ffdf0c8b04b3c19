// Lists of references, in the style of the APA.
#include <catch2/catch.hpp>

#include "resolve/citation.h"
#include "resolve/reference_list.h"
#include "resolve/resolve.h"
#include "spans.h"
#include "support/small_project.h"

namespace pliego::resolve::references_test {

namespace {

using Lines = std::vector<std::string>;
using content::Reference;

// The labels of the small project's languages.
struct Printer {
  explicit Printer(std::string folder) : folder_(std::move(folder)) {
    set_neutral_default_locale();
    project = content::load_project(small.root(), diagnostics);
  }

  const content::Language& language() const { return *project.language(folder_); }
  const Formats& formats() const { return Formats::of(language().locale, forms_of(language())); }

  Text text(const Reference& work) {
    const Labels labels(language(), project.language("en"), formats(), diagnostics);
    return citation(work, 0, folder_, labels, formats());
  }
  std::string plain(const Reference& work) {
    std::string words = text(work).plain();
    for (std::size_t at = 0; (at = words.find("\u00A0")) != std::string::npos;)
      words.replace(at, 2, " ");
    return words;
  }
  // The first words of each, as sorted.
  Lines sorted(const std::vector<Reference>& works, std::size_t bytes = 1000) {
    content::Registries registries;
    Lines names, lines;
    for (const Reference& work : works) {
      names.push_back(work.id);
      registries.references.emplace(work.id, work);
    }
    const Labels labels(language(), project.language("en"), formats(), diagnostics);
    for (const Text& each : reference_list(registries, names, folder_, labels, formats()))
      lines.push_back(each.plain().substr(0, bytes));
    return lines;
  }

  test::SmallProject small;
  Diagnostics diagnostics;
  content::Project project;

 private:
  std::string folder_;
};

Reference article() {
  Reference work;
  work.id = "bosk";
  work.authors = {{"Bosk", "E. A."}, {"Van Scoyoc", "A."}, {"Chaiyachati", "B. H."}};
  work.year = 2022;
  work.title = "Integrating responses";
  work.container = "Aggression and Violent Behavior";
  work.volume = "65";
  work.article = "101637";
  work.doi = "10.1016/j.avb.2021.101637";
  return work;
}

Reference by(std::string family, int year, std::string title) {
  Reference work;
  work.id = family + std::to_string(year) + title;
  work.authors = {{std::move(family), "A."}};
  work.year = year;
  work.undated = year == 0;
  work.title = std::move(title);
  return work;
}

}  // namespace

TEST_CASE("an article, in English and in Spanish") {
  CHECK(Printer("en").plain(article()) ==
        "Bosk, E. A., Van Scoyoc, A., & Chaiyachati, B. H. (2022). Integrating responses. "
        "Aggression and Violent Behavior, 65, Article 101637. "
        "https://doi.org/10.1016/j.avb.2021.101637");
  CHECK(Printer("es").plain(article()) ==
        "Bosk, E. A., Van Scoyoc, A. y Chaiyachati, B. H. (2022). Integrating responses. "
        "Aggression and Violent Behavior, 65, Artículo 101637. "
        "https://doi.org/10.1016/j.avb.2021.101637");
}

TEST_CASE("what is in italics, what is a link, and whose language it is in") {
  const std::string address = "https://doi.org/10.1016/j.avb.2021.101637";
  const std::string link = "[⟦" + address + "⟧](" + address + ")";
  Reference work = article();
  work.authors = {{"Bosk", "E."}};
  work.volume = "7";
  work.issue = "2";
  work.article.clear();
  work.pages = "871-872";
  CHECK(shown(Printer("en").text(work)) ==
        "Bosk, E. (2022). Integrating responses. <i>Aggression and Violent Behavior</i>, <i>7</i>"
        "(2), 871–872. " +
            link);
  CHECK(shown(Printer("es").text(work)) ==
        "Bosk, E. (2022). {en:Integrating responses}. {en:<i>Aggression and Violent Behavior</i>}, "
        "<i>7</i>(2), 871–872. " +
            link);
  for (const InlineSpan& span : Printer("en").text(work).spans)
    CHECK(span.address == !span.uri.empty());
}

TEST_CASE("a work by itself has its title in italics") {
  Reference work;
  work.organization = {"Evident Change"};
  work.day = "2023-02-08";
  work.title = "Where to look?";
  work.form = "Fact sheet";
  work.publisher = "An Office, U.S.";
  CHECK(shown(Printer("en").text(work)) ==
        "Evident Change. (2023, February 8). <i>Where to look?</i> [Fact sheet]. An Office, U.S.");
  work.form.clear();
  CHECK(shown(Printer("es").text(work)) ==
        "Evident Change. (2023, 8 de febrero). {en:<i>Where to look?</i>} An Office, U.S.");
}

TEST_CASE("an undated page tells when it was read, where someone has") {
  Reference work;
  work.organization = {"National Hotline"};
  work.undated = true;
  work.title = "Abuse";
  work.address = "https://thehotline.org/abuse";
  CHECK(Printer("en").plain(work) ==
        "National Hotline. (n.d.). Abuse. https://thehotline.org/abuse");
  work.checked = "2026-11-22";
  CHECK(Printer("en").plain(work) ==
        "National Hotline. (n.d.). Abuse. Retrieved November 22, 2026, from "
        "https://thehotline.org/abuse");
  CHECK(Printer("es").plain(work) ==
        "National Hotline. (s. f.). Abuse. Recuperado el 22 de noviembre de 2026, de "
        "https://thehotline.org/abuse");
  work.undated = false;
  work.year = 2020;
  CHECK(Printer("en").plain(work) ==
        "National Hotline. (2020). Abuse. https://thehotline.org/abuse");
}

TEST_CASE("many authors: twenty are named, of more the first nineteen and the last") {
  Reference work = by("", 2020, "Many");
  work.authors.clear();
  for (char c = 'A'; c < 'A' + 20; ++c) work.authors.push_back({std::string(1, c), "B."});
  CHECK_THAT(Printer("en").plain(work), Catch::Contains("R, B., S, B., & T, B. (2020)"));
  work.authors.push_back({"Z", "B."});
  CHECK_THAT(Printer("en").plain(work), Catch::Contains("R, B., S, B., … Z, B. (2020)"));
}

TEST_CASE("names sort as the page's language sorts them") {
  const std::vector<Reference> works = {by("Nzuma", 2020, "x"), by("Ñandú", 2020, "x"),
                                        by("Zola", 2020, "x"), by("nadal", 2020, "x")};
  CHECK(Printer("en").sorted(works, 5) == Lines{"nadal", "Ñand", "Nzuma", "Zola,"});
  CHECK(Printer("es").sorted(works, 5) == Lines{"nadal", "Nzuma", "Ñand", "Zola,"});
}

TEST_CASE("of one author: undated first, then by year, one author before several, then by title") {
  Reference together = by("Adams", 2001, "Together");
  together.authors.push_back({"Baca", "J."});
  const std::vector<Reference> works = {by("Adams", 2010, "The zebra"), together,
                                        by("Adams", 2010, "An apple"), by("Adams", 0, "Old"),
                                        by("Adams", 2003, "Middle")};
  CHECK(Printer("en").sorted(works) ==
        Lines{"Adams, A. (n.d.). Old.", "Adams, A. (2003). Middle.", "Adams, A. (2010a). An apple.",
              "Adams, A. (2010b). The zebra.", "Adams, A., & Baca, J. (2001). Together."});
}

TEST_CASE("undated works of one author are told apart as well") {
  const std::vector<Reference> works = {by("Adams", 0, "Two"), by("Adams", 0, "One")};
  CHECK(Printer("en").sorted(works) ==
        Lines{"Adams, A. (n.d.-a). One.", "Adams, A. (n.d.-b). Two."});
}

}  // namespace pliego::resolve::references_test
