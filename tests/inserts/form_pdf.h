// PDFs with fields and marks of a test's own, and what a packet shows of them.
#pragma once

#include <string>

#include "bench.h"
#include "raw_pdf.h"

namespace pliego::test {

// One page with annotations, each a dictionary's entries beside its type.
class Form {
 public:
  RawPdf pdf;

  int add(const std::string& entries);
  int add_look(const std::string& content, const std::string& entries = "/Subtype/Form");
  // As a.pdf. `form`: entries of the AcroForm beside; `page`: of the page.
  void save(const Bench& bench, const std::string& form = "", const std::string& page = "");

 private:
  std::string all_;
};

// Entries of a text field. `box`: its Rect.
std::string text_field(const std::string& box, const std::string& entries);

// A text as a form holds it: UTF-16, "<FEFF0410>".
std::string form_text(const std::string& utf8);

// Makes the packet with a.pdf, for screens or for an office printer, and holds it sound.
Said make_with_form(const Bench& bench, bool on_paper = false);

// The text of the page of a.pdf in either.
std::string seen(const Bench& bench);
std::string printed(const Bench& bench);

}  // namespace pliego::test
