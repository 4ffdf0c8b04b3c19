#include "files/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>
#include <utility>

#include "files/new_file.h"
#include "files/unfinished.h"

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
  File() = default;
  File(const fs::path& path, int flags)
      : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  File& operator=(File&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  // Whoever could read or change the file that it takes the place of can do so still. What the
  // system does not let us hand over stays as it is.
  void take_rights_of(const fs::path& old) const {
    struct stat was = {}, now = {};
    if (::stat(old.c_str(), &was) != 0 || ::fstat(descriptor_, &now) != 0) return;
    const bool other = was.st_uid != now.st_uid || was.st_gid != now.st_gid;
    if (other && ::fchown(descriptor_, was.st_uid, was.st_gid) != 0)
      was.st_mode &= static_cast<mode_t>(~(S_ISUID | S_ISGID));
    if (::fchmod(descriptor_, was.st_mode & 07777) != 0) return;
  }

  // Some systems tell of a full disk only here. False with errno set.
  bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_ = -1;
};

// A pipe that nobody writes to would be waited for, a device may never end.
void refuse_endless(const fs::path& path) {
  struct stat state {};
  if (::stat(path.c_str(), &state) != 0) return;
  if (!S_ISREG(state.st_mode) && !S_ISDIR(state.st_mode))
    fail("Can't read", path, "it is not an ordinary file");
}

// Opened without waiting, should it have become a pipe meanwhile.
File open_to_read(const fs::path& path) {
  refuse_endless(path);
  return File(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
}

std::string in_words(std::size_t limit) {
  constexpr std::size_t kilo = 1u << 10, mega = 1u << 20;
  if (limit >= mega) return std::to_string(limit / mega) + " MB";
  if (limit >= kilo) return std::to_string(limit / kilo) + " kB";
  return std::to_string(limit) + " letters";
}

// Removes the file unless it was kept.
class TemporaryName {
 public:
  explicit TemporaryName(fs::path path) : path_(std::move(path)), in_mind_(path_) {}
  ~TemporaryName() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  TemporaryName(const TemporaryName&) = delete;
  TemporaryName& operator=(const TemporaryName&) = delete;
  const fs::path& path() const { return path_; }
  void keep() { path_.clear(); }

 private:
  fs::path path_;
  Unfinished in_mind_;
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

// A name beside `path` that `take` could take for a file; `take` gives false with errno set.
template <class Take>
fs::path free_name(const fs::path& path, Take take) {
  constexpr int max_attempts = 1000;  // leftovers of a process that was killed, or other threads
  for (int attempt = 0; attempt < max_attempts; ++attempt) {
    fs::path name = temporary_beside(path, attempt);
    if (take(name)) return name;
    if (errno != EEXIST) fail("Can't write", path, reason(errno));
  }
  fail("Can't write", path, "too many unfinished files lie beside it; remove those in '.part'");
}

std::string own_path(const File& file) {
  return "/proc/self/fd/" + std::to_string(file.descriptor());
}

// A file that is gone with the process, however that ends (open(2), O_TMPFILE). Not open where the
// system or the disk has no such files.
File without_name(const fs::path& folder) {
#ifdef O_TMPFILE
  File file(folder.empty() ? "." : folder, O_RDWR | O_TMPFILE);
  if (file.is_open() && ::access(own_path(file).c_str(), F_OK) == 0) return file;
#else
  (void)folder;
#endif
  return File();
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

// The new name lasts through a power failure. Systems that can't do so for a folder do without.
void sync_folder_of(const fs::path& path) {
  const fs::path folder = path.parent_path();
  const File opened(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
  if (opened.is_open()) ::fsync(opened.descriptor());
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
  const File file = open_to_read(path);
  struct stat state {};
  if (!file.is_open() || ::fstat(file.descriptor(), &state) != 0)
    fail("Can't read", path, reason(errno));
  const auto told = static_cast<std::uintmax_t>(std::max<off_t>(state.st_size, 0));
  // Room for one byte more than it is said to have: where that stays free, this is all.
  std::string bytes(static_cast<std::size_t>(std::min<std::uintmax_t>(told, limit)) + 1, '\0');
  for (std::size_t size = 0;;) {
    const ssize_t count = ::read(file.descriptor(), bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("Can't read", path, reason(errno));
    size += static_cast<std::size_t>(count);
    if (size > limit) fail("Can't read", path, "it is larger than " + in_words(limit));
    if (count == 0 || size == told) {
      bytes.resize(size);
      return bytes;
    }
    if (size == bytes.size()) bytes.resize(std::max<std::size_t>(2 * size, 4'096));
  }
}

namespace {

class DiskBytes : public Bytes {
 public:
  explicit DiskBytes(const fs::path& path) : file_(open_to_read(path)) {
    struct stat state {};
    if (!file_.is_open() || ::fstat(file_.descriptor(), &state) != 0)
      fail("Can't read", path, reason(errno));
    size_ = static_cast<std::uintmax_t>(state.st_size);
  }

  std::uintmax_t size() const override { return size_; }
  std::size_t read(std::uintmax_t offset, std::span<char> room) const override {
    std::size_t got = 0;
    while (got < room.size()) {
      const ssize_t more = ::pread(file_.descriptor(), room.data() + got, room.size() - got,
                                   static_cast<off_t>(offset + got));
      if (more < 0 && errno == EINTR) continue;
      if (more <= 0) break;
      got += static_cast<std::size_t>(more);
    }
    return got;
  }

 private:
  const File file_;
  std::uintmax_t size_ = 0;
};

}  // namespace

std::shared_ptr<const Bytes> open_file(const fs::path& path) {
  return std::make_shared<DiskBytes>(path);
}

struct NewFile::Open {
  fs::path wanted;
  File file;
  std::optional<TemporaryName> name;  // where it has one
};

NewFile::NewFile(const fs::path& path) : open_(std::make_unique<Open>()) {
  make_folder(path.parent_path(), path);
  refuse_special(path);
  open_->wanted = path;
  open_->file = without_name(path.parent_path());
  if (open_->file.is_open()) return;
  open_->name.emplace(free_name(path, [&](const fs::path& name) {
    open_->file = File(name, O_RDWR | O_CREAT | O_EXCL);
    return open_->file.is_open();
  }));
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
  const File before(open_->wanted, O_RDONLY);
  if (!before.is_open() || ::lseek(open_->file.descriptor(), 0, SEEK_SET) != 0) return false;
  std::array<char, 1u << 16> old_part, new_part;
  for (std::size_t seen = 0; seen < size_;) {
    const std::size_t got = read_some(open_->file, new_part);
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

void NewFile::put_in_place(Lasting lasting) {
  Open& open = *open_;
  open.file.take_rights_of(open.wanted);
  if (lasting == Lasting::yes && ::fsync(open.file.descriptor()) != 0)
    fail("Can't write", open.wanted, reason(errno));
  if (!open.name) {
    const std::string own = own_path(open.file);
    open.name.emplace(free_name(open.wanted, [&](const fs::path& name) {
      return ::linkat(AT_FDCWD, own.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
    }));
  }
  if (!open.file.close() || ::rename(open.name->path().c_str(), open.wanted.c_str()) != 0)
    fail("Can't write", open.wanted, reason(errno));
  open.name->keep();
  if (lasting == Lasting::yes) sync_folder_of(open.wanted);
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
