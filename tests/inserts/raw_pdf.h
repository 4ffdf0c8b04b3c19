// Small PDF files written by hand, object by object, with all that a test wants wrong or right.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace pliego::test {

class RawPdf {
 public:
  RawPdf();

  // A new object, by number from 3 on: 1 is the catalog, 2 the page tree.
  int add(const std::string& value);
  int next() const { return static_cast<int>(objects_.size()) + 3; }  // what add() will return
  int add_stream(const std::string& dictionary_entries, const std::string& data);
  // Entries of the catalog beside Type and Pages.
  void add_to_catalog(const std::string& entries) { catalog_ += entries; }

  // A page of 612 x 792 points with this content, /F1 Helvetica; `entries` beside.
  int add_page(const std::string& content, const std::string& entries = "");
  int page(std::size_t index) const { return pages_[index]; }

  std::string bytes() const;
  void save(const std::filesystem::path& path) const;

 private:
  std::vector<std::string> objects_;  // from number 3 on
  std::vector<int> pages_;
  std::string catalog_;
  int font_ = 0;
};

std::string reference(int object);  // "7 0 R"

// Metadata that say that it is PDF/UA of this part.
void claim_ua(RawPdf& pdf, const std::string& part = "1");

// Two pages with headings, a paragraph over both, a list, a table with headers by id, a picture
// with words, a link, a type of its own, a class of attributes: all that a tree can hold. Its
// metadata say that it is PDF/UA-1 where `claims`.
RawPdf tagged_pdf(bool claims = true);

}  // namespace pliego::test
