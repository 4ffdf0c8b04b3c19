#include "text/words.h"

#include <algorithm>

#include "text/characters.h"

namespace pliego::text {
namespace {

// Scripts whose letters join: pulling them apart breaks the word (CSS Text 3, 8.2).
bool is_cursive(UScriptCode script) {
  switch (script) {
    case USCRIPT_ARABIC:
    case USCRIPT_SYRIAC:
    case USCRIPT_NKO:
    case USCRIPT_MONGOLIAN:
    case USCRIPT_MANDAIC:
    case USCRIPT_PHAGS_PA:
    case USCRIPT_HANIFI_ROHINGYA:
    case USCRIPT_ADLAM:
      return true;
    default:
      return false;
  }
}

// Characters. Each place to break inside a word is weighed by shaping both of its parts: a word
// that is longer is cut there as well, since of a page without a space they would be millions of
// letters.
constexpr std::size_t longest_word = 200;

class Cutter {
 public:
  Cutter(const ParagraphText& text, const ParagraphInput& input,
         const std::vector<Opportunity>& breaks, Shaper& shaper)
      : text_(text), input_(input), shaper_(shaper) {
    using Kind = Opportunity::Kind;
    std::size_t start = 0;  // of what has no space and no cut in it so far
    for (const Opportunity& at : breaks) {
      const std::size_t index = text.char_at(at.byte);
      const bool inside = at.kind == Kind::joint || at.kind == Kind::hyphen;
      if (inside && index - start < longest_word) continue;
      if (inside || at.kind == Kind::word) cuts_.push_back(index);
      start = index;
    }
  }

  std::vector<Word> cut(const std::vector<Item>& items) {
    for (const Item& item : items) cut_item(item);
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) add_kern(words_[i], words_[i + 1]);
    return std::move(words_);
  }

 private:
  std::size_t byte(std::size_t index) const {
    return index < text_.chars.size() ? text_.chars[index].byte : text_.utf8.size();
  }

  std::string_view slice(std::size_t from, std::size_t to) const {
    return std::string_view(text_.utf8).substr(byte(from), byte(to) - byte(from));
  }

  // The first cut after a character; past the end where there is none.
  std::size_t cut_after(std::size_t index) const {
    const auto cut = std::upper_bound(cuts_.begin(), cuts_.end(), index);
    return cut == cuts_.end() ? text_.chars.size() + 1 : *cut;
  }

  bool space_at(std::size_t index) const { return is_space(text_.chars[index].code); }

  void cut_item(const Item& item) {
    const Style& style = input_.spans[item.span].style;
    const bool cursive = is_cursive(item.script);
    Word word;
    word.span = item.span;
    word.level = item.level;
    word.font = item.font;
    word.tracks = style.tracking != 0 && !cursive;
    word.context = shaper_.context({item.font, language_of(input_, item.span), item.script,
                                    item.level % 2 == 1, !word.tracks,
                                    // Lato's "//" would overlap, and read back as two words.
                                    !input_.spans[item.span].address});
    for (std::size_t begin = item.begin; begin < item.end;) {
      const std::size_t stop = std::min(item.end, cut_after(begin));
      std::size_t visible_end = begin;
      while (visible_end < stop && !space_at(visible_end)) ++visible_end;
      std::size_t end = visible_end;
      while (end < item.end && space_at(end)) ++end;
      word.begin = byte(begin);
      word.visible_end = byte(visible_end);
      word.end = byte(end);
      word.cut = end == visible_end && end == cut_after(begin);
      word.shaped = &shape(word.context, begin, end, cursive);
      words_.push_back(word);
      begin = end;
    }
  }

  // A cursive word that goes on in another item (another style or font) must still join to it.
  const ShapedWord& shape(Shaper::Context context, std::size_t begin, std::size_t end,
                          bool cursive) {
    std::string_view before, after;
    if (cursive && begin > 0 && !space_at(begin - 1)) before = slice(begin - 1, begin);
    if (cursive && end < text_.chars.size() && !space_at(end - 1) && !space_at(end))
      after = slice(end, end + 1);
    return shaper_.shape(context, slice(begin, end), before, after);
  }

  void add_kern(Word& word, const Word& next) {
    if (word.end == word.visible_end || next.visible_end == next.begin) return;
    if (word.context != next.context || word.right_to_left()) return;
    if (text_.utf8[word.end - 1] != ' ') return;
    const std::size_t first = text_.char_at(next.begin);
    word.kern = shaper_.kern_after_space(word.context, slice(first, first + 1));
  }

  const ParagraphText& text_;
  const ParagraphInput& input_;
  Shaper& shaper_;
  std::vector<std::size_t> cuts_;  // characters that begin a word without a space before them
  std::vector<Word> words_;
};

}  // namespace

std::vector<Word> cut_words(const ParagraphText& text, const ParagraphInput& input,
                            const std::vector<Item>& items, const std::vector<Opportunity>& breaks,
                            Shaper& shaper) {
  return Cutter(text, input, breaks, shaper).cut(items);
}

}  // namespace pliego::text
