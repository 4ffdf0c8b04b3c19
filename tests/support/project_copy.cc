#include "support/project_copy.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <stdexcept>

namespace pliego::test {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("can't read " + file.string());
  return {std::istreambuf_iterator<char>(stream), {}};
}

namespace {

using Names = std::set<std::string>;

// Those in the list that follows "layouts:".
Names layouts_of(const std::string& material) {
  static const std::regex list(R"(\nlayouts: \[(.*)\])"), name(R"([\w-]+)");
  std::smatch found;
  if (!std::regex_search(material, found, list)) throw std::runtime_error("no layouts named");
  const std::string names = found[1];
  return {std::sregex_token_iterator(names.begin(), names.end(), name), {}};
}

// Removes the folder's other YAML files.
void keep_only(const fs::path& folder, const Names& names) {
  std::vector<fs::path> others;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".yaml" && !names.contains(entry.path().stem()))
      others.push_back(entry.path());
  for (const fs::path& other : others) fs::remove(other);
}

}  // namespace

ProjectCopy::ProjectCopy(const fs::path& project, Languages languages) {
  for (const char* part : {"content", "layouts", "fonts"})
    fs::copy(project / part, root() / part, fs::copy_options::recursive);
  if (languages == Languages::all) return;
  fs::remove_all(root() / "content/vi");
  fs::remove(root() / "content/words/vi.yaml");
}

ProjectCopy::ProjectCopy(const fs::path& project, const std::vector<std::string>& materials)
    : ProjectCopy(project) {
  Names layouts = {"print-guide", "scripts"}, texts(materials.begin(), materials.end());
  for (const std::string& material : materials)
    layouts.merge(layouts_of(read("content/en/" + material + ".yaml")));
  keep_only(root() / "layouts", layouts);
  texts.insert({"language", "registries"});
  for (const auto& entry : fs::directory_iterator(root() / "content"))
    if (entry.is_directory() && entry.path().filename() != "words") keep_only(entry.path(), texts);
}

void ProjectCopy::write(std::string_view file, std::string_view text) const {
  const fs::path path = root() / file;
  fs::create_directories(path.parent_path());
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream << text;
  if (!stream.flush()) throw std::runtime_error("can't write " + path.string());
}

std::string ProjectCopy::read(std::string_view file) const { return bytes_of(root() / file); }

void ProjectCopy::remove(std::string_view file) const {
  if (!fs::remove(root() / file))
    throw std::runtime_error("no " + std::string(file) + " to remove");
}

int ProjectCopy::change(std::string_view file, std::string_view from, std::string_view to) const {
  std::string text = read(file);
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("no '" + std::string(from) + "' to change");
  const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  write(file, text.replace(at, from.size(), to));
  return static_cast<int>(lines) + 1;
}

}  // namespace pliego::test
