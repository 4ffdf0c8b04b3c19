// What a local program adds to every piece: one file of its own, never an edit of the content.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/diagnostic.h"
#include "base/yaml.h"
#include "content/picture_file.h"
#include "content/registry.h"

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

// Reads --local FILE, and the logo that it names, from the same folder; faults are diagnostics
// (rules of base/fields.h, "local-phone", "local-web", "local-logo", "picture-unusable"). Throws
// SystemError when it can't be read.
std::optional<Local> load_local(const std::filesystem::path& file, Diagnostics& diagnostics);

// The same; faults name the file as `shown`.
std::optional<Local> load_local(const std::filesystem::path& file, const std::string& shown,
                                Diagnostics& diagnostics);

}  // namespace pliego::content
