// A language that nobody speaks, from `pliego translate new` to printed cards of the whole
// catalogue: only files in content/LANG/ are made, and no program is written.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "content/project.h"
#include "program/program.h"
#include "support/project_copy.h"
#include "translate/store.h"
#include "translate/unit_list.h"

namespace pliego::new_language_test {

using namespace pliego::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* tag = "qaa";  // "for local use" (ISO 639-2): no language, and never one

std::map<std::string, std::string> files_outside(const ProjectCopy& copy) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(copy.root())) {
    const std::string name = fs::relative(entry.path(), copy.root()).generic_string();
    if (entry.is_regular_file() && !name.starts_with(std::string("content/") + tag + "/"))
      files.emplace(name, bytes_of(entry.path()));
  }
  return files;
}

// The source in this language: another letter here and there. Names in braces, links and addresses
// stay.
std::string translated(const translate::Unit& unit) {
  if (unit.id == "file") return "q-" + unit.source;
  std::string text;
  int depth = 0;
  for (std::size_t i = 0; i < unit.source.size(); ++i) {
    const char c = unit.source[i];
    if (c == '{' || c == '(') ++depth;
    if (c == '}' || c == ')') --depth;
    const bool in_word = i + 1 < unit.source.size() && unit.source[i + 1] == ' ';
    text += depth == 0 && c == 'e' && in_word ? "ë" : std::string(1, c);
  }
  return text;
}

// What an importer or an editor does: every text, with the source that it was made from.
void translate_all(const ProjectCopy& copy) {
  Diagnostics diagnostics;
  const content::Project project = content::load_project(copy.root(), diagnostics);
  REQUIRE(project.language(tag));
  std::vector<translate::Edit> edits;
  for (const translate::Unit& unit : translate::units_of(project, *project.language(tag)).units)
    edits.push_back({unit.file, unit.id, translated(unit), unit.source});
  CHECK(edits.size() > 500);
  const auto files =
      translate::plan_edits(std::filesystem::path(copy.root()), tag, edits, {}, diagnostics);
  REQUIRE(files);
  translate::write_changed(copy.root(), *files);
  CHECK_FALSE(diagnostics.has_errors());
}

Said run(const ProjectCopy& copy, std::vector<std::string> words) {
  words.insert(words.end(), {"--project", copy.root()});
  return run_pliego(words);
}

}  // namespace

TEST_CASE("a made-up language goes from its tag to printed cards with no other file and no program",
          "[long]") {
  const ProjectCopy copy(real_project());
  const auto before = files_outside(copy);
  REQUIRE(run(copy, {"translate", "new", tag}).status == 0);
  translate_all(copy);
  std::vector<std::string> review = {"translate",      "review",     tag,       "--role",
                                     "second-speaker", "registries", "language"};
  Diagnostics diagnostics;
  const content::Project project = content::load_project(copy.root(), diagnostics);
  review.insert(review.end(), project.material_names.begin(), project.material_names.end());
  const Said reviewed = run(copy, review);
  INFO(reviewed.err);
  REQUIRE(reviewed.status == 0);
  const TempFolder out;
  const Said made = run(copy, {"render", "--lang", tag, "--for", "office", "--no-guide", "--json",
                               "--out", out.path()});
  INFO(made.err);
  CHECK(made.status == 0);
  const Said english = run(copy, {"render", "--lang", "en", "--for", "office", "--no-guide",
                                  "--json", "--out", out.path()});
  CHECK(Json::parse(made.out).at("outputs").size() ==
        Json::parse(english.out).at("outputs").size());
  const std::string text =
      run_program({"pdftotext", out.path() / tag / "palm-card-card-5x7-office.pdf", "-"}).out;
  CHECK_THAT(text, Catch::Contains("usë coercion") && !Catch::Contains("[en]") &&
                       !Catch::Contains("Draft"));
  CHECK(files_outside(copy) == before);
}

TEST_CASE("every piece of a language with nothing translated yet is made for the screen",
          "[long]") {
  const ProjectCopy copy(real_project());
  REQUIRE(run(copy, {"translate", "new", "vi"}).status == 0);  // its lines stand wider than most
  const Said said = run(
      copy, {"render", "--lang", "vi", "--format", "all", "--out", copy.root() / "out", "--json"});
  INFO(said.err);
  CHECK(said.status == 0);
  const Json made = Json::parse(said.out);
  CHECK(made.at("outputs").size() > 30);
}

}  // namespace pliego::new_language_test
