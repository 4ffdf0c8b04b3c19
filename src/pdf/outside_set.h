// What a document's placed pages bring with them: objects of outside files, each written once,
// however many pages need it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "draw/document.h"
#include "pdf/objects.h"

namespace pliego::pdf {

class OutsideSet {
 public:
  explicit OutsideSet(Objects& objects) : objects_(objects) {}

  // Adds what the page's placed pages need to a dictionary of resources (ISO 32000-1, 7.8.3), whose
  // categories are `categories` so far; names are theirs and stay.
  void add_resources(const draw::Page& page, Dict resources,
                     std::map<std::string, Dict> categories);

  // The catalog's list of layers, once all pages have their resources (8.11.4). Nothing where no
  // page has layers.
  void add_layers();

 private:
  using Key = std::pair<const draw::OutsideFile*, std::size_t>;

  Dict object(const draw::OutsideFile& file, std::size_t index);
  void write_waiting();
  void write(const draw::OutsideFile& file, std::size_t index);

  Objects& objects_;
  std::map<Key, Dict> made_;
  std::map<std::string, Dict> same_;             // streams that are the same in several files
  std::vector<Key> waiting_;                     // made, and not written yet
  std::vector<const draw::OutsideFile*> files_;  // in order of first need
};

}  // namespace pliego::pdf
