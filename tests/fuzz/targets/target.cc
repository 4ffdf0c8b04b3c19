#include "target.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace pliego::fuzz {

namespace {

constexpr std::array all = {
    Target{"yaml-material", 4096, yaml_material},
    Target{"yaml-translation", 4096, yaml_translation},
    Target{"yaml-registries", 4096, yaml_registries},
    Target{"yaml-language", 4096, yaml_language},
    Target{"yaml-facts", 4096, yaml_facts},
    Target{"yaml-contacts", 4096, yaml_contacts},
    Target{"yaml-notices", 4096, yaml_notices},
    Target{"yaml-references", 4096, yaml_references},
    Target{"yaml-glossary", 4096, yaml_glossary},
    Target{"yaml-words", 4096, yaml_words},
    Target{"yaml-record", 4096, yaml_record},
    Target{"yaml-local", 2048, yaml_local},
    Target{"yaml-layout", 4096, yaml_layout},
    Target{"yaml-theme", 8192, yaml_theme},
    Target{"yaml-scripts", 4096, yaml_scripts},
    Target{"yaml-packet", 2048, yaml_packet},
    Target{"fonts-table", 4096, fonts_table},
    Target{"printer-profile", 1024, printer_profile},
    Target{"pattern", 1024, pattern},
    Target{"markup", 1024, markup},
    Target{"picture", 8192, picture},
    Target{"svg", 8192, svg_drawing},
    Target{"csv", 2048, csv},
    Target{"po", 4096, exchange},
    Target{"xliff", 4096, exchange},
    Target{"outside-pdf", 16384, outside_pdf},
    Target{"request", 2048, request},
};

}  // namespace

std::span<const Target> targets() { return all; }

const Target* find_target(std::string_view name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Target& each) { return each.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::filesystem::path project() { return PLIEGO_SOURCE_DIR; }

void finding(const std::string& what) {
  std::fprintf(stderr, "FINDING: %s\n", what.c_str());
  std::abort();
}

}  // namespace pliego::fuzz
