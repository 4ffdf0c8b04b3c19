#include "cli/modules.h"

#include <dlfcn.h>

#include <filesystem>
#include <string>

#include "files/files.h"

namespace pliego::cli {
namespace {

std::string why_not(const std::filesystem::path& module) {
  const char* const told = dlerror();
  std::error_code error;
  if (!std::filesystem::exists(module, error))
    return ", which belongs beside the program, is not there. Build it again.";
  return " can't be loaded" + (told ? " (" + std::string(told) + ")" : std::string()) +
         ". Either there is not enough memory: then close other programs. Or it is damaged, or of "
         "another build: then build it again.";
}

// What the module of that name has under `symbol`.
template <class Function>
Function loaded(const std::string& name, const char* symbol, const char* what) {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto module = program.parent_path() / name;
  void* const handle = error ? nullptr : dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
  const void* const function = handle ? dlsym(handle, symbol) : nullptr;
  if (!function) throw SystemError(std::string(what) + ": " + name + why_not(module));
  return *static_cast<const Function*>(function);
}

}  // namespace

std::optional<inserts::Insert> read_insert(const inserts::Source& source,
                                           Diagnostics& diagnostics) {
  static const auto function = loaded<inserts::ReadInsert>(
      "pliego-inserts.so", "pliego_read_insert", "PDF files can't be read");
  return function(source, diagnostics);
}

std::unique_ptr<png::Writer> new_png_writer() {
  static const auto function =
      loaded<png::NewWriter>("pliego-png.so", "pliego_new_png_writer", "PNG files can't be made");
  return function();
}

}  // namespace pliego::cli
