// The commands and what they share. Exit status: 0 done, 1 the input has errors, 2 wrong usage, 3
// the system failed.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace pliego::cli {

enum Exit { done = 0, input_errors = 1, wrong_usage = 2, system_failed = 3 };

// The command line asks for something that is not there: exit status 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct RenderOptions {
  std::string project;                 // empty: the nearest folder upward
  std::vector<std::string> materials;  // empty: all
  std::vector<std::string> languages;  // empty: all
  std::vector<std::string> layouts;    // empty: all
  std::vector<std::string> own_layouts;  // of the program's own pages, read beside the pieces'
  std::string purpose = "screen";
  std::vector<std::string> formats;  // pdf, png, all; empty: each layout's own first one
  double dpi = 150;                  // of pictures of printed pieces
  std::string out = "out";
  bool by_language = true;         // files go into a folder for each language below `out`
  std::string local;               // file of the local program; empty: none
  std::string sheet;               // a layout's larger sheet by name; empty: its own
  std::string flip;                // short-edge, long-edge; empty: the sheet's own
  std::string sides = "both";      // both, front, back
  std::string printer_profile;     // file of what was measured; empty: none
  std::vector<std::string> marks;  // default, none; of a press file crop, fold, …; empty: default
  bool guide = true;               // beside each office PDF, a page that says how to print it
  bool folded = false;             // pictures of the piece as it is held
  bool label_areas = false;        // room for a sticker where a program's own entry would stand
  bool drafts = false;             // for paper too, texts that are missing, stale or unread
  std::string paper = "letter";    // of the test sheet: letter, a4
  int jobs = 0;                    // 0: one for each core
  int copies = 1;                  // pieces to print
  std::string printer;             // empty: the usual one
  bool dry_run = false;            // say what would be printed, print nothing
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
