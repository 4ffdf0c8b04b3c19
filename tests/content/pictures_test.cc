// The files below content/pictures, and the names by which blocks ask for them.
#include <catch2/catch.hpp>
#include <filesystem>

#include "content/project.h"
#include "support/small_project.h"

namespace pliego::content::pictures_test {

namespace {

using Told = std::vector<std::string>;

struct PictureProject {
  PictureProject() {
    small.write("content/pictures/clinic.png", "not read when it is loaded");
    small.write("content/pictures/logos/house.jpg", "nor this");
    small.write("content/pictures/.hidden.png", "nor this");
    ask_for("pictures/clinic.png");
  }
  void ask_for(const std::string& file) const {
    small.change("content/en/card.yaml", "    - {kind: notice,",
                 "    - {kind: image, id: i, file: \"" + file + "\", alt: A clinic}\n" +
                     "    - {kind: notice,");
  }
  Told told_after(const std::string& file) const {
    small.change("content/en/card.yaml", "pictures/clinic.png", file);
    return told();
  }
  Told told() const {
    Diagnostics diagnostics;
    load_project(small.root(), diagnostics);
    Told english;  // the Spanish file lacks the words of the block
    for (const std::string& line : test::told(diagnostics))
      if (line.find("/es/") == std::string::npos) english.push_back(line);
    return english;
  }

  test::SmallProject small;
};

}  // namespace

TEST_CASE("pictures are known by their path from content/ on") {
  const PictureProject project;
  Diagnostics diagnostics;
  const auto pictures = load_project(project.small.root(), diagnostics).registries.pictures;
  CHECK(pictures.size() == 2);
  CHECK(pictures.contains("pictures/clinic.png"));
  CHECK(pictures.contains("pictures/logos/house.jpg"));
  CHECK(project.told().empty());
}

TEST_CASE("a picture that is not there, or outside, is told in its place") {
  CHECK(PictureProject().told_after("pictures/clinik.png") ==
        Told{"error unknown-picture content/en/card.yaml:19"});
  for (const char* outside : {"../secret.png", "/etc/secret.png", "clinic.png"}) {
    INFO(outside);
    CHECK(PictureProject().told_after(outside) == Told{"error value-type content/en/card.yaml:19"});
  }
  CHECK(PictureProject().told_after("pictures/../facts.yaml") ==
        Told{"error unknown-picture content/en/card.yaml:19"});
}

TEST_CASE("a link that leads out of the project is not followed") {
  const PictureProject project;
  std::filesystem::create_symlink("/etc/hostname",
                                  project.small.root() / "content/pictures/out.png");
  CHECK(project.told() == Told{"error path-outside content/pictures/out.png"});
}

TEST_CASE("what is no picture says so when it is asked for, each time alike") {
  const PictureProject project;
  Diagnostics diagnostics;
  const Project loaded = load_project(project.small.root(), diagnostics);
  const PictureFile& file = *loaded.registries.pictures.at("pictures/clinic.png");
  for (int i = 0; i < 2; ++i) {
    CHECK(file.picture() == nullptr);
    CHECK(file.fault() == "it is neither PNG, JPEG nor SVG");
  }
}

}  // namespace pliego::content::pictures_test
