// How a diagnostic looks on a terminal.
#include <algorithm>

#include "base/diagnostic.h"
#include "base/shown.h"
#include "base/utf8.h"

namespace pliego {

namespace {

constexpr int max_cells = 100;  // of a line that is shown; longer ones are cut around the caret
constexpr int cells_before = 60;
constexpr std::string_view indent = "    ";
constexpr std::string_view cut = "…";

// A line that is quoted keeps its columns: one mark for each character that must not be printed.
std::string with_marks(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, &offset);
    const bool good = c == '\t' || (c != bad_code_point && !is_unprintable(c));
    result.append(good ? text.substr(begin, offset - begin) : "\uFFFD");
  }
  return result;
}

// A message is one line; where it quotes text of several, they are joined.
std::string in_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return shown(text);
}

struct Window {
  std::size_t begin = 0, end = 0;  // graphemes
};

int cells(const std::vector<Grapheme>& line, std::size_t begin, std::size_t end) {
  int sum = 0;
  for (std::size_t i = begin; i < end; ++i) sum += line[i].cells;
  return sum;
}

// The part of a long line that has the caret and some text on both sides of it.
Window window_around(const std::vector<Grapheme>& line, std::size_t caret) {
  if (cells(line, 0, line.size()) <= max_cells) return {0, line.size()};
  Window window{caret, caret};
  int used = 0;
  while (window.begin > 0 && used < cells_before) used += line[--window.begin].cells;
  while (window.end < line.size() && used < max_cells) used += line[window.end++].cells;
  while (window.begin > 0 && used < max_cells) used += line[--window.begin].cells;
  return window;
}

std::string line_with_caret(const Place& place) {
  const std::string text = with_marks(place.line_text);
  const std::vector<Grapheme> line = graphemes(text);
  const std::size_t caret =
      std::min(static_cast<std::size_t>(std::max(place.column, 1) - 1), line.size());
  const Window window = window_around(line, caret);
  std::string line_shown(indent), under(indent);
  if (window.begin > 0) {
    line_shown += cut;
    under += ' ';
  }
  for (std::size_t i = window.begin; i < window.end; ++i) {
    const std::string_view part = std::string_view(text).substr(line[i].begin, line[i].bytes);
    line_shown += part;
    if (i < caret) under += part == "\t" ? "\t" : std::string(std::max(line[i].cells, 0), ' ');
  }
  if (window.end < line.size()) line_shown += cut;
  const std::size_t last = std::min(caret + std::max(place.width, 1), window.end);
  const int marked = last > caret ? cells(line, caret, last) : 1;
  under += '^' + std::string(std::max(marked, 1) - 1, '~');
  return line_shown + '\n' + under + '\n';
}

std::string location(const Place& place) {
  if (place.file.empty()) return {};
  std::string text = shown(place.file) + ':';
  if (place.line > 0) text += std::to_string(place.line) + ':';
  if (place.line > 0 && place.column > 0) text += std::to_string(place.column) + ':';
  return text + ' ';
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  std::string text = location(place);
  text += severity_name(diagnostic.severity);
  text += ": " + in_one_line(diagnostic.message);
  if (!diagnostic.rule.empty()) text += " [" + diagnostic.rule + "]";
  text += '\n';
  if (place.line > 0 && place.column > 0 && !place.line_text.empty()) {
    text += line_with_caret(place);
  }
  if (!diagnostic.hint.empty()) text += "  " + in_one_line(diagnostic.hint) + '\n';
  return text;
}

}  // namespace pliego
