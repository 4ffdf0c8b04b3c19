#include "translate/pattern_walk.h"

#include <algorithm>
#include <array>

namespace pliego::translate {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "cffutures.org", "name@example.org": a dot or an at sign between letters, with two letters after.
bool is_address(std::string_view word) {
  if (word.find("://") != word.npos || word.find('@') != word.npos) return true;
  for (std::size_t i = 1; i + 2 < word.size(); ++i)
    if (word[i] == '.' && is_ascii_letter(word[i - 1]) && is_ascii_letter(word[i + 1]) &&
        is_ascii_letter(word[i + 2]))
      return true;
  return false;
}

class Walker {
 public:
  Walker(std::string_view pattern, PatternVisitor& visitor)
      : pattern_(pattern), visitor_(visitor) {}

  void walk() {
    while (at_ < pattern_.size()) message(false);
  }

 private:
  // Up to the brace that ends a branch, or the end of the pattern.
  void message(bool in_branch) {
    while (at_ < pattern_.size()) {
      const char c = pattern_[at_];
      if (c == '}' && in_branch) return;
      if (c == '{') {
        argument();
      } else if (c == '#' && in_branch) {
        visitor_.value(take(1));
      } else if (is_space(c)) {
        const std::size_t end = pattern_.find_first_not_of(" \n\t\r", at_);
        visitor_.space(take(end - at_));
      } else if (const std::size_t kept = kept_length(); kept > 0) {
        visitor_.other(take(kept));
      } else {
        words(in_branch);
      }
    }
  }

  std::string_view take(std::size_t length) {
    const std::string_view taken = pattern_.substr(at_, length);
    at_ += taken.size();
    return taken;
  }

  // Of what stands here and is no word: "](address)", "<address>", an escape, an entity, a quoted
  // stretch. 0 where a word may begin.
  std::size_t kept_length() const {
    const std::string_view rest = pattern_.substr(at_);
    const auto through = [&](std::string_view end) {
      const std::size_t found = rest.find(end, 1);
      return found == rest.npos ? 0 : found + end.size();
    };
    if (rest.starts_with("](")) return through(")");
    if (rest.starts_with('<')) return rest.find(' ') < rest.find('>') ? 1 : through(">");
    if (rest.starts_with('\\')) return std::min<std::size_t>(2, rest.size());
    if (rest.starts_with('&')) return entity_length(rest);
    if (rest.starts_with("'{") || rest.starts_with("'}")) return through("'");
    if (rest.starts_with('}')) return 1;
    return 0;
  }

  static std::size_t entity_length(std::string_view rest) {
    const std::size_t end = rest.find_first_not_of(
        "&#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST"
        "UVWXYZ0123456789");
    return end != rest.npos && end > 1 && rest[end] == ';' ? end + 1 : 0;
  }

  // Up to a space, or something that is no word.
  void words(bool in_branch) {
    const std::size_t begin = at_;
    do {
      ++at_;
    } while (at_ < pattern_.size() && !is_space(pattern_[at_]) && pattern_[at_] != '{' &&
             pattern_[at_] != '}' && !(in_branch && pattern_[at_] == '#') && kept_length() == 0);
    const std::string_view word = pattern_.substr(begin, at_ - begin);
    is_address(word) ? visitor_.other(word) : visitor_.word(word);
  }

  // "{name}", "{name, number, ::percent}", or one that chooses.
  void argument() {
    const std::size_t end = matching_brace();
    const std::string_view whole = pattern_.substr(at_, end - at_);
    const std::size_t first = whole.find(','), second = whole.find(',', first + 1);
    if (first == whole.npos || second == whole.npos || !chooses(whole, first + 1, second)) {
      visitor_.value(take(whole.size()));
      return;
    }
    branches(end);
  }

  static bool chooses(std::string_view whole, std::size_t begin, std::size_t end) {
    constexpr std::array<std::string_view, 3> kinds = {"plural", "select", "selectordinal"};
    std::string_view kind = whole.substr(begin, end - begin);
    while (!kind.empty() && is_space(kind.front())) kind.remove_prefix(1);
    while (!kind.empty() && is_space(kind.back())) kind.remove_suffix(1);
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  }

  // From the argument's opening brace through `end`, just past its closing one.
  void branches(std::size_t end) {
    std::size_t keywords = at_++;
    while (at_ + 1 < end) {
      if (pattern_[at_++] != '{') continue;
      visitor_.other(pattern_.substr(keywords, at_ - keywords));
      visitor_.begin_branch();
      message(true);
      visitor_.end_branch();
      keywords = at_;
      if (at_ < end) ++at_;
    }
    at_ = end;
    visitor_.other(pattern_.substr(keywords, end - keywords));
  }

  // Just past the brace that closes the one here.
  std::size_t matching_brace() const {
    int depth = 0;
    for (std::size_t i = at_; i < pattern_.size(); ++i) {
      depth += pattern_[i] == '{' ? 1 : pattern_[i] == '}' ? -1 : 0;
      if (depth == 0) return i + 1;
    }
    return pattern_.size();
  }

  std::string_view pattern_;
  PatternVisitor& visitor_;
  std::size_t at_ = 0;
};

}  // namespace

void walk_pattern(std::string_view pattern, PatternVisitor& visitor) {
  Walker(pattern, visitor).walk();
}

}  // namespace pliego::translate
