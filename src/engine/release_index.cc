#include "engine/release_index.h"

#include "base/markup.h"
#include "guide/phrases.h"

namespace pliego::engine {
namespace {

constexpr const char* style =
    "body{font:18px/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em;color:#221b29}"
    "h1,h2{color:#3b1f4e;line-height:1.2}h2{margin-top:2em}a{color:#0a5a5a}"
    "h3{font-size:1em;margin-bottom:0}ul{margin-top:.2em}";

// Kinds of files, in the order in which they are told.
struct Kind {
  const char* label;
  sheet::Purpose purpose;
  FileFormat format;
};
constexpr Kind kinds[] = {{"index-screen", sheet::Purpose::screen, FileFormat::pdf},
                          {"index-office", sheet::Purpose::office, FileFormat::pdf},
                          {"index-guide", sheet::Purpose::office, FileFormat::guide},
                          {"index-press", sheet::Purpose::press, FileFormat::pdf},
                          {"index-pictures", sheet::Purpose::screen, FileFormat::png},
                          {"index-words", sheet::Purpose::screen, FileFormat::text}};

std::string file_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string link(const Output& output, guide::Phrases& say) {
  std::string item =
      "<li><a href=\"" + escaped(output.path) + "\">" + escaped(file_of(output.path)) + "</a>";
  if (output.format == FileFormat::pdf)
    item += " (" + escaped(say("index-pages", {{"count", output.pages}}).plain()) + ")";
  return item + "</li>\n";
}

std::string section(const ReleasedPiece& piece, guide::Phrases& say) {
  std::string html = "<h2>" + escaped(piece.material.title) + "</h2>\n<p>" +
                     escaped(piece.material.subject) + "</p>\n";
  if (piece.material.draft)
    html += "<p><strong>" + escaped(say("draft").plain()) + "</strong></p>\n";
  for (const Kind& kind : kinds) {
    std::string items;
    for (const Output& output : piece.outputs)
      if (output.purpose == kind.purpose && output.format == kind.format)
        items += link(output, say);
    if (items.empty()) continue;
    html += "<h3>" + escaped(say(kind.label).plain()) + "</h3>\n<ul>\n" + items + "</ul>\n";
  }
  return html;
}

}  // namespace

std::string release_index(const std::vector<ReleasedPiece>& pieces, Diagnostics& diagnostics) {
  const language::Material& first = pieces.front().material;
  guide::Phrases say(first, diagnostics);
  const std::string title = escaped(say("index-title").plain());
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + escaped(first.locale) + "\" dir=\"" +
                     (first.right_to_left ? "rtl" : "ltr") +
                     "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                     "content=\"width=device-width\">\n<title>" +
                     title + "</title>\n<style>" + style +
                     "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n<p>" +
                     escaped(say("index-intro").plain()) + "</p>\n";
  for (const ReleasedPiece& piece : pieces) html += section(piece, say);
  return html + "</main>\n</body>\n</html>\n";
}

}  // namespace pliego::engine
