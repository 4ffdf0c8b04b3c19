// What a local program adds to every piece: one file of its own, never an edit of the content.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/diagnostic.h"
#include "content/picture_file.h"
#include "content/registry.h"
#include "yaml/yaml.h"

namespace pliego::content {

// A colour in the place of the theme's of the same name.
struct BrandColor {
  Color color;
  yaml::Mark mark;
};

// The program's own words: the same for every language, or written for several.
struct LocalWords {
  std::vector<std::pair<std::string, std::string>> by_language;  // tag (empty: any), words
  yaml::Mark mark;

  bool empty() const { return by_language.empty(); }
  // Those for the language, else the English ones, else the first; nullptr where there are none.
  const std::pair<std::string, std::string>* find(std::string_view language) const;
};

struct Local {
  LocalWords name, hours;
  // In the file's order: call, text, tty, fax and web. Languages are those that the file names for
  // the way in itself.
  std::vector<Channel> ways;
  std::vector<std::string> languages;       // it answers in; empty: not told
  std::shared_ptr<const PictureFile> logo;  // null: none; the brand's where that has one
  std::map<std::string, BrandColor, std::less<>> brand_colors;
  yaml::Mark mark;
};

// Reads a program's own file, and the logo that it names, from the same folder; faults are
// diagnostics (rules of yaml/fields.h, "local-phone", "local-web", "local-logo",
// "lost-letter", "html-entity", "picture-unusable"). `bytes` of a file that faults name as `shown`;
// `folder`: what lies beside it.
std::optional<Local> load_local(std::string_view bytes, const files::Source& folder,
                                const std::string& shown, Diagnostics& diagnostics);

}  // namespace pliego::content
