// The commands and what they share. Exit status: 0 done, 1 the input has errors, 2 wrong usage, 3
// the system failed.
#pragma once

#include <string>

#include "engine/request.h"

namespace pliego::cli {

enum Exit { done = 0, input_errors = 1, wrong_usage = 2, system_failed = 3 };

using UsageError = engine::RequestError;  // exit status 2

// What the command line asks of the engine, and of the program around it.
struct RenderOptions : engine::RenderRequest {
  std::string project;           // empty: the nearest folder upward
  std::string out = "out";       // folder
  int jobs = 0;                  // threads; 0: one for each core
  std::string paper = "letter";  // of the test sheet: letter, a4
  int copies = 1;                // pieces to print
  std::string printer;           // empty: the usual one
  bool dry_run = false;          // say what would be printed, print nothing
  bool json = false;
  std::string report;    // of check: text, json, sarif, github; of its rules, markdown too
  bool reading = false;  // of check: print how clear each piece is
  bool strict = false;   // of check: warnings fail
  bool rules = false;    // of check: print the table of rules, and nothing else
};

int render(const RenderOptions& options);
int list(const RenderOptions& options);
int check(const RenderOptions& options);
int release(const RenderOptions& options);
int print(const RenderOptions& options);
int calibrate(const RenderOptions& options);

// Parses the command line and runs the command. Never throws.
int run(int argc, const char* const* argv);

}  // namespace pliego::cli
