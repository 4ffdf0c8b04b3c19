// yaml-cpp's syntax errors in words for people who don't know its grammar.
#pragma once

#include <yaml-cpp/exceptions.h>

#include <memory>

#include "yaml/yaml.h"

namespace pliego::yaml {

// How far the parser came.
struct Progress {
  std::size_t last_offset = 0;  // where the last thing that could be read began
  Mark open_bracket;  // the innermost '[' or '{' that waits for its end, if it has a source
};

void report_syntax_error(const YAML::Exception& fault, const std::shared_ptr<const Source>& source,
                         const Progress& progress, Diagnostics& diagnostics);

void report_open_quote(const Mark& quote, Diagnostics& diagnostics);

// A sign at `offset` that a word processor put in the place of a list's dash.
void report_bullet(const std::shared_ptr<const Source>& source, std::size_t offset,
                   Diagnostics& diagnostics);

// Typographic quotes in the brackets on the line of `mark`; nothing where there are none.
void report_quotes_in_brackets(const std::shared_ptr<const Source>& source, const Mark& mark,
                               Diagnostics& diagnostics);

}  // namespace pliego::yaml
