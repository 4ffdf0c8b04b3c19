// For libFuzzer: `pliego-fuzz --kind=NAME` and libFuzzer's own options and folders; `--kinds` lists
// the kinds with the longest input of each.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "files/files.h"
#include "resolve/resolve.h"
#include "target.h"

namespace {

const pliego::fuzz::Target* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  for (int i = 1; i < *argc; ++i) {
    if (std::strcmp((*argv)[i], "--kinds") == 0) {
      for (const auto& target : pliego::fuzz::targets())
        std::printf("%s %zu\n", target.name, target.longest);
      std::exit(0);
    }
    constexpr const char* start = "--kind=";
    if (std::strncmp((*argv)[i], start, std::strlen(start)) == 0)
      chosen = pliego::fuzz::find_target((*argv)[i] + std::strlen(start));
  }
  if (!chosen) {
    std::fprintf(stderr, "Which kind? --kind=NAME takes one of those that --kinds lists.\n");
    std::exit(2);
  }
  pliego::resolve::set_neutral_default_locale();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    chosen->run({reinterpret_cast<const char*>(data), size});
  } catch (const pliego::SystemError&) {
    // A person is told.
  }
  return 0;
}
