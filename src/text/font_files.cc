#include "text/font_files.h"

#include <hb.h>

#include <filesystem>

#include "files/files.h"

namespace pliego::text {

std::shared_ptr<const Font> FontFiles::font(const std::string& id, const std::string& file) const {
  const std::lock_guard lock(mutex_);
  auto& font = fonts_[{id, file}];
  if (!font) font = std::make_shared<const Font>(id, read(file));
  return font;
}

std::shared_ptr<const Hyphenator> FontFiles::patterns(const std::string& file) const {
  const std::lock_guard lock(mutex_);
  auto& patterns = patterns_[file];
  if (!patterns) patterns = std::make_shared<const Hyphenator>(file, read(file).bytes);
  return patterns;
}

bool InstalledFonts::has(const std::string& file) const {
  std::error_code ignored;
  return std::filesystem::is_regular_file(file, ignored);
}

FileBytes InstalledFonts::read(const std::string& file) const {
  const std::shared_ptr<hb_blob_t> blob(hb_blob_create_from_file_or_fail(file.c_str()),
                                        hb_blob_destroy);
  if (!blob) throw SystemError("cannot open " + file);
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return {blob, {data, length}};
}

FontsInMemory::FontsInMemory(std::map<std::string, std::string> files) {
  for (auto& [file, bytes] : files) put(file, std::move(bytes));
}

void FontsInMemory::put(const std::string& file, std::string bytes) {
  const std::lock_guard lock(mutex_);
  files_[file] = std::make_shared<const std::string>(std::move(bytes));
}

bool FontsInMemory::has(const std::string& file) const {
  const std::lock_guard lock(mutex_);
  return files_.contains(file);
}

FileBytes FontsInMemory::read(const std::string& file) const {
  const std::lock_guard lock(mutex_);
  const auto found = files_.find(file);
  if (found == files_.end()) throw SystemError(file + ": there is no such file");
  return {found->second, *found->second};
}

}  // namespace pliego::text
