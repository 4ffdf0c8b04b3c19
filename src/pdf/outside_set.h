// What a document's placed pages bring with them: objects of outside files, each written once,
// however many pages need it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "draw/document.h"
#include "pdf/objects.h"

namespace pliego::pdf {

class OutsideSet {
 public:
  explicit OutsideSet(Objects& objects) : objects_(objects) {}

  // A page as a form, without its content yet: nothing in it can tell where it came to lie, since
  // patterns, too, hang on the form's own space (ISO 32000-1, 8.7.3.1 and 8.10).
  Dict new_form() { return objects_.dict(); }
  // `content`: zlib data, `parent_key` that of its marks, if it has any.
  void finish_form(Dict form, const draw::OutsidePage& page, Bytes content,
                   std::optional<int> parent_key);

  // The catalog's list of layers, once all forms are finished (8.11.4). Nothing where no page has
  // layers.
  void add_layers();

 private:
  using Key = std::pair<const draw::OutsideFile*, std::size_t>;

  Dict resources_of(const draw::OutsidePage& page);
  Dict object(const draw::OutsideFile& file, std::size_t index);
  void write_waiting();
  void write(const draw::OutsideFile& file, std::size_t index);

  Objects& objects_;
  std::map<const draw::OutsidePage*, Dict> resources_;
  std::map<Key, Dict> made_;
  std::map<std::string, Dict> same_;             // streams that are the same in several files
  std::vector<Key> waiting_;                     // made, and not written yet
  std::vector<const draw::OutsideFile*> files_;  // in order of first need
};

}  // namespace pliego::pdf
