// Hyphenation points from libhyphen's pattern files.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _HyphenDict;  // libhyphen's own name  NOLINT(bugprone-reserved-identifier)

namespace pliego::text {

// One pattern file. Safe to use from several threads once constructed.
class Hyphenator {
 public:
  // Takes all of the file's bytes. Throws pliego::SystemError, with the file's name, when they are
  // no patterns.
  Hyphenator(const std::string& file, std::string_view bytes);

  // Byte offsets in `word` before which a hyphen may be put: at least 2 letters before and 3 after,
  // or as many as the pattern file asks for. Empty for words of fewer than 5 letters, or of more
  // than 64 bytes.  Liang's algorithm (Word
  // Hy-phen-a-tion by Com-put-er, 1983).
  std::vector<std::size_t> points(std::string_view word) const;

 private:
  struct Free {
    void operator()(_HyphenDict* dictionary) const;
  };
  std::unique_ptr<_HyphenDict, Free> dictionary_;
};

}  // namespace pliego::text
