// A printing system of the test's own: CUPS with one printer, Office-Laser, which is an IPP printer
// in software (ippeveprinter, two-sided, takes PDF) on loopback. Neither the system's CUPS nor its
// bus is touched.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "support/background.h"
#include "support/temp_folder.h"

namespace pliego::test {

// What the printer says of a job, by the names of RFC 8011: "sides" is "one-sided".
using JobAttributes = std::map<std::string, std::string>;

class PrintServer {
 public:
  // Programs that it needs and that are not on this computer.
  static std::vector<std::string> missing_programs();

  PrintServer();  // throws std::runtime_error with the servers' own words where it can't start

  // pliego print with these words, on the real project.
  Said print(std::vector<std::string> arguments) const;

  // The printer's n-th job, from 1, once it is printed. Throws std::runtime_error where it never
  // is.
  JobAttributes job(int n) const;
  std::string document(int n) const;  // the bytes that arrived

 private:
  void write_settings() const;
  void start_bus();
  void start_printer();
  void start_cups();
  Said run(std::vector<std::string> words, int most_seconds = 20) const;
  std::unique_ptr<Background> start(std::vector<std::string> words, const char* log) const;
  [[noreturn]] void fail(const std::string& what) const;

  TempFolder folder_;
  Surroundings surroundings_;
  int port_ = 0;
  // Ended in the order opposite to this.
  std::unique_ptr<Background> bus_, printer_, cups_;
};

}  // namespace pliego::test
