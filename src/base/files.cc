#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>
#include <utility>

#include "base/new_file.h"

namespace pliego {

namespace fs = std::filesystem;

namespace {

// In our own words, so that they don't change with the locale.
std::string reason(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
      return "permission is denied";
    case EDQUOT:
      return "your disk quota is used up";
    case EFBIG:
      return "it would be larger than the system allows";
    case EISDIR:
      return "it is a folder";
    case ELOOP:
      return "its links go round in a circle";
    case EMFILE:
    case ENFILE:
      return "too many files are open";
    case ENAMETOOLONG:
      return "its name is too long";
    case ENOENT:
      return "there is no such file";
    case ENOSPC:
      return "the disk is full";
    case ENOTDIR:
      return "a part of its path is not a folder";
    case EROFS:
      return "the disk can't be written to";
    default:
      return std::generic_category().message(error);
  }
}

[[noreturn]] void fail(std::string_view what, const fs::path& path, const std::string& why) {
  throw SystemError(std::string(what) + " '" + path.string() + "': " + why);
}

class File {
 public:
  File(const fs::path& path, int flags)
      : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  // Some systems tell of a full disk only here. False with errno set.
  bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

// Removes the file unless it was kept.
class TemporaryName {
 public:
  explicit TemporaryName(fs::path path) : path_(std::move(path)) {}
  ~TemporaryName() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  TemporaryName(const TemporaryName&) = delete;
  TemporaryName& operator=(const TemporaryName&) = delete;
  void keep() { path_.clear(); }

 private:
  fs::path path_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void make_folder(const fs::path& folder, const fs::path& wanted) {
  if (folder.empty()) return;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail("Can't make the folder of", wanted, reason(error.value()));
}

// A device or a folder must not be replaced by a file.
void refuse_special(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) fail("Can't write", path, reason(EISDIR));
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    fail("Can't write", path, "it is not an ordinary file");
  }
}

fs::path temporary_beside(const fs::path& path, int attempt) {
  fs::path name = ".";
  name += path.filename();
  name += "." + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".part";
  return path.parent_path() / name;
}

bool starts_with(const fs::path& path, const fs::path& root) {
  auto part = path.begin();
  for (const fs::path& expected : root) {
    if (expected.empty()) continue;  // a slash at the end
    if (part == path.end() || *part != expected) return false;
    ++part;
  }
  return true;
}

// A link to nowhere is not resolved by weakly_canonical, and could point outside.
bool has_broken_link(const fs::path& root, const fs::path& name) {
  fs::path path = root;
  for (const fs::path& part : name) {
    path /= part;
    std::error_code error;
    if (fs::is_symlink(fs::symlink_status(path, error)) && !fs::exists(path, error)) return true;
  }
  return false;
}

// The next bytes of a file, as many as there are room for; 0 at its end, and where it can't be
// read.
std::size_t read_some(const File& file, std::span<char> room) {
  for (;;) {
    const ssize_t count = ::read(file.descriptor(), room.data(), room.size());
    if (count < 0 && errno == EINTR) continue;
    return static_cast<std::size_t>(std::max<ssize_t>(count, 0));
  }
}

}  // namespace

bool file_holds(const fs::path& path, std::string_view bytes) {
  std::error_code failed;
  if (fs::file_size(path, failed) != bytes.size() || failed) return false;
  const File file(path, O_RDONLY);
  std::array<char, 1u << 16> part;
  while (file.is_open() && !bytes.empty()) {
    const std::size_t read = read_some(file, part);
    if (read == 0 || std::string_view(part.data(), read) != bytes.substr(0, read)) return false;
    bytes.remove_prefix(read);
  }
  return bytes.empty();
}

std::string read_file(const fs::path& path, std::size_t limit) {
  const File file(path, O_RDONLY);
  if (!file.is_open()) fail("Can't read", path, reason(errno));
  std::string bytes;
  std::array<char, 65'536> buffer;
  for (;;) {
    const ssize_t count = ::read(file.descriptor(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("Can't read", path, reason(errno));
    if (count == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (bytes.size() > limit) {
      fail("Can't read", path, "it is larger than " + std::to_string(limit) + " bytes");
    }
  }
}

struct NewFile::Open {
  Open(const fs::path& to, fs::path beside)
      : wanted(to), own(std::move(beside)), file(own, O_WRONLY | O_CREAT | O_EXCL) {}

  fs::path wanted, own;
  File file;
  std::optional<TemporaryName> name;  // once the file is there
};

NewFile::NewFile(const fs::path& path) {
  make_folder(path.parent_path(), path);
  refuse_special(path);
  constexpr int max_attempts = 1000;  // leftovers of a process that was killed, or other threads
  for (int attempt = 0; attempt < max_attempts; ++attempt) {
    open_ = std::make_unique<Open>(path, temporary_beside(path, attempt));
    if (open_->file.is_open()) {
      open_->name.emplace(open_->own);
      return;
    }
    if (errno != EEXIST) fail("Can't write", path, reason(errno));
  }
  fail("Can't write", path, "too many unfinished files lie beside it; remove those in '.part'");
}

NewFile::~NewFile() = default;

void NewFile::add(std::string_view bytes) {
  if (!write_all(open_->file.descriptor(), bytes))
    fail("Can't write", open_->wanted, reason(errno));
  size_ += bytes.size();
  sum_.add(bytes);
}

bool NewFile::is_as_before() const {
  std::error_code failed;
  if (fs::file_size(open_->wanted, failed) != size_ || failed) return false;
  const File before(open_->wanted, O_RDONLY), now(open_->own, O_RDONLY);
  if (!before.is_open() || !now.is_open()) return false;
  std::array<char, 1u << 16> old_part, new_part;
  for (std::size_t seen = 0; seen < size_;) {
    const std::size_t got = read_some(now, new_part);
    std::size_t same = 0;
    while (same < got) {
      const std::size_t more = read_some(before, std::span(old_part).first(got - same));
      if (more == 0 || !std::equal(old_part.data(), old_part.data() + more, &new_part[same]))
        return false;
      same += more;
    }
    if (got == 0) return false;
    seen += got;
  }
  return true;
}

void NewFile::put_in_place() {
  Open& open = *open_;
  if (::fsync(open.file.descriptor()) != 0 || !open.file.close() ||
      ::rename(open.own.c_str(), open.wanted.c_str()) != 0)
    fail("Can't write", open.wanted, reason(errno));
  open.name->keep();
}

void write_file(const fs::path& path, std::string_view bytes) {
  NewFile file(path);
  file.add(bytes);
  file.put_in_place();
}

std::optional<fs::path> inside(const fs::path& root, std::string_view name) {
  const bool has_nul = name.find('\0') != std::string_view::npos;
  const fs::path relative(name);
  if (name.empty() || has_nul || relative.has_root_path()) return std::nullopt;
  std::error_code error;
  const fs::path real_root = fs::canonical(root, error);
  if (error || has_broken_link(root, relative)) return std::nullopt;
  const fs::path real = fs::weakly_canonical(real_root / relative, error);
  if (error || !starts_with(real, real_root)) return std::nullopt;
  return root / relative;
}

}  // namespace pliego
