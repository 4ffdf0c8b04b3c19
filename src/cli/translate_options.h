// `pliego translate`: a group of commands, each in a file of its own (translate_<name>_command.cc).
#pragma once

#include "cli/command_options.h"

namespace pliego::cli {

// Adds the group with all its commands.
Command add_translate(CLI::App& app, RenderOptions& options);

// Each adds one command to the group.
Command add_translate_new(CLI::App& group, RenderOptions& options);
Command add_translate_status(CLI::App& group, RenderOptions& options);
Command add_translate_update(CLI::App& group, RenderOptions& options);
Command add_translate_review(CLI::App& group, RenderOptions& options);
Command add_translate_export(CLI::App& group, RenderOptions& options);
Command add_translate_import(CLI::App& group, RenderOptions& options);
Command add_translate_proof(CLI::App& group, RenderOptions& shared);

}  // namespace pliego::cli
