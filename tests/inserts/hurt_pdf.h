// PDF files built to hurt whoever reads them: deep, endless, or far larger inside than out.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace pliego::test {

// Objects from number 1 on, the first of them the catalog; with a list of them and a trailer.
std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer = "");

std::string stream_of(const std::string& entries, const std::string& data);
std::string deflated(const std::string& data);                     // zlib
std::string deflated_blanks(std::size_t count, char blank = ' ');  // millions

struct HurtPdf {
  const char* name;
  std::function<std::string()> bytes;
  bool is_refused = true;  // else it may go in as well, without what is too much in it
};

const std::vector<HurtPdf>& hurt_pdfs();

}  // namespace pliego::test
