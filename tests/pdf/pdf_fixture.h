// Other people's programs to read the PDFs of small documents with.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "drawn/builder.h"

namespace pliego::test {

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
