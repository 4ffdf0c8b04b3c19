// `pliego packet` run on the project, and its files read back by other people's tools.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "program/program.h"
#include "program/read_back.h"

namespace pliego::test {

// `out`: a folder, or a file that ends in .pdf.
inline Said make_packet(std::vector<std::string> arguments, const std::filesystem::path& out,
                        const std::filesystem::path& project = real_project()) {
  arguments.insert(arguments.begin(), "packet");
  for (const std::string& each :
       {std::string("--project"), project.string(), std::string("--out"), out.string()})
    arguments.push_back(each);
  return run_pliego(arguments);
}

inline std::string text_of_page(const std::filesystem::path& pdf, int page) {
  const std::string number = std::to_string(page);
  return collapsed(
      run_program({"pdftotext", "-raw", "-f", number, "-l", number, pdf.string(), "-"}).out);
}

// The value on a line of pdfinfo's, "" where there is none.
inline std::string told_of(const std::filesystem::path& pdf, const std::string& key) {
  const std::string said = "\n" + run_program({"pdfinfo", pdf.string()}).out;
  const std::size_t at = said.find("\n" + key + ":");
  if (at == std::string::npos) return "";
  const std::size_t from = at + key.size() + 2;
  return collapsed(said.substr(from, said.find('\n', from) - from));
}

inline int page_count(const std::filesystem::path& pdf) { return std::stoi(told_of(pdf, "Pages")); }

inline bool is_sound(const std::filesystem::path& pdf) {
  return run_program({"qpdf", "--check", pdf.string()}).status == 0;
}

// Which object each page's content is.
inline std::vector<std::string> contents_of_pages(const std::filesystem::path& pdf) {
  std::vector<std::string> all;
  const Json json =
      Json::parse(run_program({"qpdf", "--json", "--json-key=pages", pdf.string()}).out);
  for (const Json& page : json["pages"]) all.push_back(page["contents"].dump());
  return all;
}

}  // namespace pliego::test
