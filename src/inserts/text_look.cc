#include "inserts/text_look.h"

#include <algorithm>
#include <cmath>

namespace pliego::inserts {
namespace {

// As common viewers have them.
constexpr double of_height = 0.67, below_middle = 0.4, descent = 0.33;
constexpr double largest_in_lines = 20, list_size = 12;

using Lines = std::vector<std::string>;  // of codes

Lines split(const std::string& text) {
  Lines lines(1);
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

std::optional<Lines> encoded(const FieldFont& font, const Lines& lines) {
  Lines all;
  for (const std::string& line : lines) {
    const auto codes = font.codes(line);
    if (!codes) return std::nullopt;
    all.push_back(*codes);
  }
  return all;
}

// Where the next line begins in `codes`: behind the last space that still holds, or in a word that
// is wider than the box.
std::size_t line_end(const FieldFont& font, const std::string& codes, std::size_t begin,
                     double width) {
  double reached = 0;
  std::size_t last_space = begin;
  for (std::size_t i = begin; i < codes.size(); ++i) {
    reached += font.width(codes.substr(i, 1));
    if (reached > width && i > begin && codes[i] != ' ') return last_space > begin ? last_space : i;
    if (codes[i] == ' ') last_space = i + 1;
  }
  return codes.size();
}

Lines wrapped(const FieldFont& font, const Lines& paragraphs, double width) {
  Lines lines;
  for (const std::string& codes : paragraphs) {
    std::size_t begin = 0;
    do {
      const std::size_t end = line_end(font, codes, begin, width);
      lines.push_back(codes.substr(begin, end - begin));
      begin = end;
    } while (begin < codes.size());
  }
  return lines;
}

class Setting {
 public:
  Setting(Look& look, const TextBox& box, const TextStyle& style, const FieldFont& font)
      : look_(look), box_(box), style_(style), font_(font) {}

  void line(const std::string& codes) {
    const double width = font_.width(codes);
    double size = style_.size;
    if (size <= 0) {
      size = of_height * look_.size().height;
      if (width > 0) size = std::min(size, inner_width() / width);
      size = std::max(1.0, std::floor(size));
    }
    open(size);
    put(left_of(width * size), middle(size), codes);
    close();
  }

  void lines(const Lines& paragraphs) {
    double size = style_.size;
    if (size <= 0) size = size_that_holds(paragraphs);
    open(size);
    double y = look_.size().height - box_.top;
    for (const std::string& codes : wrapped(font_, paragraphs, inner_width() / size)) {
      y -= size;
      put(left_of(font_.width(codes) * size), y, codes);
    }
    close();
  }

  void cells(const std::string& codes) {
    const double cell = (look_.size().width - 2 * box_.border) / box_.cells;
    double size = style_.size;
    if (size <= 0)
      size = std::max(1.0, std::floor(std::min(look_.size().height - 2 * box_.border, cell)));
    open(size);
    const int count = std::min(static_cast<int>(codes.size()), box_.cells);
    const int free = box_.cells - count;
    const int first = box_.quadding == 1 ? free / 2 : box_.quadding == 2 ? free : 0;
    for (int i = 0; i < count; ++i) {
      const std::string code = codes.substr(static_cast<std::size_t>(i), 1);
      const double width = font_.width(code) * size;
      put(box_.border + cell * (first + i) + (cell - width) / 2, middle(size), code);
    }
    close();
  }

  void list(const Lines& options, const std::vector<bool>& is_chosen) {
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
      put(left_of(font_.width(options[i]) * size), y, options[i]);
      close();
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

  double size_that_holds(const Lines& paragraphs) const {
    double size = largest_in_lines;
    for (; size > 1; --size) {
      const double count =
          static_cast<double>(wrapped(font_, paragraphs, inner_width() / size).size());
      if (look_.size().height - box_.top - count * size >= descent * size) break;
    }
    return size;
  }

  void open(double size) {
    look_.add("q\n");
    look_.rectangle({box_.border, box_.border, look_.size().width - 2 * box_.border,
                     look_.size().height - 2 * box_.border});
    look_.add("W n\nBT\n" + (style_.color.empty() ? "0 g\n" : style_.color) +
              look_.font(font_.dictionary()) + " ");
    look_.add({size}, "Tf");
  }
  void put(double x, double y, const std::string& codes) {
    look_.add({1, 0, 0, 1, x, y}, "Tm");
    look_.show(codes);
  }
  void close() { look_.add("ET\nQ\n"); }

  Look& look_;
  const TextBox& box_;
  const TextStyle& style_;
  const FieldFont& font_;
};

}  // namespace

bool draw_text(Look& look, const TextBox& box, const TextStyle& style, const FieldFont& font,
               const std::string& text) {
  const auto paragraphs = encoded(font, split(text));
  if (!paragraphs) return false;
  std::string all;
  for (const std::string& codes : *paragraphs) all += (all.empty() ? "" : " ") + codes;
  Setting setting(look, box, style, font);
  if (box.cells > 0) {
    setting.cells(all);
  } else if (box.is_multiline) {
    setting.lines(*paragraphs);
  } else {
    setting.line(all);
  }
  return true;
}

bool draw_list(Look& look, const TextBox& box, const TextStyle& style, const FieldFont& font,
               const std::vector<std::string>& options, const std::vector<std::string>& chosen) {
  const auto codes = encoded(font, options);
  if (!codes) return false;
  std::vector<bool> is_chosen;
  for (const std::string& option : options)
    is_chosen.push_back(std::find(chosen.begin(), chosen.end(), option) != chosen.end());
  Setting(look, box, style, font).list(*codes, is_chosen);
  return true;
}

}  // namespace pliego::inserts
