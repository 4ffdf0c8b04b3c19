// A printer's test sheet, upright and lying.
#include <algorithm>
#include <string>
#include <vector>

#include "aids/calibration.h"
#include "base/language_names.h"
#include "base/listed.h"
#include "engine/engine.h"
#include "engine/output.h"
#include "engine/request.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/keys.h"
#include "engine/with_fonts.h"
#include "engine/workspace.h"
#include "files/outputs.h"
#include "pdf/writer.h"
#include "resolve/own_words.h"

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
      resolve::own_words(workspace.project, language, aids::calibration_labels(), diagnostics);
  if (!words) return 0;
  layout::Compositor compositor(*workspace.fonts);
  pdf::Writer writer;
  int made = 0;
  for (const Paper& lying : papers(paper)) {
    const int errors_before = diagnostics.errors();
    draw::Document sheet = aids::calibration_sheet(
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

// In each of the languages (empty: all), Gives the number of files; the
// workspace must have a theme. Throws RequestError where there is no such language, SystemError.
int make_test_sheets(const Workspace& workspace, const std::vector<std::string>& languages,
                     TestPaper paper, files::Outputs& files, Diagnostics& diagnostics) {
  int made = 0;
  for (const content::Language* language : languages_of(workspace, languages))
    made += make_sheets(workspace, *language, paper, files, diagnostics);
  return made;
}

void run_calibrate(const CalibrateRequest& request, const Surroundings& outside,
                   files::Outputs& files, Answer& answer) {
  calibrate(outside, request, files, answer.diagnostics);
}

}  // namespace

const RequestTable<CalibrateRequest>& calibrate_table() {
  using R = CalibrateRequest;
  static const RequestTable<R> table(
      "a request for a test sheet",
      {
          words_key<R>("lang", &R::languages, {.value = "L,…"}, "Languages (default: all)"),
          choice_key<R>("paper", &R::paper, all_values<TestPaper>(),
                        "The paper in the printer (default: letter)"),
      });
  return table;
}

int calibrate(const Surroundings& outside, const CalibrateRequest& request, files::Outputs& files,
              Diagnostics& diagnostics) {
  const Workspace workspace = open_workspace(outside, {.languages = request.languages});
  int made = 0;
  if (workspace.layouts.themes.empty()) {
    diagnostics.merge(workspace.diagnostics);
  } else {
    with_fonts(workspace, diagnostics, [&] {
      made = make_test_sheets(workspace, request.languages, request.paper, files, diagnostics);
    });
  }
  return made;
}

extern const RequestKind request_calibrate;
const RequestKind request_calibrate = request_kind<calibrate_table, run_calibrate>(
    "calibrate", "Make a printer's test sheet, with rulers on both sides");

}  // namespace pliego::engine
