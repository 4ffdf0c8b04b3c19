// Small documents built by hand, and other people's programs to read the PDFs with.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "draw/document.h"
#include "text/font.h"

namespace pliego::test {

const text::Font& lato();
const text::Font& lato_italic();
const text::Font& naskh();   // Arabic
const text::Font& nimbus();  // CFF outlines

// `words` shaped as one run at `size` points.
text::GlyphRun shape(const text::Font& font, const std::string& words, double size = 10,
                     bool right_to_left = false, const std::string& language = "en-US");

// Builds a document of one language, page by page.
class Builder {
 public:
  explicit Builder(Size trim = {360, 504}, double bleed = 0);

  draw::NodeId element(draw::Role role, draw::NodeId under = 0);
  // A line of text as new content of the node.
  draw::ContentId line(draw::NodeId node, text::GlyphRun run, Point at);
  // More text for the same content.
  void more(draw::ContentId content, text::GlyphRun run, Point at);
  void decoration(const std::string& words, Point at);  // text that is no content
  void band(const Rect& area, const Color& color = {.red = 0.5});
  void next_page();

  draw::Page& page() { return document.pages.back(); }

  draw::Document document;
};

// A paragraph a line.
draw::Document simple(const std::vector<std::string>& lines);

std::string write(const draw::Document& document);

// A PDF on disk as long as it lives.
class PdfFile {
 public:
  explicit PdfFile(const std::string& bytes);
  ~PdfFile();
  const std::string& path() const { return path_; }

  // Standard output and error of `command`, in which %s is the file. Fails the test when the
  // program is missing or its exit status is not 0.
  std::string run(const std::string& command) const;

 private:
  std::string path_;
};

std::string run(const std::string& bytes, const std::string& command);

// A PDF's objects as qpdf reads them.
class Objects {
 public:
  explicit Objects(const PdfFile& file);

  // The value itself where it is a reference, as often as needed; streams give their dictionary.
  const nlohmann::json& follow(const nlohmann::json& value) const;
  const nlohmann::json& trailer() const;
  const nlohmann::json& catalog() const { return follow(trailer().at("/Root")); }
  const nlohmann::json& page(int index) const;
  std::vector<nlohmann::json> all() const;  // every dictionary

 private:
  nlohmann::json objects_;
};

// A page's content stream, decoded.
std::string content_of(const PdfFile& file, int page_number);

}  // namespace pliego::test
