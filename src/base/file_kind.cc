#include "base/file_kind.h"

#include <algorithm>

#include "base/ascii.h"

namespace pliego {

namespace {

constexpr std::size_t head_bytes = 4096;

struct Known {
  const char* sign;
  const char* what;
};

// Names within the head of a zip (ISO/IEC 29500-2 and OASIS OpenDocument 1.2, part 3). The older
// kind ([MS-CFB]) has its names in UTF-16.
constexpr Known in_zip[] = {
    {"application/vnd.oasis.opendocument.spreadsheet", "a LibreOffice workbook"},
    {"application/vnd.oasis.opendocument.text", "a LibreOffice document"},
    {"application/vnd.oasis.opendocument", "a LibreOffice file"},
    {"xl/", "an Excel workbook"},
    {"word/", "a Word document"},
    {"ppt/", "a PowerPoint file"},
};

constexpr Known at_start[] = {
    {"%PDF-", "a PDF file"},
    {"{\\rtf", "a Word document in RTF"},
    {"\x89PNG", "a picture"},
    {"\xFF\xD8\xFF", "a picture"},
    {"GIF8", "a picture"},
    {"\x1F\x8B", "a packed file (gzip)"},
    {"\xD0\xCF\x11\xE0", "a file of an older Excel or Word"},
};

bool is_workbook(std::string_view what) { return what.find("workbook") != std::string_view::npos; }

// The names of a zip's files stand before each and once more at its end.
std::string zip_kind(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, head_bytes);
  const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), head_bytes));
  for (const Known& each : in_zip)
    if (head.find(each.sign) != head.npos || end.find(each.sign) != end.npos) return each.what;
  return "a zip file";
}

std::string_view without_blanks(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

bool is_web_page(std::string_view bytes) {
  std::string_view text = without_blanks(bytes.substr(0, head_bytes));
  if (text.starts_with("<?xml"))
    text = without_blanks(text.substr(std::min(text.find("?>"), text.size() - 2) + 2));
  for (const std::string_view sign : {"<!doctype html", "<html"}) {
    const std::string_view start = text.substr(0, sign.size());
    if (std::equal(start.begin(), start.end(), sign.begin(), sign.end(),
                   [](char a, char b) { return ascii_small(a) == b; }))
      return true;
  }
  return false;
}

std::string name_of_kind(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return zip_kind(bytes);
  for (const Known& each : at_start)
    if (bytes.starts_with(each.sign)) return each.what;
  return is_web_page(bytes) ? "a web page" : "";
}

std::string advice_for(std::string_view what, std::string_view text_kind) {
  const std::string saved(text_kind);
  if (is_workbook(what) || what.find("Excel or Word") != what.npos ||
      what.find("document") != what.npos)
    return "Open it in the program that it was made with, choose 'Save As', and there " + saved +
           ".";
  if (what == "a zip file" || what.find("packed") != what.npos)
    return "Unpack it, and name the file that was in it.";
  return "Name the file that you mean: it is saved as " + saved + ".";
}

}  // namespace

std::optional<FileKind> other_kind(std::string_view bytes, std::string_view text_kind) {
  const std::string what = name_of_kind(bytes);
  if (what.empty()) return std::nullopt;
  return FileKind{"This is " + what + ", not a text file", advice_for(what, text_kind)};
}

}  // namespace pliego
