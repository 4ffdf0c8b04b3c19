#include "inserts/text_look.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "inserts/worded.h"

namespace pliego::inserts {
namespace {

// As common viewers have them.
constexpr double of_height = 0.67, below_middle = 0.4, descent = 0.33;
constexpr double largest_in_lines = 20, list_size = 12;

using Texts = std::vector<std::string>;

Texts split(const std::string& text) {
  Texts lines(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' || text[i] == '\n') {
      if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
      lines.emplace_back();
    } else {
      lines.back() += text[i];
    }
  }
  return lines;
}

std::string joined(const Texts& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : " ") + line;
  return all;
}

class Setting {
 public:
  Setting(Look& look, const TextBox& box, const TextStyle& style, const Worded& words)
      : look_(look), box_(box), style_(style), words_(words) {}

  void line(const std::string& text) {
    double size = style_.size;
    if (size <= 0) {
      size = of_height * look_.size().height;
      const double width = words_.line(text, size).width;
      if (width > 0) size = std::min(size, size * inner_width() / width);
      size = std::max(1.0, std::floor(size));
    }
    const WordedLine set = words_.line(text, size);
    open(size);
    put(set, middle(size));
    words_.close(look_);
  }

  void lines(const Texts& paragraphs) {
    double size = style_.size;
    if (size <= 0) size = size_that_holds(paragraphs);
    open(size);
    double y = look_.size().height - box_.top;
    for (const WordedLine& set : wrapped(paragraphs, size)) put(set, y -= size);
    words_.close(look_);
  }

  void cells(const std::string& text) {
    const double cell = (look_.size().width - 2 * box_.border) / box_.cells;
    double size = style_.size;
    if (size <= 0)
      size = std::max(1.0, std::floor(std::min(look_.size().height - 2 * box_.border, cell)));
    const auto letters = words_.letters(text, size);
    open(size);
    const int count = std::min(static_cast<int>(letters.size()), box_.cells);
    const int free = box_.cells - count;
    const int first = box_.quadding == 1 ? free / 2 : box_.quadding == 2 ? free : 0;
    for (int i = 0; i < count; ++i) {
      const WordedLine& letter = letters[static_cast<std::size_t>(i)];
      const double x = box_.border + cell * (first + i) + (cell - letter.width) / 2;
      words_.put(look_, letter, {x, middle(size)});
    }
    words_.close(look_);
  }

  void list(const Texts& options, const std::vector<bool>& is_chosen) {
    const double size = style_.size > 0 ? style_.size : list_size;
    double y = look_.size().height - box_.top;
    for (std::size_t i = 0; i < options.size() && y > 0; ++i) {
      y -= size;
      if (is_chosen[i]) {
        look_.add("q\n0.6 0.75686 0.8549 rg\n");
        look_.rectangle(
            {box_.border, y - 0.25 * size, look_.size().width - 2 * box_.border, 1.1 * size});
        look_.add("f\nQ\n");
      }
      open(size);
      put(words_.line(options[i], size), y);
      words_.close(look_);
    }
  }

 private:
  double inner_width() const {
    return std::max(1.0, look_.size().width - 2 * (box_.border + box_.margin));
  }
  double middle(double size) const { return look_.size().height / 2 - below_middle * size; }
  double left_of(double width) const {
    const double all = look_.size().width;
    if (box_.quadding == 1) return (all - width) / 2;
    return box_.quadding == 2 ? all - box_.border - box_.margin - width : box_.border + box_.margin;
  }

  std::vector<WordedLine> wrapped(const Texts& paragraphs, double size) const {
    std::vector<WordedLine> all;
    for (const std::string& text : paragraphs)
      for (WordedLine& line : words_.lines(text, size, inner_width()))
        all.push_back(std::move(line));
    return all;
  }

  double size_that_holds(const Texts& paragraphs) const {
    double size = largest_in_lines;
    for (; size > 1; --size) {
      const double count = static_cast<double>(wrapped(paragraphs, size).size());
      if (look_.size().height - box_.top - count * size >= descent * size) break;
    }
    return size;
  }

  void open(double size) {
    words_.open(look_, size,
                {box_.border, box_.border, look_.size().width - 2 * box_.border,
                 look_.size().height - 2 * box_.border});
  }
  void put(const WordedLine& line, double y) { words_.put(look_, line, {left_of(line.width), y}); }

  Look& look_;
  const TextBox& box_;
  const TextStyle& style_;
  const Worded& words_;
};

// What nothing has signs for becomes a question mark.
std::string sayable(const std::string& text, const FieldFont& font, const TextStyle& style,
                    TextSetter* setter) {
  std::map<std::string, bool> known;
  std::string all;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
    const std::string letter = text.substr(i, end - i);
    const auto [found, is_new] = known.try_emplace(letter, false);
    if (is_new) found->second = worded_by(font, style, setter, {letter}) != nullptr;
    all += found->second ? letter : "?";
    i = end;
  }
  return all;
}

// For all of `texts`, in which what can't be said is replaced then; null where not even that helps.
std::unique_ptr<Worded> worded_as_far_as_can_be(const FieldFont& font, const TextStyle& style,
                                                TextSetter* setter, Texts& texts) {
  if (auto words = worded_by(font, style, setter, texts)) return words;
  for (std::string& text : texts) text = sayable(text, font, style, setter);
  return worded_by(font, style, setter, texts);
}

}  // namespace

bool draw_text(Look& look, const TextBox& box, const TextStyle& style, const FieldFont& font,
               TextSetter* setter, const std::string& text) {
  const Texts asked = split(text);
  Texts paragraphs = asked;
  const auto words = worded_as_far_as_can_be(font, style, setter, paragraphs);
  if (!words) return false;
  Setting setting(look, box, style, *words);
  if (box.cells > 0) {
    setting.cells(joined(paragraphs));
  } else if (box.is_multiline) {
    setting.lines(paragraphs);
  } else {
    setting.line(joined(paragraphs));
  }
  return paragraphs == asked;
}

bool draw_list(Look& look, const TextBox& box, const TextStyle& style, const FieldFont& font,
               TextSetter* setter, const Texts& options, const Texts& chosen) {
  Texts said = options;
  const auto words = worded_as_far_as_can_be(font, style, setter, said);
  if (!words) return false;
  std::vector<bool> is_chosen;
  for (const std::string& option : options)
    is_chosen.push_back(std::find(chosen.begin(), chosen.end(), option) != chosen.end());
  Setting(look, box, style, *words).list(said, is_chosen);
  return said == options;
}

}  // namespace pliego::inserts
