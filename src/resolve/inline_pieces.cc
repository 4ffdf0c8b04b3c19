#include "resolve/inline_pieces.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "resolve/star_pairs.h"

namespace pliego::resolve {
namespace {

// What stands in brackets inside a text: a link's address, an address between < and >, a tag.

struct LinkAddress {
  std::string address;
  std::size_t end = 0;  // just past its closing bracket
};

bool is_ascii_punctuation(char c);

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A scheme (RFC 3986, 3.1) of two letters and more, and its colon.
bool has_scheme(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || colon < 2 || !is_letter(address[0])) return false;
  return std::all_of(
      address.begin(), address.begin() + static_cast<std::ptrdiff_t>(colon),
      [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; });
}

bool is_mail_address(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == text.size()) return false;
  const auto plain = [](char c) {
    return is_letter(c) || is_digit(c) ||
           std::string_view(".!#$%&'*+/=?^_`{|}~-@").find(c) != std::string_view::npos;
  };
  return text.find('@', at + 1) == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), plain);
}

// The elements of HTML (WHATWG, 4.1 to 4.13) that people use for text, and those of XLIFF 1.2.
constexpr std::array tag_names = std::to_array<std::string_view>(
    {"a",      "abbr", "b",      "big",    "blockquote", "body", "bpt", "br",    "bx",
     "center", "cite", "code",   "dd",     "del",        "div",  "dl",  "dt",    "em",
     "ept",    "ex",   "font",   "g",      "h1",         "h2",   "h3",  "h4",    "h5",
     "h6",     "hr",   "html",   "i",      "img",        "ins",  "it",  "kbd",   "li",
     "mark",   "mrk",  "ol",     "p",      "ph",         "pre",  "q",   "s",     "script",
     "small",  "span", "strike", "strong", "style",      "sub",  "sup", "table", "tbody",
     "td",     "th",   "thead",  "tr",     "tt",         "u",    "ul",  "wbr",   "x"});

// "br", "BR"; and up to three letters with a number, as programs name what they protect: "g1".
bool is_tag_name(std::string_view name) {
  const std::string lower = ascii_small(name);
  if (std::find(tag_names.begin(), tag_names.end(), lower) != tag_names.end()) return true;
  const std::size_t letters = std::min(lower.find_first_of("0123456789"), lower.size());
  return letters > 0 && letters < 4 && letters < lower.size() &&
         lower.find_first_not_of("0123456789", letters) == std::string::npos;
}

std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && is_ascii_punctuation(text[i + 1])) ++i;
    plain += text[i];
  }
  return plain;
}

// Where the bracket that was opened just before line[at] is closed; npos where it is not. Brackets
// within go in pairs, at most 32 deep (as in CommonMark 0.30, 6.3), which keeps the search short.
std::size_t closing_bracket(std::string_view line, std::size_t at) {
  constexpr int deepest = 32;
  int depth = 1;
  for (; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '(' && ++depth > deepest) {
      break;
    } else if (line[at] == ')' && --depth == 0) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::string_view without_spaces_around(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

bool is_ascii_punctuation(char c) { return c > ' ' && c < 127 && !is_letter(c) && !is_digit(c); }

// "(address)" behind a link's words, at line[at] == '('; also "(<address>)". Brackets in an address
// go in pairs or stand behind a backslash. An address with https:// or the like may have spaces
// here, for its fault to be told; other words with spaces are no address. Nothing where there is
// none.
std::optional<LinkAddress> link_address(std::string_view line, std::size_t at) {
  const std::size_t close = closing_bracket(line, at + 1);
  if (close == std::string_view::npos) return std::nullopt;
  std::string_view inner = without_spaces_around(line.substr(at + 1, close - at - 1));
  if (inner.size() > 1 && inner.starts_with('<') && inner.ends_with('>'))
    inner = inner.substr(1, inner.size() - 2);
  if (inner.find(' ') != std::string_view::npos && !has_scheme(inner)) return std::nullopt;
  return LinkAddress{without_escapes(inner), close + 1};
}

// "<https://example.org>" and "<name@example.org>" at line[at] == '<' (CommonMark 0.30, 6.5).
std::optional<LinkAddress> bare_link(std::string_view line, std::size_t at) {
  const std::size_t end = line.find_first_of("<> ", at + 1);
  if (end == std::string_view::npos || line[end] != '>') return std::nullopt;
  const std::string_view inner = line.substr(at + 1, end - at - 1);
  if (!has_scheme(inner) && !is_mail_address(inner)) return std::nullopt;
  return LinkAddress{std::string(inner), end + 1};
}

// Just past the tag of HTML (or of a translator's program, such as <g1> and <x2/>) or the comment
// at line[at] == '<'. What stands behind a tag's name is not looked into. 0 where there is none:
// other words in such brackets are words.
std::size_t html_end(std::string_view line, std::size_t at) {
  const std::string_view rest = line.substr(at);
  std::size_t begin = 1;
  if (begin < rest.size() && rest[begin] == '/') ++begin;
  std::size_t end = begin;
  while (end < rest.size() && (is_letter(rest[end]) || is_digit(rest[end]))) ++end;
  const bool tag = is_tag_name(rest.substr(begin, end - begin)) &&
                   (end >= rest.size() || rest[end] == ' ' || rest[end] == '/' || rest[end] == '>');
  if (!tag && !rest.starts_with("<!--") && !rest.starts_with("<?")) return 0;
  end = rest.find_first_of("<>", std::max<std::size_t>(end, 1));
  return end != std::string_view::npos && rest[end] == '>' ? at + end + 1 : 0;
}

class Reader {
 public:
  explicit Reader(std::string_view line) : line_(line) {}

  InlinePieces read() {
    while (at_ < line_.size()) read_mark();
    pair_stars(runs_, 0, marked_);
    settle(runs_);
    apply_marks();
    return std::move(found_);
  }

 private:
  struct Bracket {
    std::size_t piece = 0;
    std::size_t runs = 0;  // how many runs of stars stand before it
    bool image = false;
  };

  void read_mark() {
    const char c = line_[at_];
    if (c == '\\') return read_backslash();
    if (c == '*') return read_stars();
    if (c == '`') return read_backticks();
    if (c == '<') return read_angle();
    if (c == '[' || line_.substr(at_, 2) == "![") return open_bracket();
    if (c == ']') return close_bracket();
    const std::size_t end = std::min(line_.find_first_of("\\*`<[]!", at_ + 1), line_.size());
    take_text(end);
  }

  InlinePiece& add_piece(std::string_view text) {
    found_.pieces.push_back({.text = std::string(text), .at = at_of(text)});
    return found_.pieces.back();
  }

  std::size_t at_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - line_.data());
  }

  void take_text(std::size_t end) {
    add_piece(line_.substr(at_, end - at_));
    at_ = end;
  }

  // Between blanks to fill in it parts them, as a slash does.
  void read_backslash() {
    const char next = at_ + 1 < line_.size() ? line_[at_ + 1] : '\0';
    const bool parts_blanks = next == '_' && at_ > 0 && line_[at_ - 1] == '_' && escape_end_ != at_;
    const bool escapes = is_ascii_punctuation(next) && !parts_blanks;
    if (escapes) ++at_;
    take_text(at_ + 1);
    if (escapes) escape_end_ = at_;
  }

  void read_stars() {
    const std::size_t end = std::min(line_.find_first_not_of('*', at_), line_.size());
    const StarFlanks flanks = star_flanks(line_, at_, end);
    if (!flanks.plain) {
      const int stars = static_cast<int>(end - at_);
      runs_.push_back({found_.pieces.size(), stars, stars, flanks});
    }
    take_text(end);
  }

  // Code, where as many backticks follow somewhere; else they are typed.
  void read_backticks() {
    const std::size_t size = std::min(line_.find_first_not_of('`', at_), line_.size()) - at_;
    if (!lonely_.contains(size)) {
      for (std::size_t begin = line_.find('`', at_ + size); begin != line_.npos;) {
        const std::size_t end = std::min(line_.find_first_not_of('`', begin), line_.size());
        if (end - begin == size) return refuse(InlineFault::Kind::code, end);
        begin = line_.find('`', end);
      }
      lonely_.insert(size);
    }
    take_text(at_ + size);
  }

  void read_angle() {
    if (const auto link = bare_link(line_, at_)) {
      const std::string_view words = line_.substr(at_ + 1, link->end - at_ - 2);
      const bool mail = words.find(':') == words.npos;
      add_piece(words).link = add_address((mail ? "mailto:" : "") + link->address, true);
      at_ = link->end;
    } else if (const std::size_t end = html_end(line_, at_)) {
      refuse(InlineFault::Kind::html, end);
    } else {
      take_text(at_ + 1);
    }
  }

  int add_address(std::string address, bool has_words) {
    found_.addresses.push_back(std::move(address));
    found_.has_words.push_back(has_words);
    return static_cast<int>(found_.addresses.size()) - 1;
  }

  void refuse(InlineFault::Kind kind, std::size_t end) {
    add_fault(kind, line_.substr(at_, end - at_));
    at_ = end;
  }

  // The first of each kind: a text is mended as a whole.
  void add_fault(InlineFault::Kind kind, std::string_view part) {
    const auto same = [&](const InlineFault& fault) { return fault.kind == kind; };
    if (std::none_of(found_.faults.begin(), found_.faults.end(), same))
      found_.faults.push_back({kind, std::string(part)});
  }

  void open_bracket() {
    const bool image = line_[at_] == '!';
    brackets_.push_back({found_.pieces.size(), runs_.size(), image});
    take_text(at_ + (image ? 2 : 1));
  }

  void close_bracket() {
    if (brackets_.empty()) return take_text(at_ + 1);
    const Bracket opened = brackets_.back();
    brackets_.pop_back();
    const bool inside = brackets_.size() < in_link_;
    in_link_ = std::min(in_link_, brackets_.size());
    const bool may_link = opened.image || !inside;
    const bool followed = may_link && line_.substr(at_, 2) == "](";
    const auto target = followed ? link_address(line_, at_ + 1) : std::nullopt;
    if (!target) return take_text(at_ + 1);
    if (opened.image) {
      add_fault(InlineFault::Kind::image, "![");
    } else {
      make_link(opened, target->address);
      in_link_ = brackets_.size();  // a link holds no other link
    }
    at_ = target->end;
  }

  // Stars inside of a link pair with each other alone.
  void make_link(const Bracket& opened, const std::string& address) {
    pair_stars(runs_, opened.runs, marked_);
    std::vector<StarRun> own(runs_.begin() + static_cast<std::ptrdiff_t>(opened.runs), runs_.end());
    runs_.resize(opened.runs);
    settle(own);
    found_.pieces[opened.piece].text.clear();
    const auto from = found_.pieces.begin() + static_cast<std::ptrdiff_t>(opened.piece);
    const bool words = std::any_of(from, found_.pieces.end(), [](const InlinePiece& piece) {
      return piece.text.find_first_not_of(' ') != std::string::npos;
    });
    const int link = add_address(address, words);
    std::for_each(from, found_.pieces.end(), [&](InlinePiece& piece) { piece.link = link; });
  }

  void settle(const std::vector<StarRun>& runs) {
    for (const StarRun& run : runs) {
      InlinePiece& piece = found_.pieces[run.piece];
      piece.text.assign(static_cast<std::size_t>(run.stars), '*');
      piece.orphan = run.stars > 1;
    }
  }

  void apply_marks() {
    std::vector<int> strong(found_.pieces.size() + 1), emphasis(strong);
    for (const MarkedStretch& each : marked_) {
      ++(each.strong ? strong : emphasis)[each.begin];
      --(each.strong ? strong : emphasis)[each.end];
    }
    int how_strong = 0, how_soft = 0;
    for (std::size_t i = 0; i < found_.pieces.size(); ++i) {
      found_.pieces[i].strong = (how_strong += strong[i]) > 0;
      found_.pieces[i].emphasis = (how_soft += emphasis[i]) > 0;
    }
  }

  std::string_view line_;
  std::size_t at_ = 0;
  InlinePieces found_;
  std::vector<StarRun> runs_;
  std::vector<MarkedStretch> marked_;
  std::vector<Bracket> brackets_;
  std::set<std::size_t> lonely_;  // numbers of backticks that come no more
  std::size_t in_link_ = 0;       // so many brackets stand before a link: they open none
  std::size_t escape_end_ = 0;    // just past the last character that a backslash has kept
};

}  // namespace

InlinePieces inline_pieces(std::string_view line) { return Reader(line).read(); }

}  // namespace pliego::resolve
