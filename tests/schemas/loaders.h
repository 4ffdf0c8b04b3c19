// The loader of each kind of file, asked about a file by itself.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "content/references.h"
#include "support/project_copy.h"

namespace pliego::test {

class Loaders {
 public:
  Loaders();  // on a copy of the project, with the piece that has every block, and the samples

  const std::filesystem::path& root() const { return copy_.root(); }
  std::string text(const std::string& file) const { return copy_.read(file); }

  // The rules that the text breaks as this file; empty where the loader takes it.
  std::string refusal(const std::string& schema, const std::string& file,
                      const std::string& text) const;

 private:
  ProjectCopy copy_;
  content::LoadedRegistries registries_;
};

}  // namespace pliego::test
