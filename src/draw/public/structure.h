// The meaning of the pages: a tree in reading order, independent of where things lie on paper.
// Roles are the standard structure types of ISO 32000-1, 14.8.4.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace pliego::draw {

struct OutsideElement;

enum class Role {
  document,
  part,
  section,
  division,
  toc,
  toc_item,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  block_quote,
  link,
  span,
  figure,
  caption,
  note,
  reference,
  table,
  table_row,
  table_header,
  table_data,
  form
};

// PDF's name for the role: "H1", "LBody".
const char* role_name(Role role);

using NodeId = int;     // index into Structure::nodes
using ContentId = int;  // a stretch of page content; each belongs to exactly one node

struct ContentRef {
  ContentId id;
  bool operator==(const ContentRef&) const = default;
};
struct ChildRef {
  NodeId id;
  bool operator==(const ChildRef&) const = default;
};
using Kid = std::variant<ContentRef, ChildRef>;

struct Node {
  Role role = Role::paragraph;
  NodeId parent = -1;       // -1 for the root alone
  std::string language;     // set where it differs from the document's
  std::string alt;          // for figures and links
  std::string actual_text;  // replaces the content's own characters
  std::string id;           // the content's string id, "look.pressure.text": for tests and reports
  bool ordered = false;     // lists: numbered
  std::vector<Kid> kids;    // in reading order

  // Of an element that comes from an outside file: what else it says; then `role` is the nearest
  // one. Null for all of ours.
  std::shared_ptr<const OutsideElement> outside;
  std::vector<NodeId> headers;   // a table cell's, for `outside`
  std::vector<int> link_places;  // how many kids stand before each of its links; empty: all of them

  bool operator==(const Node&) const = default;
};

struct Structure {
  std::vector<Node> nodes;  // nodes[0], where there is one, is the root (Role::document)
  int content_count = 0;    // ContentIds run from 0 to content_count - 1

  NodeId add(NodeId parent, Role role);  // appended to the parent's kids; parent -1 makes the root
  ContentId add_content(NodeId node);    // a new stretch at the end of the node's kids

  // Appends `part` (whose node 0 is a stand-in for `under`) below `under`. Returns the offsets that
  // the part's items must be moved by (see draw::append).
  struct Offsets {
    int node = 0;
    int content = 0;
  };
  Offsets append(NodeId under, const Structure& part);

  bool operator==(const Structure&) const = default;
};

}  // namespace pliego::draw
