// Everything that the project has, rendered once for all tests.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "program.h"
#include "support/temp_folder.h"

namespace pliego::test {

struct Output {
  std::filesystem::path file;
  Json json;  // its entry in the list of outputs

  std::string word(const char* key) const { return json.at(key).get<std::string>(); }
  std::string name() const { return word("purpose") + " " + word("path"); }
};

class Rendered {
 public:
  Rendered();

  const Said& said(const std::string& purpose) const;
  std::vector<Output> pdfs() const;  // of all purposes
  std::vector<Output> pdfs(const std::string& purpose) const;
  std::vector<Output> pngs() const;  // screen, 150 to the inch
  std::filesystem::path folder(const std::string& purpose) const { return folder_ / purpose; }

 private:
  std::vector<Output> outputs(const std::string& purpose, const std::string& format) const;
  TempFolder folder_;
  Said screen_, office_, press_;
};

const Rendered& everything();

inline const char* const purposes[] = {"screen", "office", "press"};

}  // namespace pliego::test
