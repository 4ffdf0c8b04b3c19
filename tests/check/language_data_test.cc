// Languages that somebody answers in, and that a page has no name for.
#include "check/language_data.h"

#include <catch2/catch.hpp>

#include "support/small_project.h"

namespace pliego::language_data_test {

using test::SmallProject;

namespace {

// Messages of names, with the line that they point to.
std::vector<std::string> names_missing(const SmallProject& small, const content::Local* local) {
  Diagnostics loading, diagnostics;
  const content::Project project = content::load_project(small.root(), loading);
  check::report_missing_language_data(project, local, diagnostics);
  std::vector<std::string> all;
  for (const Diagnostic& each : diagnostics.all())
    if (each.message.starts_with("Someone answers"))
      all.push_back(each.message + "; " + each.hint.substr(each.hint.find("content/")));
  return all;
}

content::Local answering(const std::vector<std::string>& languages, const char* one_way) {
  content::Local local;
  local.languages = languages;
  content::Channel way;
  way.kind = content::Channel::Kind::call;
  way.languages = {one_way};
  local.ways.push_back(way);
  return local;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a local program's languages are told where a page has no name for them") {
  const SmallProject small;
  CHECK(names_missing(small, nullptr).empty());
  const content::Local known = answering({"en", "es-US"}, "vi");
  CHECK(names_missing(small, &known).empty());
  // The English name of "mam" is known, the Spanish one is not; "qzz" is nobody's sign.
  const content::Local rare = answering({"en", "qzz"}, "mam");
  CHECK(
      names_missing(small, &rare) ==
      Told{"Someone answers in 'mam', which has no name on pages in 'es'; "
           "content/en/language.yaml: language-mam: \"Mam\". Each translator is then asked for "
           "the name.",
           "Someone answers in 'qzz', which has no name on pages in 'en', 'es'; "
           "content/en/language.yaml: language-qzz: \"Mixtec\". Each translator is then asked for "
           "the name."});
}

TEST_CASE("a name that a language's labels have is not asked for") {
  const SmallProject small;
  small.change("content/es/language.yaml", "  tty:", "  language-mam: \"mam\"\n  tty:");
  const content::Local rare = answering({"en"}, "mam");
  CHECK(names_missing(small, &rare).empty());
}

}  // namespace pliego::language_data_test
