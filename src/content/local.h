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

namespace pliego::content {

// A colour in the place of the theme's of the same name.
struct BrandColor {
  Color color;
  yaml::Mark mark;
};

// As written, not translated: a program's own name and numbers are the same in every language.
struct Local {
  std::string name;
  std::string phone;  // digits, hyphens, spaces, parentheses and a leading +
  std::string text;   // a number to text
  std::string web;    // without https://
  std::string hours;
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
