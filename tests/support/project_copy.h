// A copy of a project in a folder of its own; tests then break one thing of it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "support/temp_folder.h"

namespace pliego::test {

class ProjectCopy {
 public:
  // Its content, layouts and fonts. Of the languages English and Spanish, where not all are asked
  // for: tests make others anew.
  enum class Languages { two, all };
  explicit ProjectCopy(const std::filesystem::path& project, Languages languages = Languages::two);
  // Of its materials only these, in every language, and of its layouts only those that they name.
  ProjectCopy(const std::filesystem::path& project, const std::vector<std::string>& materials);

  const std::filesystem::path& root() const { return folder_.path(); }
  void write(std::string_view file, std::string_view text) const;  // makes missing folders
  std::string read(std::string_view file) const;
  void remove(std::string_view file) const;

  // Replaces the first `from` in the file; returns the line (from 1) that it stands on. Throws
  // where there is none: a test must not pass by that.
  int change(std::string_view file, std::string_view from, std::string_view to) const;

 private:
  TempFolder folder_;
};

// The whole file. Throws std::runtime_error where it can't be read.
std::string bytes_of(const std::filesystem::path& file);

}  // namespace pliego::test
