// What the project has, rendered once for all tests of a program.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "program/program.h"
#include "support/temp_folder.h"

namespace pliego::test {

struct Output {
  std::filesystem::path file;
  Json json;  // its entry in the list of outputs

  std::string word(const char* key) const { return json.at(key).get<std::string>(); }
  std::string name() const { return word("purpose") + " " + word("path"); }
};

// Each purpose is rendered when it is first asked for: "screen" (PDF and PNG at 150 to the inch),
// "office" and "press" (PDF).
class Rendered {
 public:
  explicit Rendered(std::vector<std::string> materials = {});  // none: all of them

  const Said& said(const std::string& purpose);
  // Throw std::runtime_error where rendering failed.
  std::vector<Output> pdfs();  // of all purposes
  std::vector<Output> pdfs(const std::string& purpose);
  std::vector<Output> tagged_pdfs();  // all but those for a press, which are not to be read
  std::vector<Output> pngs();
  std::vector<Output> texts();  // beside the pictures
  std::filesystem::path folder(const std::string& purpose) const { return folder_ / purpose; }

 private:
  std::vector<Output> outputs(const std::string& purpose, const std::string& format);

  std::vector<std::string> materials_;
  TempFolder folder_;
  std::map<std::string, Said> said_;
};

Rendered& everything();

inline const char* const purposes[] = {"screen", "office", "press"};

}  // namespace pliego::test
