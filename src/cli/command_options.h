// Options that several commands have, and what a command hands to run(): each command's own options
// are in <command>_options.cc.
#pragma once

#include <functional>

#include "cli/command.h"

// CLI11 takes seconds to compile: for the files that name options.
namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace pliego::cli {

// A command of the line: its options, and what to do where it was asked for.
struct Command {
  CLI::App* app = nullptr;
  std::function<int()> run;  // gives the exit status; may throw UsageError, SystemError
};

// Each adds one command to `app`. `options` must outlive the command.
Command add_render(CLI::App& app, RenderOptions& options);
Command add_release(CLI::App& app, RenderOptions& options);
Command add_list(CLI::App& app, RenderOptions& options);
Command add_check(CLI::App& app, RenderOptions& options);
Command add_print(CLI::App& app, RenderOptions& options);
Command add_calibrate(CLI::App& app, RenderOptions& options);
Command add_schemas(CLI::App& app, RenderOptions& options);

// Options that several commands have. `words` describe the option in --help.
void add_project(CLI::App& app, RenderOptions& options);
void add_json(CLI::App& app, RenderOptions& options);
CLI::Option* add_materials(CLI::App& app, RenderOptions& options, const char* words);
void add_local(CLI::App& app, RenderOptions& options);
void add_languages(CLI::App& app, RenderOptions& options, const char* words);
void add_layouts(CLI::App& app, RenderOptions& options, const char* words);
void add_out(CLI::App& app, RenderOptions& options);
void add_jobs(CLI::App& app, RenderOptions& options);
void add_draft(CLI::App& app, RenderOptions& options, const char* words);
// Sheet, sides, flip, profile of the printer, marks.
void add_printing(CLI::App& app, RenderOptions& options);

}  // namespace pliego::cli
