#include "cli/printers.h"

#include <algorithm>
#include <sstream>

#include "base/diagnostic.h"
#include "cli/command.h"
#include "cli/outside_program.h"
#include "engine/paper.h"
#include "files/files.h"

namespace pliego::cli {
namespace {

constexpr const char* no_cups =
    "Printing goes through CUPS, and its programs lp and lpstat are not on this computer. Get them "
    "with: sudo apt install cups-client (and cups, where the printer is to be set up here). Until "
    "then, 'pliego render --for office' makes the file to print elsewhere.";

constexpr const char* no_printer =
    "CUPS knows no printer here: 'lpstat -e' names none. Add one in the system's printer settings, "
    "or with: sudo lpadmin -p Office -E -v ipp://ADDRESS-OF-THE-PRINTER/ipp/print -m everywhere "
    "(from: sudo apt install cups).";

OutsideResult run_cups(std::vector<std::string> words, std::string_view input = {}) {
  auto result = run_outside(std::move(words), input);
  if (!result) throw SystemError(no_cups);
  return std::move(*result);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream from(text);
  for (std::string line; std::getline(from, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

std::string list_of(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

// "lp: Error - The printer is not accepting jobs." without who says it.
std::string reason(const OutsideResult& lp) {
  std::string said = lp.err.empty() ? lp.out : lp.err;
  for (const std::string_view start : {"lp: ", "Error - ", "error - "})
    if (said.starts_with(start)) said.erase(0, start.size());
  std::replace(said.begin(), said.end(), '\n', ' ');
  return said.empty() ? "it ended with status " + std::to_string(lp.status) + "." : said;
}

}  // namespace

Printers known_printers() {
  Printers printers{.names = lines_of(run_cups({"lpstat", "-e"}).out), .usual = {}};
  constexpr std::string_view start = "system default destination: ";
  const std::string usual = run_cups({"lpstat", "-d"}).out;
  if (usual.starts_with(start)) printers.usual = usual.substr(start.size());
  return printers;
}

std::string printer_for(const Printers& printers, const std::string& asked) {
  const auto& names = printers.names;
  if (names.empty()) throw SystemError(no_printer);
  if (asked.empty()) {
    if (!printers.usual.empty()) return printers.usual;
    if (names.size() == 1) return names.front();
    throw UsageError("There are several printers and none is the usual one: add --printer NAME, " +
                     ("one of " + list_of(names)) + ".");
  }
  if (std::find(names.begin(), names.end(), asked) != names.end()) return asked;
  throw UsageError("There is no printer '" + asked + "'. There are: " + list_of(names) + ".");
}

std::vector<std::string> lp_command(const engine::PrintJob& job, const std::string& printer) {
  std::vector<std::string> words = {"lp", "-d", printer, "-n", std::to_string(job.runs()), "-t",
                                    job.name, "-o", "media=" + engine::media_name(job.sheet), "-o",
                                    std::string("sides=") + job.sides(), "-o", "print-scaling=none",
                                    // What filters know that are older than print-scaling.
                                    "-o", "fit-to-page=false"};
  if (job.sheets_in_file() > 1) words.insert(words.end(), {"-o", "collate=true"});
  return words;
}

std::string hand_over(const std::vector<std::string>& lp, std::string_view pdf) {
  const OutsideResult result = run_cups(lp, pdf);
  if (result.status != 0) throw SystemError("lp did not take it: " + reason(result));
  constexpr std::string_view start = "request id is ";
  if (!result.out.starts_with(start)) return {};
  return result.out.substr(start.size(), result.out.find(' ', start.size()) - start.size());
}

}  // namespace pliego::cli
