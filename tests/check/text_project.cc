#include "text_project.h"

#include "base/utf8.h"
#include "support/project_copy.h"

namespace pliego::test {
namespace {

std::string marked(const Place& place) {
  const auto line = graphemes(place.line_text);
  std::string text;
  for (int i = 0; i < place.width; ++i) {
    const auto& each = line.at(static_cast<std::size_t>(place.column - 1 + i));
    text += place.line_text.substr(each.begin, each.bytes);
  }
  return text;
}

}  // namespace

TextProject::TextProject() {
  const std::filesystem::path lists =
      std::filesystem::path(PLIEGO_SOURCE_DIR) / "content" / "words";
  for (const char* file : {"en.yaml", "es.yaml"})
    small.write(std::string("content/words/") + file, bytes_of(lists / file));
}

void TextProject::english(const std::string& text) const {
  small.change("content/en/card.yaml", "Some text.", text);
}

void TextProject::spanish(const std::string& text) const {
  small.change("content/es/card.yaml", "Un texto.", text);
}

Diagnostics TextProject::check() const {
  Diagnostics diagnostics;
  const content::Project project = content::load_project(small.root(), diagnostics);
  check::TextCheck texts(project);
  for (const auto& language : project.languages) {
    for (const auto& material : project.materials) texts.check(material, language, diagnostics);
    texts.check_shared(language, diagnostics);
  }
  return diagnostics;
}

std::vector<std::string> TextProject::errors() const {
  std::vector<std::string> all;
  for (const Diagnostic& each : check().sorted())
    if (each.severity == Severity::error) all.push_back(each.rule + ":" + marked(each.place));
  return all;
}

std::vector<std::string> errors_in_english(const std::string& text) {
  TextProject project;
  project.english(text);
  return project.errors();
}

std::vector<std::string> errors_in_spanish(const std::string& text) {
  TextProject project;
  project.spanish(text);
  return project.errors();
}

}  // namespace pliego::test
