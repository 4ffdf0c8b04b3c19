// A message and its values to text: choices made, markup parsed, then values filled in.
#pragma once

#include "resolve/arguments.h"
#include "resolve/formats.h"
#include "resolve/pattern.h"

namespace pliego::resolve {

// Text with no spans after an error: rules of parse_pattern() and parse_inline(), unknown-argument,
// pattern-style. `mentions`, where given, gets the arguments that the message names.
Text compose(const content::Message& message, const Arguments& arguments, const Formats& formats,
             Diagnostics& diagnostics, std::vector<Mention>* mentions = nullptr);

// A name is data: it has neither values nor markup, and stars in it are stars. Rule private-use.
Text compose_name(const content::Message& name, Diagnostics& diagnostics);

}  // namespace pliego::resolve
