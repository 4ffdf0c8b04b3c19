#include "cli/insert_shelf.h"

#include <dlfcn.h>

#include <algorithm>

#include "base/files.h"

namespace pliego::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* module_name = "pliego-inserts.so";

// From beside the program, on first need; it stays loaded.
inserts::ReadInsert load_reader() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path module = program.parent_path() / module_name;
  void* const loaded = error ? nullptr : dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
  const void* const reader = loaded ? dlsym(loaded, "pliego_read_insert") : nullptr;
  if (!reader)
    throw SystemError(std::string("PDF files can't be read: ") + module_name +
                      ", which belongs beside the program, is not there or can't be loaded. Build "
                      "it again.");
  return *static_cast<const inserts::ReadInsert*>(reader);
}

}  // namespace

std::shared_ptr<const inserts::Insert> InsertShelf::get(const packet::Words::Entry& path,
                                                        Diagnostics& diagnostics) {
  const auto [known, is_new] = read_.try_emplace(path.text);
  if (is_new) known->second = read(path, diagnostics);
  return known->second;
}

std::shared_ptr<const inserts::Insert> InsertShelf::read(const packet::Words::Entry& path,
                                                         Diagnostics& diagnostics) {
  static const inserts::ReadInsert reader = load_reader();
  const auto file = inside(folder_, path.text);
  if (!file) {
    diagnostics.error("packet-pdf", path.mark.place(),
                      "'" + path.text + "' leads out of the folder that the packet's file is in.",
                      "Put the PDF itself there, not a link to it.");
    return nullptr;
  }
  // Names of resources follow from the packet's file alone, not from what else is made in the run.
  const auto index = std::find(paths_.begin(), paths_.end(), path.text) - paths_.begin();
  auto insert = reader({.path = *file,
                        .name = path.text,
                        .prefix = "K" + std::to_string(index) + "_",
                        .place = path.mark.place(),
                        .on_paper = on_paper_,
                        .setter = &setter_},
                       diagnostics);
  return insert ? std::make_shared<const inserts::Insert>(std::move(*insert)) : nullptr;
}

}  // namespace pliego::cli
