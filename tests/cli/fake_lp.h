// Programs lp and lpstat that take notes instead of printing.
#pragma once

#include <string>
#include <vector>

#include "program/program.h"
#include "support/temp_folder.h"

namespace pliego::test {

// What lp was given.
struct Sent {
  std::vector<std::string> arguments;
  std::string file;  // the bytes on its standard input
};

class FakeLp {
 public:
  // `usual` is the default printer, empty for none.
  FakeLp(const std::vector<std::string>& printers, const std::string& usual);

  // From now on lp says this on standard error and ends with status 1.
  void refuse(const std::string& words);

  Said print(std::vector<std::string> arguments,
             const std::filesystem::path& project = real_project()) const;

  std::vector<Sent> sent() const;

  // What is in the folder that programs have for temporary files.
  bool left_nothing() const;

 private:
  TempFolder folder_;
};

}  // namespace pliego::test
