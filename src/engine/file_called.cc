#include "engine/file_called.h"

#include <filesystem>

#include "language/composed.h"

namespace pliego::engine {
namespace fs = std::filesystem;
namespace {

// In `folder`; empty where there is none. Of several the first by its bytes.
std::string alike(const files::Source& all, const std::string& folder, const std::string& name) {
  if (all.find(folder, 0).entry != files::Entry::folder) return {};
  const std::string looked_for = language::composed(name);
  for (const std::string& own : all.names(folder))
    if (language::composed(own) == looked_for) return own;
  return {};
}

}  // namespace

std::string as_it_is_called(const files::Source& folder, const std::string& path) {
  if (folder.is_there(path)) return path;
  fs::path called;
  for (const fs::path& part : fs::path(path)) {
    const bool is_there = folder.is_there((called / part).string());
    const std::string name =
        is_there ? part.string() : alike(folder, called.string(), part.string());
    if (name.empty()) return path;
    called /= name;
  }
  return called.string();
}

}  // namespace pliego::engine
