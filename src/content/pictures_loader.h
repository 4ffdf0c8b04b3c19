// The files below content/pictures.
#pragma once

#include <filesystem>

#include "content/references.h"

namespace pliego::content {

// Adds each file under its name from content/ on, "pictures/clinic.png". Hidden files and what is
// no file are passed over; no file is opened. Rules: path-outside (a link out of the project),
// value-range (more than 1,000 files).
void load_pictures(const files::Source& project, LoadedRegistries& all, Diagnostics& diagnostics);

}  // namespace pliego::content
