#include "engine/surroundings.h"

namespace pliego::engine {
namespace {

files::Source folder_of(const Surroundings& outside, const std::filesystem::path& path) {
  if (outside.root.empty()) return outside.project();
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

NamedFile::NamedFile(const Surroundings& outside, const std::string& path)
    : on_disk_(outside.root.empty() ? "" : path), folder_(folder_of(outside, path)), name_(path) {}

bool NamedFile::is_there() const {
  std::error_code error;
  return on_disk_.empty() ? folder_.has_file(name_)
                          : std::filesystem::is_regular_file(on_disk_, error);
}

std::string NamedFile::read() const {
  return on_disk_.empty() ? folder_.read(name_) : read_file(on_disk_);
}

void Steps::step(const std::string& line) {
  const std::lock_guard lock(mutex_);
  ++done_;
  if (outside_.tell) outside_.tell({.of = of_, .done = done_, .total = total_, .line = line});
}

}  // namespace pliego::engine
