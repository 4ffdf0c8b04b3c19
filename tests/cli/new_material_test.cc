// docs/new-material.md, followed to the letter in a copy of the project: a new material is content
// and layout files alone, no C++.
#include <catch2/catch.hpp>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "program/desk.h"
#include "program/program.h"
#include "program/read_back.h"
#include "support/project_copy.h"

namespace pliego::new_material_test {

using namespace pliego::test;

namespace {

// A file to save, or a command to type.
struct Step {
  std::string file, yaml;
  std::vector<std::string> command;
};

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream from(line);
  const std::istream_iterator<std::string> begin(from), end;
  return {begin, end};
}

// Blocks of YAML whose first line names their file, and lines that begin with 'pliego', in the
// document's order.
std::vector<Step> steps_of(const std::string& document) {
  const std::string open = "```yaml\n# ", command = "    pliego ";
  std::vector<Step> steps;
  for (std::size_t at = 0; at < document.size(); at = document.find('\n', at) + 1) {
    if (document.compare(at, command.size(), command) == 0) {
      auto words = words_of(document.substr(at, document.find('\n', at) - at));
      steps.push_back({{}, {}, {words.begin() + 1, words.end()}});
    }
    if (document.compare(at, open.size(), open) != 0) continue;
    const std::size_t name = at + open.size(), begin = document.find('\n', at) + 1;
    const std::size_t end = document.find("```", begin);
    steps.push_back({document.substr(name, document.find('\n', name) - name),
                     document.substr(begin, end - begin),
                     {}});
    at = end;
  }
  return steps;
}

// The project after all steps, and what the commands said.
struct Followed {
  Followed() : steps(steps_of(bytes_of(real_project() / "docs/new-material.md"))) {
    for (const Step& step : steps) {
      if (step.command.empty()) {
        copy.write(step.file, step.yaml);
      } else {
        said.push_back(run_pliego(step.command, {.folder = copy.root(), .variables = {}}));
      }
    }
  }
  std::filesystem::path file(const std::string& name) const { return copy.root() / "out" / name; }

  ProjectCopy copy{real_project()};
  std::vector<Step> steps;
  std::vector<Said> said;
};

const Followed& followed() {
  static const Followed done;
  return done;
}

// Texts in quotes that hold no values, of the sections or the strings.
std::vector<std::string> printed_texts(const std::string& yaml) {
  static const std::regex quoted("(?:text|head): \"([^\"{]+)\"");
  std::vector<std::string> texts;
  for (std::sregex_iterator at(yaml.begin(), yaml.end(), quoted), end; at != end; ++at)
    texts.push_back((*at)[1]);
  return texts;
}

}  // namespace

TEST_CASE("The guide saves three files of YAML, none of them there before") {
  std::set<std::string> files;
  for (const Step& step : followed().steps)
    if (step.command.empty()) files.insert(step.file);
  CHECK(files == std::set<std::string>{"content/en/first-words.yaml", "content/es/first-words.yaml",
                                       "layouts/index-card.yaml"});
  for (const std::string& file : files) CHECK_FALSE(std::filesystem::exists(real_project() / file));
}

TEST_CASE("Every command of the guide succeeds, and nothing is wrong with the piece") {
  REQUIRE(followed().said.size() == 6);
  for (const Said& said : followed().said) {
    INFO(said.out << said.err);
    CHECK(said.status == 0);
    for (const Told& told : told_by(said.err)) {
      CHECK(told.severity == "warning");
      // Numbers that nobody has dialled yet, and a translation that nobody has read.
      CHECK((told.file == "content/contacts.yaml" || told.rule == "draft-translation"));
    }
  }
}

TEST_CASE("The guide's card is made in both languages, for the purposes that it tells of") {
  for (const std::string language : {"en/", "es/"})
    for (const char* name : {"first-words-index-card.pdf", "first-words-index-card-press.pdf",
                             "first-words-index-card.png", "first-words-index-card.thumb.png",
                             "first-words-index-card.txt"})
      CHECK(std::filesystem::exists(followed().file(language + name)));
}

TEST_CASE("The guide's card reads back as the guide writes it") {
  Desk desk(followed().copy.root());
  for (const std::string language : {"en", "es"}) {
    INFO(language);
    const auto document = desk.document("first-words", language, "index-card");
    CHECK(draw::faults(document).empty());
    const std::string text =
        read_back(followed().file(language + "/first-words-index-card.pdf"), document);
    CHECK(text == content_of(document));
    const auto texts =
        printed_texts(followed().copy.read("content/" + language + "/first-words.yaml"));
    CHECK(texts.size() == 8);
    for (const std::string& each : texts) CHECK_THAT(text, Catch::Contains(each));
    CHECK_THAT(text, Catch::Contains(language == "en" ? "27% of women surveyed who called"
                                                      : "27% de las mujeres encuestadas"));
    CHECK((text.find("Draft translation") != std::string::npos) == (language == "es"));
  }
}

}  // namespace pliego::new_material_test
