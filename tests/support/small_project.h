// A project in a folder of its own, small and without faults; tests then break one thing of it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "support/temp_folder.h"

namespace pliego::test {

class SmallProject {
 public:
  SmallProject();  // writes English and Spanish, one material "card", one fact, two contacts

  const std::filesystem::path& root() const { return folder_.path(); }
  void write(std::string_view file, std::string_view text) const;
  std::string read(std::string_view file) const;

  // Replaces the first `from` in the file. Throws where there is none: a test must not pass by
  // that.
  void change(std::string_view file, std::string_view from, std::string_view to) const;

 private:
  TempFolder folder_;
};

// "error unknown-fact content/en/card.yaml:11" for each, sorted by place.
std::vector<std::string> told(const Diagnostics& diagnostics);

// The hint of the first fault of the rule; empty where there is none.
std::string hint_of(const Diagnostics& diagnostics, std::string_view rule);

// What the caret of the first fault of the rule points at.
std::string marked_by(const Diagnostics& diagnostics, std::string_view rule);

}  // namespace pliego::test
