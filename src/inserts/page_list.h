// A file's pages in order, without its tree of them (ISO 32000-1, 7.7.3).
#pragma once

#include <qpdf/QPDF.hh>

namespace pliego::inserts {

// Puts all pages below the root of the tree, each with what it had from the nodes above it, so that
// no one who asks qpdf for pages or their attributes goes through a tree that may be deeper than
// the stack. A page that stands there twice becomes two. Throws std::runtime_error where the tree
// is damaged or has more than `most` pages; then with nothing said of the others.
std::size_t flatten_pages(QPDF& pdf, std::size_t most);

}  // namespace pliego::inserts
