// Shared by the tests of text: the project's own fonts, and short ways to say what a test sets.
#pragma once

#include <string>
#include <vector>

#include "text/typesetter.h"

namespace pliego::text::test {

// fonts/fonts.yaml, loaded once; fails the test when it has faults.
const Library& library();

Span span(std::string text, std::string font = "lato-regular", double size = 10);
Span isolate(std::string text, std::string font = "lato-regular", double size = 10);

// One span in English, ragged, hyphenated.
ParagraphInput paragraph(std::string text, double width, std::string language = "en");

// Without what was set before.
Paragraph set(const ParagraphInput& input);

// The text of each line in logical order, as its runs say it, without space at its ends.
std::vector<std::string> lines(const Paragraph& paragraph);

// All lines in logical order, without the hyphens that line breaking put in.
std::string read_back(const Paragraph& paragraph, bool right_to_left = false);

// The line's runs as seen, left to right, each as its text.
std::vector<std::string> visual(const Line& line);

double width_of(const std::string& text, const std::string& font, double size);

}  // namespace pliego::text::test
