#include "engine/insert_shelf.h"

#include <algorithm>
#include <filesystem>

#include "engine/file_called.h"
#include "files/files.h"

namespace pliego::engine {
std::shared_ptr<const inserts::Insert> InsertShelf::get(const packet::Words::Entry& path,
                                                        Diagnostics& diagnostics) {
  const auto [known, is_new] = read_.try_emplace(path.text);
  if (is_new) known->second = read(path, diagnostics);
  return known->second;
}

std::shared_ptr<const inserts::Insert> InsertShelf::read(const packet::Words::Entry& path,
                                                         Diagnostics& diagnostics) {
  if (!read_insert_) throw SystemError("PDF files from elsewhere can't be read here.");
  const std::string file = as_it_is_called(
      folder_, std::filesystem::path(path.text).lexically_normal().generic_string());
  const files::Entry entry = folder_.find(file, 0).entry;
  if (entry == files::Entry::outside || entry == files::Entry::folder_outside) {
    diagnostics.error("packet-pdf", path.mark.place(),
                      "'" + path.text + "' leads out of the folder that the packet's file is in.",
                      "Put the PDF itself there, not a link to it.");
    return nullptr;
  }
  // Names of resources follow from the packet's file alone, not from what else is made in the run.
  const auto index = std::find(paths_.begin(), paths_.end(), path.text) - paths_.begin();
  auto insert = read_insert_({.folder = folder_,
                              .path = file,
                              .name = path.text,
                              .prefix = "K" + std::to_string(index) + "_",
                              .place = path.mark.place(),
                              .on_paper = on_paper_,
                              .setter = &setter_},
                             diagnostics);
  return insert ? std::make_shared<const inserts::Insert>(std::move(*insert)) : nullptr;
}

}  // namespace pliego::engine
