#include "translate/xliff_text.h"

#include "base/utf8.h"

namespace pliego::translate {

namespace {

bool is_code(std::string_view name) {
  return name == "ph" || name == "x" || name == "bx" || name == "ex" || name == "bpt" ||
         name == "ept" || name == "it";
}

bool holds_text(std::string_view name) { return name == "g" || name == "mrk" || name == "sub"; }

bool is_line_end(std::string_view name, const XmlAttributes& attributes) {
  return name == "br" || (is_code(name) && value_of(attributes, "ctype") == "lb");
}

// What a reviser has deleted with his changes shown (Trados Studio's mark).
bool is_struck_out(std::string_view name, const XmlAttributes& attributes) {
  return name == "mrk" && value_of(attributes, "mtype") == "x-sdl-deleted";
}

bool ends_in_blank(std::string_view text) {
  return text.ends_with(' ') || text.ends_with('\n') || text.ends_with('\t');
}

// Chinese and Japanese sentences stand side by side without a blank.
bool ends_wide(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (text[begin - 1] & 0xC0) == 0x80) --begin;
  if (begin == 0) return false;
  constexpr char32_t first_wide = 0x2E80;
  const char32_t last = next_code_point(text, &--begin);
  return last >= first_wide && last != bad_code_point;
}

}  // namespace

void InlineText::begin(std::string_view name, const XmlAttributes& attributes) {
  const bool segment = name == "mrk" && value_of(attributes, "mtype") == "seg";
  if (segment) part_from_segment();
  const bool line_end = is_line_end(name, attributes);
  open_.push_back({.code = is_code(name),
                   .struck_out = is_struck_out(name, attributes),
                   .segment = segment,
                   .line_end = line_end,
                   .known = is_code(name) || holds_text(name) || line_end,
                   .id = value_of(attributes, "id"),
                   .equiv = value_of(attributes, "equiv-text"),
                   .from = text_.size()});
}

// A program that cuts a text into sentences may keep the blank between two in neither.
void InlineText::part_from_segment() {
  const bool adjoins = segment_end_ > 0 && segment_end_ == text_.size();
  if (adjoins && !ends_in_blank(text_) && !ends_wide(text_)) text_ += ' ';
}

void InlineText::end() {
  const Open element = open_.back();
  open_.pop_back();
  if (element.struck_out) text_.erase(element.from);
  if (element.segment) segment_end_ = text_.size();
  if (!element.known) unreadable_ = true;
  if (text_.size() > element.from) {
    if (element.code) codes_.emplace(element.id, text_.substr(element.from));
    return;
  }
  if (element.code || element.line_end) add_code(element);
}

// An element that holds nothing itself.
void InlineText::add_code(const Open& element) {
  const auto known = codes_.find(element.id);
  if (known != codes_.end()) {
    text_ += known->second;
  } else if (element.line_end) {
    if (!ends_in_blank(text_)) text_ += ' ';
  } else if (!element.equiv.empty()) {
    text_ += element.equiv;
    codes_.emplace(element.id, element.equiv);
  } else {
    unreadable_ = true;
  }
}

// memoQ writes characters that it shows by a sign as <mq:ch val="…"/>.
void InlineText::pass_over(std::string_view name, const XmlAttributes& attributes) {
  const std::string character = value_of(attributes, "val");
  if (name == "ch" && !character.empty()) {
    text_ += character;
  } else {
    unreadable_ = true;
  }
}

}  // namespace pliego::translate
