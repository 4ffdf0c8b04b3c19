// The structure tree of a file (ISO 32000-1, 14.7), element by element as it stands.
#pragma once

#include <map>
#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "draw/document.h"
#include "inserts/annotations.h"
#include "inserts/content_rewriter.h"
#include "inserts/destinations.h"

namespace pliego::inserts {

// What the tree may refer to on a page.
struct MarkedPage {
  std::vector<MarkKey> keys;      // of its marks
  std::vector<LinkFound> links;   // the node of each is filled in where the tree has it
  std::vector<draw::Mark> marks;  // as many as keys; filled in
};

struct StructureFound {
  draw::Structure structure;        // node 0 stands in for the file's root
  std::vector<std::string> faults;  // what PDF/UA would not have, in words; the first few
};

// Every mark belongs to one element at most. Throws std::runtime_error where it is nested too deep.
StructureFound read_structure(QPDF& pdf, const Destinations& pages,
                              const std::vector<PageFrame>& frames,
                              std::vector<MarkedPage>& marked);

// Annotations that elements refer to.
std::set<QPDFObjGen> find_owned_annotations(QPDF& pdf);

// Forms whose content the tree refers to by itself (14.7.4.2, Stm), and those that hold one of
// them.
std::set<QPDFObjGen> find_tagged_forms(QPDF& pdf);

}  // namespace pliego::inserts
