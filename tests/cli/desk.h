// A project's pieces composed inside the test, to be compared with what the program wrote.
#pragma once

#include <filesystem>
#include <string>

#include "cli/composer.h"

namespace pliego::test {

class Desk {
 public:
  explicit Desk(const std::filesystem::path& project);

  // Throws std::runtime_error with the diagnostics where it can't be composed.
  draw::Document document(const std::string& material, const std::string& language,
                          const std::string& layout, const std::string& purpose = "screen");
  language::Material material(const std::string& name, const std::string& language);

 private:
  cli::Piece piece(const std::string& material, const std::string& language,
                   const std::string& layout);

  cli::Workspace workspace_;
  cli::Composer composer_;
};

Desk& real_desk();

}  // namespace pliego::test
