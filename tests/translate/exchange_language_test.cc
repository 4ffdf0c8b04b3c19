#include "translate/exchange_language.h"

#include <catch2/catch.hpp>

namespace pliego::exchange_language_test {

using namespace pliego::translate;

TEST_CASE("A file goes into the language that it was exported for, and into no other") {
  const std::vector<LanguageName> languages = {
      {"es", "es-US"}, {"prs", "prs-AF"}, {"zh-Hans", "zh-Hans"}};
  const auto find = [&](const std::string& language, const std::string& folder) {
    Diagnostics diagnostics;
    const auto found =
        language_of({.name = "f", .language = language, .folder = folder}, languages, diagnostics);
    CHECK(found.has_value() == diagnostics.all().empty());
    for (const auto& fault : diagnostics.all()) CHECK(fault.rule == "exchange-language");
    return found.value_or("-");
  };
  CHECK(find("es_US", "es") == "es");
  CHECK(find("es", "") == "es");
  CHECK(find("zh_Hans", "") == "zh-Hans");
  CHECK(find("", "prs") == "prs");
  // A program writes its user's country; in which the texts are for, the folder says.
  CHECK(find("es_MX", "es") == "es");
  CHECK(find("es-419", "es") == "es");
  CHECK(find("es_MX", "") == "-");
  CHECK(find("zh_Hant", "zh-Hans") == "-");
  CHECK(find("zh_Hans_CN", "zh-Hans") == "zh-Hans");
  CHECK(find("vi", "es") == "-");
  CHECK(find("prs", "es") == "-");
  CHECK(find("fr", "") == "-");
  CHECK(find("", "") == "-");
  // What programs write that know no tags.
  for (const char* spanish : {"Spanish", "español", "spa", "es_US.UTF-8", "spa_US"}) {
    INFO(spanish);
    CHECK(find(spanish, "es") == "es");
    CHECK(find(spanish, "") == "es");
  }
  CHECK(find("Vietnamese", "es") == "-");
  CHECK(find("vie", "es") == "-");
}

TEST_CASE("A file that names another language than its own is told with what to write") {
  const std::vector<LanguageName> languages = {{"es", "es-US"}, {"vi", "vi"}};
  const auto hint = [&](const std::string& language, const std::string& folder) {
    Diagnostics diagnostics;
    CHECK_FALSE(
        language_of({.name = "f", .language = language, .folder = folder}, languages, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    return diagnostics.all()[0].hint;
  };
  CHECK(hint("French", "es").find("write es-US in its head in the place of French") !=
        std::string::npos);
  CHECK(hint("fr", "").find("es and vi") != std::string::npos);
  CHECK(hint("es-MX", "") == "Write es.");
}

}  // namespace pliego::exchange_language_test
