#include "engine/file_called.h"

#include <algorithm>
#include <vector>

#include "language/composed.h"

namespace pliego::engine {
namespace fs = std::filesystem;
namespace {

// In `folder`; empty where there is none. Of several the first by its bytes.
std::string alike(const fs::path& folder, const std::string& name) {
  const std::string looked_for = language::composed(name);
  std::vector<std::string> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (std::string own = entry.path().filename().string(); language::composed(own) == looked_for)
      found.push_back(std::move(own));
  return found.empty() ? std::string() : *std::min_element(found.begin(), found.end());
}

}  // namespace

std::string as_it_is_called(const fs::path& folder, const std::string& path) {
  std::error_code error;
  if (fs::exists(folder / path, error)) return path;
  fs::path called;
  for (const fs::path& part : fs::path(path)) {
    const bool is_there = fs::exists(folder / called / part, error);
    const std::string name = is_there ? part.string() : alike(folder / called, part.string());
    if (name.empty()) return path;
    called /= name;
  }
  return called.string();
}

}  // namespace pliego::engine
