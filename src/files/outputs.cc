#include "files/outputs.h"

#include <optional>

#include "base/sha256.h"
#include "files/files.h"

namespace pliego::files {

Outputs::Taken FolderOutputs::take(const std::string& path, std::string_view bytes) {
  const auto file = folder_ / path;
  if (!file_holds(file, bytes)) write_file(file, bytes);
  return {bytes.size(), sha256_hex(bytes)};
}

Outputs::Taken FolderOutputs::take(const std::string& path, const Make& make) {
  std::optional<std::string> first;  // most files are one part
  std::optional<NewFile> file;
  make([&](std::string_view part) {
    if (!first) {
      first.emplace(part);
      return;
    }
    if (!file) {
      file.emplace(folder_ / path);
      file->add(*first);
      first->clear(), first->shrink_to_fit();
    }
    file->add(part);
  });
  if (!file) return take(path, first.value_or(""));
  const Taken taken{file->size(), file->sha256()};
  if (!file->is_as_before()) file->put_in_place();
  return taken;
}

void FolderOutputs::remove(const std::string& path) {
  std::error_code ignored;
  std::filesystem::remove(folder_ / path, ignored);
}

Outputs::Taken MemoryOutputs::take(const std::string& path, std::string_view bytes) {
  const Taken taken{bytes.size(), sha256_hex(bytes)};
  const std::lock_guard lock(mutex_);
  files_.insert_or_assign(path, bytes);
  return taken;
}

Outputs::Taken MemoryOutputs::take(const std::string& path, const Make& make) {
  std::string bytes;
  make([&](std::string_view part) { bytes += part; });
  return take(path, bytes);
}

void MemoryOutputs::remove(const std::string& path) {
  const std::lock_guard lock(mutex_);
  files_.erase(path);
}

}  // namespace pliego::files
