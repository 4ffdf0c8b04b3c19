// The printers that CUPS knows here, and handing a file to one of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/print_job.h"

namespace pliego::cli {

struct Printers {
  std::vector<std::string> names;  // as `lpstat -e` has them
  std::string usual;               // the default one; empty where none is
};

// Throws SystemError where the programs of CUPS are not there.
Printers known_printers();

// The printer asked for; where none is, the default one, or the only one there is. Throws
// SystemError where there is no printer, UsageError where there is none of that name or a choice to
// be made.
std::string printer_for(const Printers& printers, const std::string& asked);

// The program lp and its arguments, for a file that it reads from its standard input.
std::vector<std::string> lp_command(const engine::PrintJob& job, const std::string& printer);

// Runs the command of lp on the file's bytes. Returns the name that CUPS gives the job
// ("Office-Laser-7"; empty where lp did not say it in the form known). Throws SystemError with what
// lp said, where it refuses.
std::string hand_over(const std::vector<std::string>& lp, std::string_view pdf);

}  // namespace pliego::cli
