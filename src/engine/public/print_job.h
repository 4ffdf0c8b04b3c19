// What a printer is told about one file: from the document to words of IPP, and to words for
// people.
#pragma once

#include <string>

#include "draw/document.h"

namespace pliego::engine {

struct PrintJob {
  std::string name;  // what the list of the printer's jobs shows
  Size sheet;        // points, as the file has it
  // How the printer turns the sheet for its second side; none where it prints on one side alone.
  draw::Duplex turn = draw::Duplex::none;
  int pages = 1;     // of the file
  int on_sheet = 1;  // pieces side by side
  int copies = 1;    // pieces asked for

  // The keyword of IPP (RFC 8011, 5.2.8). Edges are the paper's, whichever way the page lies on it.
  const char* sides() const;
  int sheets_in_file() const;
  int runs() const;    // how often the file is printed, so that there are `copies` pieces at least
  int sheets() const;  // of all runs
};

// Of a document that was made for an office printer; sheet and sides are what it says of itself.
PrintJob print_job(const draw::Document& document, std::string name, int copies, int on_sheet);

// "2 sides, flip on the long edge, 5 x 7 in, actual size, 25 sheets for 25 copies"
std::string in_words(const PrintJob& job);

}  // namespace pliego::engine
