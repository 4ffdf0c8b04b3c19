// Text taken back out of a PDF.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "draw/document.h"

namespace pliego::test {

// Every stretch of white space and page ends to one space, none at the ends.
std::string collapsed(const std::string& text);

// pdftotext -raw, with exactly those hyphens undone that line breaking put into `document`, and
// exactly what is decoration taken out, collapsed. Throws std::runtime_error where one of them is
// not found.
std::string read_back(const std::filesystem::path& pdf, const draw::Document& document);

// What the draw list has to be read, page after page, collapsed.
std::string content_of(const draw::Document& document);

// Stretches of words on a page that are decoration: running lines, a table's head drawn again.
std::vector<std::string> decoration(const draw::Page& page);

// The letters before each hyphen that line breaking put in, in reading order.
std::vector<std::string> divided_words(const draw::Document& document);

}  // namespace pliego::test
