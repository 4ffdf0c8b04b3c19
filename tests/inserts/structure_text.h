// What a PDF's structure tree says, as text: read back by qpdf and by this file alone, without a
// line of the program's own.
#pragma once

#include <filesystem>
#include <string>

namespace pliego::test {

// An element a line, deeper ones further in: its type and what that is mapped to, its entries, its
// attributes with classes resolved, and each of its kids: for marked content the strings that the
// page shows there, for a link where it leads.
std::string structure_text(const std::filesystem::path& pdf);
// Of a packet only what lies below its part number `section`, from 0; its pages count from
// `pages_before` on.
std::string structure_text(const std::filesystem::path& pdf, int section, int pages_before);

// All marked-content ids of all pages that the parent tree does not lead to an element for, or that
// no element has, one a line; empty where every id resolves to an element of its own page.
std::string unresolved_marks(const std::filesystem::path& pdf);

}  // namespace pliego::test
