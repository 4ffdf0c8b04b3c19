#include "support.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace pliego::text::test {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t from = text.find_first_not_of(' ');
  if (from == std::string::npos) return {};
  return text.substr(from, text.find_last_not_of(' ') - from + 1);
}

// Good for lines of one direction, and for right-to-left lines with one embedded left-to-right
// level.
std::string logical(const Line& line, bool right_to_left, bool keep_hyphen) {
  std::vector<const GlyphRun*> runs;
  for (const PlacedRun& placed : line.runs) runs.push_back(&placed.run);
  if (right_to_left) {
    std::reverse(runs.begin(), runs.end());
    for (auto it = runs.begin(); it != runs.end();) {
      const auto opposite = [](const GlyphRun* run) { return run->right_to_left; };
      if (opposite(*it)) {
        ++it;
        continue;
      }
      const auto end = std::find_if(it, runs.end(), opposite);
      std::reverse(it, end);
      it = end;
    }
  }
  std::string text;
  for (const GlyphRun* run : runs) {
    std::string own = run->text;
    if (run->inserted_hyphen && !keep_hyphen) {
      const std::string hyphen = "\u2010";
      own.resize(own.size() - (own.ends_with(hyphen) ? hyphen.size() : 1));
    }
    text += own;
  }
  return text;
}

}  // namespace

const Library& library() {
  static const std::unique_ptr<Library> loaded = [] {
    Diagnostics diagnostics;
    auto read =
        Library::load(std::filesystem::path(PLIEGO_SOURCE_DIR), "fonts/fonts.yaml", diagnostics);
    for (const Diagnostic& d : diagnostics.all()) FAIL_CHECK(to_text(d));
    return read;
  }();
  return *loaded;
}

Span span(std::string text, std::string font, double size) {
  Span span;
  span.text = std::move(text);
  span.style.font = std::move(font);
  span.style.size = size;
  return span;
}

Span isolate(std::string text, std::string font, double size) {
  Span result = span(std::move(text), std::move(font), size);
  result.isolate_ltr = true;
  return result;
}

ParagraphInput paragraph(std::string text, double width, std::string language) {
  ParagraphInput input;
  input.spans.push_back(span(std::move(text)));
  input.language = std::move(language);
  input.width = width;
  return input;
}

Paragraph set(const ParagraphInput& input) { return Typesetter(library()).set(input); }

std::vector<std::string> lines(const Paragraph& paragraph) {
  std::vector<std::string> result;
  for (const Line& line : paragraph.lines) result.push_back(trimmed(logical(line, false, true)));
  return result;
}

std::string read_back(const Paragraph& paragraph, bool right_to_left) {
  std::string text;
  for (const Line& line : paragraph.lines) text += logical(line, right_to_left, false);
  return text;
}

std::vector<std::string> visual(const Line& line) {
  std::vector<std::string> result;
  for (const PlacedRun& placed : line.runs) result.push_back(placed.run.text);
  return result;
}

double width_of(const std::string& text, const std::string& font, double size) {
  ParagraphInput input;
  input.spans.push_back(span(text, font, size));
  input.language = "en";
  input.width = 1e6;
  return set(input).widest;
}

}  // namespace pliego::text::test
