// The three standard streams, made safe for the time of a run.
#pragma once

#include <memory>
#include <streambuf>

namespace pliego::cli {

class StandardStreams {
 public:
  // Opens those of the descriptors 0 to 2 that are closed, so that no file which is written gets
  // one of them: what is said would land in it. They take nothing: writing there fails as before.
  // std::cout and std::cerr then show characters that a terminal or a log would obey as escapes,
  // but for line ends and tabs.
  StandardStreams();
  ~StandardStreams();
  StandardStreams(const StandardStreams&) = delete;
  StandardStreams& operator=(const StandardStreams&) = delete;

  // `status`, or the one of a failing system where standard output could not take all that was
  // said: then says so.
  int finish(int status);

 private:
  std::unique_ptr<std::streambuf> out_, err_;
  std::streambuf* old_out_;
  std::streambuf* old_err_;
};

// printf to std::cout.
void say(const char* format, ...) __attribute__((format(printf, 1, 2)));

}  // namespace pliego::cli
