#include "engine/surroundings.h"

namespace pliego::engine {
namespace {

bool is_in_source(const Surroundings& outside, const std::string& path) {
  return outside.root.empty() || (outside.files && outside.files->has_file(path));
}

files::Source disk_folder(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

NamedFile::NamedFile(const Surroundings& outside, const std::string& path)
    : on_disk_(is_in_source(outside, path) ? "" : path) {
  const std::filesystem::path whole = path;
  name_ = whole.filename().string();
  folder_ =
      on_disk_.empty() ? outside.project().below(whole.parent_path().string()) : disk_folder(whole);
}

bool NamedFile::is_there() const {
  std::error_code error;
  return on_disk_.empty() ? folder_.has_file(name_)
                          : std::filesystem::is_regular_file(on_disk_, error);
}

std::string NamedFile::read(std::size_t most) const {
  return on_disk_.empty() ? folder_.read(name_, most) : read_file(on_disk_, most);
}

void Steps::step(const std::string& line) {
  const std::lock_guard lock(mutex_);
  ++done_;
  if (outside_.tell) outside_.tell({.of = of_, .done = done_, .total = total_, .line = line});
}

}  // namespace pliego::engine
