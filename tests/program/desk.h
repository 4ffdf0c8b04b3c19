// A project's pieces composed inside the test, to be compared with what the program wrote.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/composer.h"

namespace pliego::test {

// A material in one language and layout.
struct Edition {
  std::string material, language, layout;
  std::string name() const { return material + " " + language + " " + layout; }
};

class Desk {
 public:
  explicit Desk(const std::filesystem::path& project);

  // Each is made once and kept. Throws std::runtime_error with the diagnostics where it can't be.
  const draw::Document& document(const std::string& material, const std::string& language,
                                 const std::string& layout, const std::string& purpose = "screen");
  const resolve::Material& material(const std::string& name, const std::string& language);
  const layout::Layout& layout(const std::string& name) const;
  std::vector<Edition> all() const;  // that the project has, layouts for pictures alone too

 private:
  using Key = std::vector<std::string>;
  engine::Piece piece(const std::string& material, const std::string& language,
                      const std::string& layout);

  engine::Workspace workspace_;
  engine::Composer composer_;
  std::map<Key, resolve::Material> materials_;
  std::map<Key, draw::Document> documents_;
};

Desk& real_desk();

}  // namespace pliego::test
