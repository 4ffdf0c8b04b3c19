#include "language/inline_pieces.h"

#include <algorithm>
#include <set>

#include "language/inline_brackets.h"
#include "language/star_pairs.h"

namespace pliego::language {

namespace {

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

}  // namespace pliego::language
