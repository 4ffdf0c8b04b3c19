#include "cli/insert_reader.h"

#include <dlfcn.h>

#include <filesystem>

#include "files/files.h"

namespace pliego::cli {
namespace {

constexpr const char* module_name = "pliego-inserts.so";

// It stays loaded.
inserts::ReadInsert load_reader() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto module = program.parent_path() / module_name;
  void* const loaded = error ? nullptr : dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
  const void* const reader = loaded ? dlsym(loaded, "pliego_read_insert") : nullptr;
  if (!reader)
    throw SystemError(std::string("PDF files can't be read: ") + module_name +
                      ", which belongs beside the program, is not there or can't be loaded. Build "
                      "it again.");
  return *static_cast<const inserts::ReadInsert*>(reader);
}

}  // namespace

std::optional<inserts::Insert> read_insert(const inserts::Source& source,
                                           Diagnostics& diagnostics) {
  static const inserts::ReadInsert reader = load_reader();
  return reader(source, diagnostics);
}

}  // namespace pliego::cli
