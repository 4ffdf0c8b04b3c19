// Files whose pages stand in for something that only programs of Adobe show.
#pragma once

#include <qpdf/QPDF.hh>

namespace pliego::inserts {

// A form that its viewer has to draw (XFA, ISO 32000-1, 12.7.8): the page says "Please wait...".
bool is_drawn_by_viewer(QPDF& pdf);

// A cover for other files that lie in it (12.3.5).
bool is_portfolio(QPDF& pdf);

// Files that lie in it (7.11.4), those of its marks aside.
int attached_files(QPDF& pdf);

}  // namespace pliego::inserts
