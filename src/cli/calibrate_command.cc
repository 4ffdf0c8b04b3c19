// pliego calibrate: a printer's test sheet, upright and lying.
#include <algorithm>
#include <iostream>

#include "base/shown.h"
#include "cli/build_day.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/report.h"
#include "cli/with_fonts.h"
#include "cli/workspace.h"
#include "layout/calibration.h"
#include "pdf/writer.h"

namespace pliego::cli {
namespace {

struct Paper {
  Size size;
  const char* lie;
};

// How office printers take it, and as the cards lie on it.
std::vector<Paper> papers(const std::string& name) {
  const Size upright = name == "a4" ? Size{595.276, 841.89} : Size{612, 792};
  return {{upright, "portrait"}, {{upright.height, upright.width}, "landscape"}};
}

std::vector<const content::Language*> languages_of(const Workspace& workspace,
                                                   const RenderOptions& options) {
  const auto& asked = options.languages;
  std::vector<const content::Language*> chosen;
  std::vector<std::string> known;
  for (const content::Language& language : workspace.project.languages) {
    known.push_back(language.folder);
    if (asked.empty() || std::find(asked.begin(), asked.end(), language.folder) != asked.end())
      chosen.push_back(&language);
  }
  for (const std::string& name : asked) {
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw UsageError("There is no language '" + name + "'. " + nearest_hint(name, known));
  }
  return chosen;
}

// Files of one language; none after a diagnostic.
int make_sheets(const Workspace& workspace, const content::Language& language,
                const RenderOptions& options, Diagnostics& diagnostics) {
  const auto words =
      language::own_words(workspace.project, language, layout::calibration_labels(), diagnostics);
  if (!words) return 0;
  layout::Compositor compositor(*workspace.fonts);
  pdf::Writer writer;
  int made = 0;
  for (const Paper& paper : papers(options.paper)) {
    const int errors_before = diagnostics.errors();
    draw::Document sheet = layout::calibration_sheet(
        *words, paper.size, workspace.layouts.themes.begin()->second, compositor, diagnostics);
    if (diagnostics.errors() > errors_before) continue;
    sheet.metadata.date = build_day(workspace.project);
    Output output;
    output.path = language.folder + "/calibrate-" + options.paper + "-" + paper.lie + ".pdf";
    save(output, writer.write(sheet), options.out);
    ++made;
  }
  return made;
}

}  // namespace

int calibrate(const RenderOptions& options) {
  const Workspace workspace = open_workspace(options);
  Diagnostics diagnostics;
  int made = 0;
  if (workspace.layouts.themes.empty()) {
    diagnostics.merge(workspace.diagnostics);
  } else {
    const auto languages = languages_of(workspace, options);
    with_fonts(workspace, diagnostics, [&] {
      for (const content::Language* language : languages)
        made += make_sheets(workspace, *language, options, diagnostics);
    });
  }
  print_diagnostics(diagnostics, std::cerr);
  std::cerr << count_of(static_cast<std::size_t>(made), "file") << " in " << shown(options.out)
            << "\n";
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace pliego::cli
