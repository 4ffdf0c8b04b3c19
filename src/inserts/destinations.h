// Where links and bookmarks of a file lead within it (ISO 32000-1, 12.3.2).
#pragma once

#include <map>
#include <optional>
#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "draw/document.h"
#include "inserts/page_frame.h"

namespace pliego::inserts {

class Destinations {
 public:
  Destinations(QPDF& pdf, const std::vector<PageFrame>& frames);

  std::optional<int> page_of(QPDFObjectHandle page) const;  // its index; nothing for no page

  struct Target {
    int page;
    double y;  // from the page's top, points
  };
  // Of a destination itself, of the name of one, or of a dictionary that has either as D: an action
  // or what names stand for.
  std::optional<Target> find(QPDFObjectHandle destination) const;

  // The file's bookmarks that lead to its pages: levels of at most six, none rising by more than
  // one; what lies deeper stands on the sixth. Titles are cut at 300 bytes.
  std::vector<draw::OutlineEntry> outline() const;

 private:
  std::optional<int> page_at(QPDFObjectHandle page) const;
  QPDFObjectHandle resolved(QPDFObjectHandle destination) const;
  QPDFObjectHandle named(QPDFObjectHandle name) const;
  void add_entry(QPDFObjectHandle item, int& level, std::vector<draw::OutlineEntry>& to) const;
  void read_names();

  QPDF& pdf_;
  const std::vector<PageFrame>& frames_;
  std::map<QPDFObjGen, int> pages_;
  std::map<std::string, QPDFObjectHandle> names_;  // of the tree of names, in UTF-8
};

}  // namespace pliego::inserts
