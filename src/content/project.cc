#include "content/project.h"

namespace pliego::content {

namespace fs = std::filesystem;

const Language* Project::language(std::string_view folder) const {
  for (const Language& language : languages) {
    if (language.folder == folder) return &language;
  }
  return nullptr;
}

const Material* Project::material(std::string_view name) const {
  for (const Material& material : materials) {
    if (material.name == name) return &material;
  }
  return nullptr;
}

const Translation* Project::translation(std::string_view material, std::string_view folder) const {
  const auto by_language = translations.find(material);
  if (by_language == translations.end()) return nullptr;
  const auto found = by_language->second.find(folder);
  return found == by_language->second.end() ? nullptr : &found->second;
}

const std::string& Project::file_name(const Material& of, std::string_view folder) const {
  if (!of.file_name) return of.name;
  const Translation* strings = translation(of.name, folder);
  if (!strings) return of.file_name->pattern;
  const auto found = strings->strings.find(of.file_name->id);
  return found == strings->strings.end() ? of.file_name->pattern : found->second.pattern;
}

std::optional<fs::path> find_project(const fs::path& start) {
  std::error_code error;
  fs::path folder = fs::weakly_canonical(start, error);
  if (error) return std::nullopt;
  while (true) {
    const bool has_all = fs::is_directory(folder / "content", error) &&
                         fs::is_directory(folder / "layouts", error) &&
                         fs::is_directory(folder / "fonts", error);
    if (has_all) return folder;
    if (!folder.has_relative_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

}  // namespace pliego::content
