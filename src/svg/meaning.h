// What the items of one page mean: the structure tree, looked at from below.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "draw/document.h"

namespace pliego::svg {

class Meaning {
 public:
  // Both must outlive it.
  Meaning(const draw::Document& document, const draw::Page& page);

  // The element that is read as one: a paragraph with the links in it, a cell, a figure that has
  // words of its own with all that it shows. -1: decoration.
  draw::NodeId block_of(const draw::Mark& mark) const;
  draw::NodeId block_of(draw::NodeId node) const;

  // The content's string id, from the nearest element that has one; may be empty.
  const std::string& content_id(draw::NodeId node) const;
  draw::NodeId owner_of(const draw::Mark& mark) const;  // -1: none

  // What the content is followed to; null where it is in no link with an address.
  const draw::Link* link_of(draw::NodeId node) const;
  bool has_words(const draw::Link& link) const;  // on this page

  const draw::Node& node(draw::NodeId id) const {
    return document_.structure.nodes[static_cast<std::size_t>(id)];
  }
  const draw::Document& document() const { return document_; }

 private:
  void collect_owners();
  void collect_links(const draw::Page& page);

  const draw::Document& document_;
  std::vector<draw::NodeId> owners_;                 // by content id
  std::map<draw::NodeId, const draw::Link*> links_;  // the first of each element
  std::set<const draw::Link*> worded_;
};

// Whether the element stands for all that it holds.
bool is_worded_figure(const draw::Node& node);

}  // namespace pliego::svg
