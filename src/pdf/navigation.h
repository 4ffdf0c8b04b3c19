// How a reader program opens, names and leafs through the document.
#pragma once

#include <vector>

#include "draw/document.h"
#include "pdf/objects.h"

namespace pliego::pdf {

// Language, MarkInfo, PageLayout and ViewerPreferences (ISO 32000-1, 7.7.2, 12.2 and 14.7.1).
void add_catalog_entries(Objects& objects, const draw::Metadata& metadata);

// Bookmarks (12.3.3). Shown at once only where there are enough to be of use.
void add_outline(Objects& objects, const draw::Document& document, const std::vector<Dict>& pages);

// Page labels (12.4.2), where they are not what a reader shows anyway: 1, 2, 3.
void add_page_labels(Objects& objects, const draw::Document& document);

}  // namespace pliego::pdf
