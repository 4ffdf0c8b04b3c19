// A small material and layout in memory, set with the project's own theme and fonts.
#pragma once

#include <string>
#include <vector>

#include "content/project.h"
#include "layout/paginate.h"
#include "resolve/resolve.h"
#include "support/temp_folder.h"

namespace pliego::test {

// A panel that is one frame with the section "main".
inline const std::string one_frame = "      - {sections: [main], above: 3, below: 3}\n";

struct LayoutFixture {
  LayoutFixture();

  // Reads the material's sections (YAML, indented by two) in English, or in Arabic with `arabic` as
  // strings.
  resolve::Material material(const std::string& sections);
  // One panel of 5 x 7 in whose stack is given as YAML lines.
  layout::Layout layout(const std::string& stack, const std::string& more = "");

  std::optional<layout::Pages> paginate(const resolve::Material& material,
                                        const layout::Layout& layout);
  // As above, and it must succeed.
  draw::Document page(const std::string& sections, const std::string& stack);

  TempFolder folder;
  Diagnostics diagnostics;
  content::Project project;
  layout::Library library;
  std::unique_ptr<text::Library> fonts;
  std::unique_ptr<layout::Compositor> compositor;
};

// "error rule: message" of each.
std::vector<std::string> rules(const Diagnostics& diagnostics);

// The dump's lines that hold `part`.
std::vector<std::string> lines_with(const draw::Document& document, const std::string& part);

// The left end of the baseline of the first run that says `words`; fails the test when there is
// none.
Point origin_of(const draw::Document& document, const std::string& words);

}  // namespace pliego::test
