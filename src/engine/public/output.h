// The files that a run makes: their names, and what is told of them.
#pragma once

#include <string>
#include <string_view>

#include "files/outputs.h"
#include "sheet/impose.h"

namespace pliego::engine {

// What a file is. Print guides and job tickets are PDFs.
enum class FileFormat { html, pdf, png, svg, thumbnail, text, guide, ticket, ticket_json };

constexpr std::string_view word_of(FileFormat format) {
  switch (format) {
    case FileFormat::html:
      return "html";
    case FileFormat::pdf:
      return "pdf";
    case FileFormat::png:
      return "png";
    case FileFormat::svg:
      return "svg";
    case FileFormat::thumbnail:
      return "png-thumbnail";
    case FileFormat::text:
      return "text";
    case FileFormat::guide:
      return "guide";
    case FileFormat::ticket:
      return "ticket";
    case FileFormat::ticket_json:
      return "ticket-json";
  }
  return {};
}

struct Output {
  std::string path;  // '/' between parts
  std::string material, language, layout;
  sheet::Purpose purpose = sheet::Purpose::screen;
  bool is_booklet = false;  // of a packet
  FileFormat format = FileFormat::pdf;
  int pages = 0;  // 0 of a text
  double width = 0, height = 0;
  std::string unit;  // "pt", "px"; empty of a text
  std::size_t bytes = 0;
  std::string sha256;
};

// "es/palm-card-card-5x7-office": the path without its ending, and without a folder where no
// language is given. Screen, the default purpose, is not
// named; of a picture its page is, where there are several, by number and name:
// "es/palm-card-card-5x7-1-front".
std::string output_stem(const std::string& file_name, const std::string& language,
                        const std::string& layout, sheet::Purpose purpose,
                        const std::string& page = {});

// Hands the file to `outputs` and fills in size and checksum. Throws SystemError.
void save(Output& output, std::string_view bytes, files::Outputs& outputs);
void save(Output& output, const files::Outputs::Make& make, files::Outputs& outputs);

}  // namespace pliego::engine
