#include <algorithm>

#include "content/file_schemas.h"
#include "content/registry_entries.h"
#include "content/registry_loader.h"

namespace pliego::content {

namespace {

struct ReferencesFile {
  yaml::Node references;
};

const Record<Author>& author_record() {
  static const Record<Author> record(
      "an author",
      {required("family", &Author::family, read::text(120), "the family name"),
       required("given", &Author::given, read::text(60), "initials, such as \"E. A.\"")});
  return record;
}

constexpr int first_year = 1450, last_year = 2200;
constexpr std::size_t most_authors = 100;

const Record<Reference>& reference_record() {
  static const Record<Reference> record(
      "a reference",
      {optional("authors", &Reference::authors,
                read::list(author_record().reader(), false, most_authors),
                "people, each with family and given"),
       optional("organization", &Reference::organization, read::list(read::text(300), true, 10),
                "who wrote it, where that is no person"),
       optional("year", &Reference::year, read::integer(first_year, last_year), "of publication"),
       optional("date", &Reference::day, read::date(), "the day of publication, of what has one"),
       optional("undated", &Reference::undated, read::flag(), "true where it names no year"),
       required("title", &Reference::title, read::text(600), "in sentence case"),
       optional("form", &Reference::form, read::text(60), "such as Fact sheet"),
       optional("container", &Reference::container, read::text(300),
                "the journal, book or site that it is a part of"),
       optional("volume", &Reference::volume, read::text(20), "of the journal"),
       optional("issue", &Reference::issue, read::text(20), "of the volume"),
       optional("pages", &Reference::pages, read::text(40), "such as 871-872"),
       optional("article", &Reference::article, read::text(40),
                "its number, where it has no pages"),
       optional("publisher", &Reference::publisher, read::text(300), "where it is not the author"),
       optional("doi", &Reference::doi, doi_name(), "without https://doi.org/"),
       optional("address", &Reference::address, link_address(), "where it has no DOI"),
       optional("language", &Reference::language, read::language(), "the work's own"),
       optional("checked", &Reference::checked, date_or_nothing(),
                "the day on which a person opened the link")});
  return record;
}

const Record<ReferencesFile>& references_record() {
  static const Record<ReferencesFile> record(
      "references.yaml", {required("references", &ReferencesFile::references,
                                   entries("reference", reference_record()), "works to read")});
  return record;
}

// Says with `rule` what is wrong where other than one of the keys is given.
void expect_one_of(const std::vector<std::string>& keys, std::string_view rule,
                   const std::string& none, const yaml::Node& node, const Reference& reference,
                   Diagnostics& diagnostics) {
  std::string all;
  std::vector<const yaml::Node*> given;
  for (const std::string& key : keys) {
    all += (all.empty() ? "" : key == keys.back() ? " or " : ", ") + ("'" + key + "'");
    if (const yaml::Node* value = node.find(key)) given.push_back(value);
  }
  if (given.size() == 1) return;
  const yaml::Mark& mark = given.empty() ? reference.mark : given[1]->mark;
  diagnostics.error(rule, mark.place(),
                    "'" + reference.id + "' " + (given.empty() ? none : "says it twice"),
                    "Give exactly one of " + all + ".");
}

void check_reference(Reference& reference, const yaml::Node& node, Diagnostics& diagnostics) {
  if (node.kind != yaml::Kind::map) return;  // told already
  expect_one_of({"authors", "organization"}, "reference-author", "has no author", node, reference,
                diagnostics);
  expect_one_of({"year", "date", "undated"}, "reference-date", "doesn't say when it was published",
                node, reference, diagnostics);
  if (node.find("doi") && node.find("address")) {
    diagnostics.error("reference-link", node.find("address")->mark.place(),
                      "'" + reference.id + "' has a DOI, which is its address",
                      "Remove 'address'.");
  }
  for (const char* key : {"volume", "issue", "pages", "article"}) {
    const yaml::Node* value = node.find(key);
    if (!value || node.find("container")) continue;
    diagnostics.error("reference-container", value->mark.place(),
                      std::string("'") + key + "' needs the journal or book that it counts in",
                      "Add 'container'.");
  }
}

bool same_work(const Reference& a, const Reference& b) {
  if (!a.doi.empty() && a.doi == b.doi) return true;
  if (!a.address.empty() && a.address == b.address) return true;
  return a.title == b.title && a.date() == b.date() && a.organization == b.organization &&
         std::equal(a.authors.begin(), a.authors.end(), b.authors.begin(), b.authors.end(),
                    [](const Author& x, const Author& y) { return x.family == y.family; });
}

// In the file's order: the later one of two is told.
void check_duplicates(const LoadedRegistries& all, Diagnostics& diagnostics) {
  std::vector<const Reference*> works;
  for (const auto& [id, work] : all.usable.references) works.push_back(&work);
  std::sort(works.begin(), works.end(),
            [](const Reference* a, const Reference* b) { return a->mark.line < b->mark.line; });
  for (auto later = works.begin(); later != works.end(); ++later) {
    const auto first = std::find_if(works.begin(), later, [&](const Reference* earlier) {
      return same_work(*earlier, **later);
    });
    if (first == later) continue;
    diagnostics.error("duplicate-reference", (*later)->mark.place(),
                      "'" + (*later)->id + "' is the same work as '" + (*first)->id + "'",
                      "Keep one of the two.");
  }
}

}  // namespace

schema::Describe references_schema() { return references_record().describe(); }

void load_references(const yaml::Node& root, LoadedRegistries& all, Diagnostics& diagnostics) {
  references_record().read(root, diagnostics);
  read_entries<Reference>("reference", root.find("references"), reference_record(),
                          all.usable.references, all, diagnostics, check_reference);
  check_duplicates(all, diagnostics);
}

}  // namespace pliego::content
