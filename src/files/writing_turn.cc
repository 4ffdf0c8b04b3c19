#include "files/writing_turn.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

#include "files/files.h"

namespace pliego {

namespace fs = std::filesystem;

namespace {

// The folder itself is locked: no file is left over where a program is killed.
int lock(const fs::path& folder) {
  using namespace std::chrono_literals;
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return -1;  // whoever reads the folder's files tells why
  const auto end = std::chrono::steady_clock::now() + 60s;
  while (::flock(opened, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) break;
    if (std::chrono::steady_clock::now() > end) {
      ::close(opened);
      throw SystemError("Can't write in '" + folder.string() +
                        "': another pliego has been writing there for a minute. Nothing was "
                        "changed; run the command again when it has ended.");
    }
    std::this_thread::sleep_for(20ms);
  }
  return opened;
}

}  // namespace

WritingTurn::Stamp WritingTurn::stamp_of(const fs::path& file) {
  struct stat now = {};
  if (::stat(file.c_str(), &now) != 0) return {};
  const std::int64_t second = 1'000'000'000;
  return {now.st_ino, static_cast<std::uint64_t>(now.st_size),
          now.st_mtim.tv_sec * second + now.st_mtim.tv_nsec};
}

WritingTurn::WritingTurn(const fs::path& folder, std::string_view part)
    : folder_(folder), lock_(lock(folder)) {
  if (part.empty()) return;
  std::error_code error;
  fs::recursive_directory_iterator files(folder / part, error), end;
  for (; !error && files != end; files.increment(error))
    seen_.emplace(files->path().lexically_normal().string(), stamp_of(files->path()));
}

WritingTurn::~WritingTurn() {
  if (lock_ >= 0) ::close(lock_);
}

void WritingTurn::expect_as_seen(const fs::path& file) const {
  const auto seen = seen_.find(file.lexically_normal().string());
  if (stamp_of(file) == (seen == seen_.end() ? Stamp() : seen->second)) return;
  throw SystemError("Can't write '" + file.string() +
                    "': somebody has changed it at this moment. Run the command again.");
}

void WritingTurn::take_note(const fs::path& file) {
  seen_.insert_or_assign(file.lexically_normal().string(), stamp_of(file));
}

}  // namespace pliego
