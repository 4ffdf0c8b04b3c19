#include "content/schema_line.h"

#include <algorithm>
#include <map>
#include <vector>

#include "content/project.h"

namespace pliego::content {

namespace {

std::vector<std::string> parts_of(std::string_view file) {
  std::vector<std::string> parts(1);
  for (const char c : file) {
    if (c == '/')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

// content/en/palm-card.yaml, content/es/registries.yaml
std::string in_folder(const std::string& folder, const std::string& name) {
  if (folder == "words") return "words";
  if (folder == "packets") return "packet";
  if (name == "language.yaml") return "language";
  if (folder == source_language) return "material";
  return name == "registries.yaml" ? "registries" : "translation";
}

std::string in_content(const std::vector<std::string>& parts) {
  static const std::map<std::string, std::string> registries = {{"facts.yaml", "facts"},
                                                                {"contacts.yaml", "contacts"},
                                                                {"notices.yaml", "notices"},
                                                                {"references.yaml", "references"},
                                                                {"glossary.yaml", "glossary"}};
  if (parts.size() == 3) return in_folder(parts[1], parts[2]);
  const auto found = registries.find(parts[1]);
  return parts.size() == 2 && found != registries.end() ? found->second : "";
}

std::string in_layouts(const std::vector<std::string>& parts) {
  if (parts.size() == 2) return parts[1] == "scripts.yaml" ? "scripts" : "layout";
  return parts.size() == 3 && parts[1] == "themes" ? "theme" : "";
}

// fonts/fonts.yaml and its neighbours have schemas of their own names.
std::string in_fonts(const std::string& name) {
  const std::string stem = name.substr(0, name.find('.'));
  return stem == "fonts" || stem == "other-scripts" || stem == "packages" ? stem : "";
}

}  // namespace

std::string schema_name(std::string_view file) {
  const std::vector<std::string> parts = parts_of(file);
  if (!file.ends_with(".yaml") || parts.size() < 2) return {};
  if (parts.front() == "content") return in_content(parts);
  if (parts.front() == "layouts") return in_layouts(parts);
  return parts.front() == "fonts" && parts.size() == 2 ? in_fonts(parts[1]) : "";
}

std::string schema_line(std::string_view file) {
  const std::string name = schema_name(file);
  if (name.empty()) return {};
  std::string up;
  for (auto folders = std::count(file.begin(), file.end(), '/'); folders > 0; --folders)
    up += "../";
  return "# yaml-language-server: $schema=" + up + "schemas/" + name + ".json";
}

}  // namespace pliego::content
