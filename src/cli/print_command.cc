#include <iostream>

#include "cli/command.h"
#include "cli/printers.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* print_notes = R"(
Examples:
  pliego print palm-card --lang en --layout card-5x7 --copies 25
  pliego print palm-card --lang es --sheet two-up --copies 25 --printer Office-Laser
  pliego print survivor-card --lang en --copies 40 --dry-run      say it, print nothing)";

// What the command line has beside the request.
struct PrintOwn {
  std::string printer;   // empty: the usual one
  bool dry_run = false;  // say what would be printed, print nothing
};

const engine::RequestTable<PrintOwn>& print_own_table() {
  static const engine::RequestTable<PrintOwn> table(
      "a command line",
      {
          engine::word_key<PrintOwn>("printer", &PrintOwn::printer, {.value = "NAME"},
                                     "The printer's name (default: the usual one)"),
          engine::flag_key<PrintOwn>("dry-run", &PrintOwn::dry_run,
                                     "Say what would be printed, print nothing"),
      });
  return table;
}

std::vector<engine::Option> print_options() {
  return engine::print_table().options() + print_own_table().options() + face_options({"project"});
}

void say(const engine::PaperJob& ready, const std::string& printer) {
  std::cout << ready.what << ": " << in_words(ready.job);
  if (!printer.empty()) std::cout << ", to " << printer;
  std::cout << std::endl;
}

void send(const engine::PaperJob& ready, const std::string& printer) {
  say(ready, printer);
  const std::string id = hand_over(lp_command(ready.job, printer), ready.pdf);
  if (id.empty()) return;
  std::cout << "  Sent as " << id << "; 'cancel " << id << "' stops it." << std::endl;
}

int print(const yaml::Node& asked) {
  const auto request = taken(engine::print_table(), asked);
  const PrintOwn own = taken(print_own_table(), asked);
  Diagnostics diagnostics;
  std::vector<engine::PaperJob> all;
  try {
    all = engine::print_jobs(surroundings_of(face_of(asked)), request, diagnostics);
  } catch (const SystemError&) {
    print_diagnostics(diagnostics, std::cerr);
    throw;
  }
  print_diagnostics(diagnostics, std::cerr);
  if (diagnostics.has_errors()) {
    std::cerr << "Nothing was printed.\n";
    return input_errors;
  }
  const std::string printer =
      own.dry_run ? own.printer : printer_for(known_printers(), own.printer);
  for (const engine::PaperJob& ready : all) {
    if (own.dry_run)
      say(ready, printer);
    else
      send(ready, printer);
  }
  if (own.dry_run) std::cout << "Nothing was printed: --dry-run only says what would be.\n";
  return done;
}

}  // namespace

extern const Command command_print;
const Command command_print = {"print", print_notes, print_options, print,
                               "Print for an office, at actual size, through CUPS (lp)"};

}  // namespace pliego::cli
