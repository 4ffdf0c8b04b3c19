// Where each stretch of content came to lie: what ties marked content to the structure tree.
#pragma once

#include <string>
#include <vector>

#include "draw/document.h"
#include "pdf/objects.h"

namespace pliego::pdf {

struct Occurrence {
  int page = 0;
  int mcid = 0;   // numbered from 0 in each stream of content
  int form = -1;  // in Marks::forms; -1: in the page's own content
};

// Marked content of a placed page: a stream of its own (14.7.4.2).
struct FormMarks {
  Dict stream;
  int page = 0;
  int parent_key = 0;                     // in the parent tree
  std::vector<draw::ContentId> contents;  // by MCID
};

struct LinkPlace {
  Dict annotation;
  int page = 0;
  int parent_key = 0;  // in the parent tree
};

// Where a figure, or an outside element that tells it, lies. page -1: nowhere yet; split: on more
// than one page.
struct FigureBox {
  int page = -1;
  bool split = false;
  Rect area;
  bool operator==(const FigureBox&) const = default;
};

struct Marks {
  Marks(const draw::Structure& structure, const std::string& document_language, std::size_t pages);

  // The nearest such element that the content belongs to; -1: none.
  draw::NodeId figure_of(draw::ContentId content) const {
    return figure_[static_cast<std::size_t>(owner[static_cast<std::size_t>(content)])];
  }
  // Makes its box reach around `area` (PDF's coordinates: the lower left corner and the size).
  void extend_figure(draw::NodeId figure, int page, const Rect& area);

  // A new marked-content id on `page` for the content.
  int add(draw::ContentId content, int page);
  // A new stream of content on `page`; its index.
  int add_form(Dict stream, int page);
  int add_in_form(draw::ContentId content, int form);
  // The next key of the parent tree, behind those of the pages.
  int next_key() { return static_cast<int>(on_page.size()) + key_count++; }

  std::vector<std::vector<Occurrence>> of_content;    // by ContentId
  std::vector<std::vector<draw::ContentId>> on_page;  // by page, then MCID
  std::vector<draw::NodeId> owner;                    // by ContentId
  std::vector<std::string> language;                  // by NodeId: its own or inherited
  std::vector<std::vector<LinkPlace>> links;          // by NodeId
  std::vector<FormMarks> forms;
  int key_count = 0;             // of links and forms
  bool tagged = true;            // false: nothing is marked at all
  std::vector<FigureBox> boxes;  // by NodeId

 private:
  std::vector<draw::NodeId> figure_;  // by NodeId: the nearest figure, itself or above it; -1: none
};

}  // namespace pliego::pdf
