#include "cli/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "base/shown.h"
#include "base/utf8.h"
#include "cli/command.h"

namespace pliego::cli {
namespace {

void hold_open(int descriptor, int mode) {
  if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) return;
  const int got = ::open("/dev/null", mode);
  if (got == descriptor || got < 0) return;
  ::dup2(got, descriptor);
  ::close(got);
}

// Hands on to another buffer what may be printed.
class ShownBuffer : public std::streambuf {
 public:
  explicit ShownBuffer(std::streambuf* to) : to_(to) {}

 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    begun_.append(text, static_cast<std::size_t>(size));
    return hand_on(false) ? size : 0;
  }
  int overflow(int c) override {
    if (c == traits_type::eof()) return traits_type::not_eof(c);
    begun_ += traits_type::to_char_type(c);
    return hand_on(false) ? c : traits_type::eof();
  }
  int sync() override { return hand_on(true) && to_->pubsync() == 0 ? 0 : -1; }

 private:
  // All, but for a character whose rest may still come.
  bool hand_on(bool all) {
    const std::size_t whole = all ? begun_.size() : begun_.size() - unfinished();
    std::string out;
    for (std::size_t at = 0; at < whole;) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(begun_, &at);
      const bool plain = c == '\n' || c == '\t' || (c != bad_code_point && !is_unprintable(c));
      out += plain                 ? begun_.substr(begin, at - begin)
             : c == bad_code_point ? std::string("\uFFFD")
                                   : escape_of(c);
    }
    begun_.erase(0, whole);
    const auto size = static_cast<std::streamsize>(out.size());
    return to_->sputn(out.data(), size) == size;
  }

  // Bytes at the end that begin a character and are too few for it.
  std::size_t unfinished() const {
    for (std::size_t back = 1; back <= 3 && back <= begun_.size(); ++back) {
      const auto byte = static_cast<unsigned char>(begun_[begun_.size() - back]);
      if ((byte & 0xc0) == 0x80) continue;
      const std::size_t needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      return needed > back ? back : 0;
    }
    return 0;
  }

  std::streambuf* to_;
  std::string begun_;
};

}  // namespace

StandardStreams::StandardStreams() {
  hold_open(STDIN_FILENO, O_WRONLY);
  hold_open(STDOUT_FILENO, O_RDONLY);
  hold_open(STDERR_FILENO, O_RDONLY);
  out_ = std::make_unique<ShownBuffer>(std::cout.rdbuf());
  err_ = std::make_unique<ShownBuffer>(std::cerr.rdbuf());
  old_out_ = std::cout.rdbuf(out_.get());
  old_err_ = std::cerr.rdbuf(err_.get());
}

StandardStreams::~StandardStreams() {
  std::cout.flush();
  std::cout.rdbuf(old_out_);
  std::cerr.rdbuf(old_err_);
}

int StandardStreams::finish(int status) {
  errno = 0;
  const bool told = std::cout.flush().good() && std::fflush(stdout) == 0;
  if (told) return status;
  const char* why = errno == ENOSPC ? "the disk is full" : "it does not take it";
  std::cerr << "pliego: Standard output did not get all that there was to say: " << why << ".\n";
  return system_failed;
}

void say(const char* format, ...) {
  std::va_list words, again;
  va_start(words, format);
  va_copy(again, words);
  const int size = std::vsnprintf(nullptr, 0, format, words);
  std::vector<char> text(static_cast<std::size_t>(size < 0 ? 0 : size) + 1);
  std::vsnprintf(text.data(), text.size(), format, again);
  va_end(again);
  va_end(words);
  std::cout << text.data();
}

}  // namespace pliego::cli
