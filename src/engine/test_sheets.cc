#include "engine/test_sheets.h"

#include <algorithm>

#include "base/language_names.h"
#include "base/listed.h"
#include "engine/output.h"
#include "language/own_words.h"
#include "layout/calibration.h"
#include "pdf/writer.h"

namespace pliego::engine {
namespace {

struct Paper {
  Size size;
  const char* lie;
};

Size upright_size(TestPaper paper) {
  switch (paper) {
    case TestPaper::letter:
      break;
    case TestPaper::a4:
      return {595.276, 841.89};
  }
  return {612, 792};
}

// How office printers take it, and as the cards lie on it.
std::vector<Paper> papers(TestPaper paper) {
  const Size upright = upright_size(paper);
  return {{upright, "portrait"}, {{upright.height, upright.width}, "landscape"}};
}

std::vector<const content::Language*> languages_of(const Workspace& workspace,
                                                   const std::vector<std::string>& asked) {
  std::vector<const content::Language*> chosen;
  std::vector<std::string> known;
  for (const content::Language& language : workspace.project.languages) {
    known.push_back(language.folder);
    if (asked.empty() || std::find(asked.begin(), asked.end(), language.folder) != asked.end())
      chosen.push_back(&language);
  }
  for (const std::string& name : asked) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string hint = known_language_hint(name, known);
    throw RequestError("There is no language '" + name + "'. " +
                       (hint.empty() ? "There are: " + listed(known) + "." : hint));
  }
  return chosen;
}

// Files of one language; none after a diagnostic.
int make_sheets(const Workspace& workspace, const content::Language& language, TestPaper paper,
                files::Outputs& files, Diagnostics& diagnostics) {
  const auto words =
      language::own_words(workspace.project, language, layout::calibration_labels(), diagnostics);
  if (!words) return 0;
  layout::Compositor compositor(*workspace.fonts);
  pdf::Writer writer;
  int made = 0;
  for (const Paper& lying : papers(paper)) {
    const int errors_before = diagnostics.errors();
    draw::Document sheet = layout::calibration_sheet(
        *words, lying.size, workspace.layouts.themes.begin()->second, compositor, diagnostics);
    if (diagnostics.errors() > errors_before) continue;
    sheet.metadata.date = day_of(workspace.outside, workspace.project);
    Output output;
    output.path =
        language.folder + "/calibrate-" + std::string(word_of(paper)) + "-" + lying.lie + ".pdf";
    save(output, writer.write(sheet), files);
    ++made;
  }
  return made;
}

}  // namespace

int make_test_sheets(const Workspace& workspace, const std::vector<std::string>& languages,
                     TestPaper paper, files::Outputs& files, Diagnostics& diagnostics) {
  int made = 0;
  for (const content::Language* language : languages_of(workspace, languages))
    made += make_sheets(workspace, *language, paper, files, diagnostics);
  return made;
}

}  // namespace pliego::engine
