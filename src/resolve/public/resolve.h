// Material + language -> ResolvedMaterial.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "content/local.h"
#include "content/project.h"
#include "resolve/resolved.h"

namespace pliego::resolve {

// ICU's default locale to root, once at start: an unknown locale must not fall back to the
// environment.
void set_neutral_default_locale();

// "prs" to "fa-AF", "es-us" to "es-US"; nullopt when it is no BCP 47 tag.
std::optional<std::string> canonical_locale(std::string_view tag);

// By its script; and where its own subtag (BCP 47, 2.2.7) says so: "en-US-x-mirrored", which is for
// trying pages out.
bool is_right_to_left(std::string_view locale);

// Fills in facts, contacts, notices and translations. Faults (missing string, unknown argument,
// rounding or broken pattern, facts that differ from the source's) go to `diagnostics`; nullopt
// then.
std::optional<Material> resolve(const content::Project& project, const content::Material& material,
                                const content::Language& language, Diagnostics& diagnostics,
                                const content::Local* local = nullptr);

// What a local program adds, into the blocks of a material that was resolved without it. Faults:
// those of labels.
void add_local(Material& material, const content::Local& local, const content::Project& project,
               const content::Language& language, Diagnostics& diagnostics);

}  // namespace pliego::resolve
