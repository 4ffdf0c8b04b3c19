#include "press/built_in_profiles.h"

// The assembler takes each file in as it is, between two names.
#define PLIEGO_EMBED(name, file) \
  asm(".section .rodata\n"       \
      ".balign 16\n"             \
      "pliego_profile_" name     \
      ":\n"                      \
      ".incbin \"" file          \
      "\"\n"                     \
      "pliego_profile_" name     \
      "_end:\n"                  \
      ".previous\n");

PLIEGO_EMBED("srgb", PLIEGO_SRGB_PROFILE)
PLIEGO_EMBED("press", PLIEGO_PRESS_PROFILE)

extern "C" {
extern const char pliego_profile_srgb[], pliego_profile_srgb_end[];
extern const char pliego_profile_press[], pliego_profile_press_end[];
}

namespace pliego::press {

std::string_view srgb_profile() { return {pliego_profile_srgb, pliego_profile_srgb_end}; }

std::string_view press_profile() { return {pliego_profile_press, pliego_profile_press_end}; }

}  // namespace pliego::press
