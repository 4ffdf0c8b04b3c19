// Whether people have looked the registries' entries up, and lately.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "content/registry.h"
#include "resolve/registry_use.h"

namespace pliego::engine {

// Warnings: contact-not-verified, fact-not-verified (nobody has), contact-outdated, fact-outdated
// and reference-outdated (more than a year before `day`, YYYY-MM-DD; empty: no day to compare
// with).
void check_verified(const content::Registries& registries, const std::string& day,
                    Diagnostics& diagnostics);

// The same of those entries alone that are used.
void check_verified(const content::Registries& registries, const resolve::RegistryUse& use,
                    const std::string& day, Diagnostics& diagnostics);

}  // namespace pliego::engine
