// Hyphenation points from libhyphen's pattern files, each loaded when a word first needs it.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

struct _HyphenDict;  // libhyphen's own name  NOLINT(bugprone-reserved-identifier)

namespace pliego::text {

// One pattern file. Safe to use from several threads once constructed.
class Hyphenator {
 public:
  explicit Hyphenator(std::string file) : file_(std::move(file)) {}

  // Byte offsets in `word` before which a hyphen may be put: at least 2 letters before and 3 after,
  // or as many as the pattern file asks for. Empty for words of fewer than 5 letters, or of more
  // than 64 bytes. Throws pliego::SystemError when the file can't be read. Liang's algorithm (Word
  // Hy-phen-a-tion by Com-put-er, 1983).
  std::vector<std::size_t> points(std::string_view word) const;

 private:
  struct Free {
    void operator()(_HyphenDict* dictionary) const;
  };
  _HyphenDict& dictionary() const;

  std::string file_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<_HyphenDict, Free> dictionary_;
};

}  // namespace pliego::text
