#include "files/files.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "base/sha256.h"
#include "files/new_file.h"
#include "support/temp_folder.h"

namespace pliego::files_test {

using Catch::Matchers::Contains;
using pliego::test::TempFolder;

namespace {

std::size_t count_files(const std::filesystem::path& folder) {
  const std::filesystem::directory_iterator begin(folder), end;
  return static_cast<std::size_t>(std::distance(begin, end));
}

// Makes writes past `bytes` fail for as long as it lives, as a full disk would; even for root.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &old_);
    const rlimit limit{bytes, old_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, handler_);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit old_{};
  void (*handler_)(int);
};

}  // namespace

TEST_CASE("what is written is read back, in folders that were missing") {
  const TempFolder folder;
  const auto path = folder / "a/b/file.bin";
  const std::string bytes("one\0two\n\xff", 9);
  write_file(path, bytes);
  CHECK(read_file(path) == bytes);
  CHECK(count_files(path.parent_path()) == 1);
  write_file(path, "");
  CHECK(read_file(path).empty());
}

TEST_CASE("writing replaces an old file and leaves nothing beside it") {
  const TempFolder folder;
  write_file(folder / "f", "old");
  write_file(folder / "f", "new");
  CHECK(read_file(folder / "f") == "new");
  CHECK(count_files(folder.path()) == 1);
}

TEST_CASE("a written file has the permissions of any new file") {
  const TempFolder folder;
  write_file(folder / "f", "x");
  const mode_t mask = umask(0);
  umask(mask);
  struct stat status {};
  REQUIRE(stat((folder / "f").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == (0666 & ~mask));
}

TEST_CASE("a file that takes the place of another has its permissions") {
  const TempFolder folder;
  for (const mode_t mode : {0600, 0640, 0444, 0755}) {
    write_file(folder / "f", "old");
    REQUIRE(chmod((folder / "f").c_str(), mode) == 0);
    write_file(folder / "f", "new");
    struct stat status {};
    REQUIRE(stat((folder / "f").c_str(), &status) == 0);
    CHECK((status.st_mode & 07777) == mode);
    CHECK(read_file(folder / "f") == "new");
    std::filesystem::remove(folder / "f");
  }
}

TEST_CASE("a write that fails leaves the old file whole and names the file and the reason") {
  const TempFolder folder;
  const auto path = folder / "card.pdf";
  write_file(path, "old");
  std::string message;
  {
    const FileSizeLimit limit(1000);
    try {
      write_file(path, std::string(5000, 'x'));
    } catch (const SystemError& error) {
      message = error.what();
    }
  }
  CHECK_THAT(message, Contains("card.pdf") && Contains("larger than the system allows"));
  CHECK(read_file(path) == "old");
  CHECK(count_files(folder.path()) == 1);
}

TEST_CASE("a folder can't be made below a file") {
  const TempFolder folder;
  write_file(folder / "file", "x");
  CHECK_THROWS_WITH(write_file(folder / "file/below.pdf", "y"),
                    Contains("below.pdf") && Contains("not a folder"));
  CHECK(read_file(folder / "file") == "x");
}

TEST_CASE("folders and devices are never replaced by a file") {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "sub");
  CHECK_THROWS_WITH(write_file(folder / "sub", "x"), Contains("it is a folder"));
  std::filesystem::create_symlink("/dev/full", folder / "device");
  CHECK_THROWS_WITH(write_file(folder / "device", "x"), Contains("not an ordinary file"));
  CHECK(count_files(folder.path()) == 2);
}

TEST_CASE("a leftover of a killed process is no hindrance") {
  const TempFolder folder;
  write_file(folder / (".f." + std::to_string(getpid()) + "-0.part"), "left over");
  write_file(folder / "f", "x");
  CHECK(read_file(folder / "f") == "x");
}

TEST_CASE("reading is bounded, and failures say why") {
  const TempFolder folder;
  write_file(folder / "f", "12345");
  CHECK(read_file(folder / "f", 5) == "12345");
  CHECK_THROWS_WITH(read_file(folder / "f", 4), Contains("larger than 4 letters"));
  CHECK_THROWS_WITH(read_file(folder / "none.yaml"),
                    Contains("none.yaml") && Contains("there is no such file"));
  CHECK_THROWS_WITH(read_file(folder.path()), Contains("it is a folder"));
}

TEST_CASE("a file is held against bytes, part by part") {
  const TempFolder folder;
  std::string bytes(200'000, 'x');
  write_file(folder / "a", bytes);
  CHECK(file_holds(folder / "a", bytes));
  bytes.back() = 'y';
  CHECK_FALSE(file_holds(folder / "a", bytes));
  bytes.pop_back();
  CHECK_FALSE(file_holds(folder / "a", bytes));
  CHECK_FALSE(file_holds(folder / "none", ""));
  write_file(folder / "empty", "");
  CHECK(file_holds(folder / "empty", ""));
}

TEST_CASE("a new file is there when it is put in place, and not before") {
  const TempFolder folder;
  const auto path = folder / "sub/f";
  {
    NewFile file(path);
    file.add("one, ");
    CHECK_FALSE(std::filesystem::exists(path));
  }
  CHECK(count_files(folder / "sub") == 0);
  NewFile file(path);
  file.add("one, ");
  file.add("two");
  CHECK(file.size() == 8);
  CHECK(file.sha256() == sha256_hex("one, two"));
  CHECK_FALSE(file.is_as_before());
  file.put_in_place();
  CHECK(read_file(path) == "one, two");
  CHECK(count_files(folder / "sub") == 1);
}

TEST_CASE("a new file knows whether the old one is the same") {
  const TempFolder folder;
  std::string bytes(200'000, 'x');
  write_file(folder / "f", bytes);
  const auto is_same = [&](const std::string& other) {
    NewFile file(folder / "f");
    file.add(std::string_view(other).substr(0, 70'000));
    file.add(std::string_view(other).substr(70'000));
    return file.is_as_before();
  };
  CHECK(is_same(bytes));
  CHECK_FALSE(is_same(bytes + "x"));
  bytes[150'000] = 'y';
  CHECK_FALSE(is_same(bytes));
  CHECK(count_files(folder.path()) == 1);
}

TEST_CASE("SHA-256 of bytes in parts is that of the whole, at each step") {
  Sha256 sum;
  sum.add("a");
  const Sha256 first = sum;
  sum.add("bc");
  CHECK(sum.hex() == sha256_hex("abc"));
  CHECK(sum.hex() == sha256_hex("abc"));  // asking ends nothing
  CHECK(first.hex() == sha256_hex("a"));
}

TEST_CASE("SHA-256 of known messages") {  // FIPS 180-4's examples
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace pliego::files_test
