#include "base/file_kind.h"

#include <catch2/catch.hpp>

namespace pliego::file_kind_test {

using namespace std::string_literals;

namespace {

std::string what(const std::string& bytes) {
  const auto found = other_kind(bytes, "CSV UTF-8");
  return found ? found->what : "";
}

// The head of a zip whose first file has this name.
std::string zip(const std::string& name) { return "PK\x03\x04\x14\0\x06\0"s + name + "\0..."s; }

}  // namespace

TEST_CASE("Files of other programs are told by their first bytes and named") {
  CHECK(what(zip("xl/workbook.xml")) == "This is an Excel workbook, not a text file");
  CHECK(what(zip("[Content_Types].xml") + std::string(9000, ' ') + "word/document.xml") ==
        "This is a Word document, not a text file");
  CHECK(what(zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) ==
        "This is a LibreOffice workbook, not a text file");
  CHECK(what(zip("mimetypeapplication/vnd.oasis.opendocument.text")) ==
        "This is a LibreOffice document, not a text file");
  CHECK(what(zip("notes.txt")) == "This is a zip file, not a text file");
  CHECK(what("\xD0\xCF\x11\xE0\xA1\xB1") ==
        "This is a file of an older Excel or Word, not a text file");
  CHECK(what("%PDF-1.7\n") == "This is a PDF file, not a text file");
  CHECK(what("{\\rtf1\\ansi") == "This is a Word document in RTF, not a text file");
  CHECK(what("\x89PNG\r\n") == "This is a picture, not a text file");
  for (const char* page :
       {"<!DOCTYPE html>\n<html>", "\xEF\xBB\xBF\n <HTML lang=\"en\">", "<!doctype HTML"})
    CHECK(what(page) == "This is a web page, not a text file");
  CHECK(what("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">") ==
        "This is a web page, not a text file");
}

TEST_CASE("Text is no other kind of file, whatever it begins with") {
  for (const char* text :
       {"", "name,language\n", "P", "PK,PKs\n", "%5 of people", "{en: x}", "GIF",
        "<?xml version=\"1.0\"?><xliff version=\"1.2\">", "msgid \"\"\n", "<b>x</b>"})
    CHECK(what(text).empty());
}

TEST_CASE("What to save a document as is said") {
  CHECK(other_kind(zip("xl/a"), "CSV UTF-8")->advice.find("'Save As', and there CSV UTF-8") !=
        std::string::npos);
  CHECK(other_kind(zip("notes.txt"), "CSV UTF-8")->advice.find("Unpack") == 0);
}

}  // namespace pliego::file_kind_test
