// One page of a file: its content, what that is drawn with, what lies on it beside.
#pragma once

#include <memory>
#include <optional>
#include <set>

#include "inserts/annotations.h"
#include "inserts/ink_finder.h"
#include "inserts/layers.h"
#include "inserts/structure_reader.h"

namespace pliego::inserts {

// What the pages of a file share while they are read.
struct FileReading {
  QPDF& pdf;
  ObjectCopier copier;
  FileNames names;
  FontShelf fonts;
  std::set<QPDFObjGen> tagged_forms;
  bool is_tagged;
  std::set<QPDFObjGen> owned_annotations;  // those that the structure tree has
  Looks looks;
  Layers layers;
  bool on_paper;
};

// Text that lies over the page's content, on the page as it is shown.
struct SetText {
  draw::Group group;                // in it one more, with runs of text
  std::optional<std::size_t> mark;  // of the page's, that it belongs to; else it is an artifact
};

struct PageRead {
  std::shared_ptr<draw::OutsidePage> page;  // without its file
  MarkedPage marked;
  bool has_unmarked = false;
  bool is_mixed = false, has_odd_language = false;  // as of PageContent
  bool is_one_paragraph = false;  // without marks of its own: the whole of it is its one mark
  LeftOut left_out;
  std::vector<SetText> texts;
};

// Throws QPDFExc or std::runtime_error where the page is damaged.
PageRead read_page(FileReading& file, QPDFPageObjectHelper page, const PageFrame& frame,
                   const Destinations& destinations);

}  // namespace pliego::inserts
