#include "draw/structure.h"

namespace pliego::draw {

const char* role_name(Role role) {
  switch (role) {
    case Role::document:
      return "Document";
    case Role::part:
      return "Part";
    case Role::section:
      return "Sect";
    case Role::division:
      return "Div";
    case Role::toc:
      return "TOC";
    case Role::toc_item:
      return "TOCI";
    case Role::h1:
      return "H1";
    case Role::h2:
      return "H2";
    case Role::h3:
      return "H3";
    case Role::h4:
      return "H4";
    case Role::h5:
      return "H5";
    case Role::h6:
      return "H6";
    case Role::paragraph:
      return "P";
    case Role::list:
      return "L";
    case Role::list_item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::list_body:
      return "LBody";
    case Role::block_quote:
      return "BlockQuote";
    case Role::link:
      return "Link";
    case Role::span:
      return "Span";
    case Role::figure:
      return "Figure";
    case Role::caption:
      return "Caption";
    case Role::note:
      return "Note";
    case Role::reference:
      return "Reference";
    case Role::table:
      return "Table";
    case Role::table_row:
      return "TR";
    case Role::table_header:
      return "TH";
    case Role::table_data:
      return "TD";
    case Role::form:
      return "Form";
  }
  return "NonStruct";
}

NodeId Structure::add(NodeId parent, Role role) {
  const NodeId id = static_cast<NodeId>(nodes.size());
  nodes.push_back({.role = role, .parent = parent});
  if (parent >= 0) nodes[parent].kids.push_back(ChildRef{id});
  return id;
}

ContentId Structure::add_content(NodeId node) {
  nodes[node].kids.push_back(ContentRef{content_count});
  return content_count++;
}

Structure::Offsets Structure::append(NodeId under, const Structure& part) {
  // Node 0 of the part melts into `under`, so its node ids shift by one less than the size.
  const Offsets by{static_cast<int>(nodes.size()) - 1, content_count};
  const auto shifted = [&](const Kid& kid) -> Kid {
    if (const auto* child = std::get_if<ChildRef>(&kid)) return ChildRef{child->id + by.node};
    return ContentRef{std::get<ContentRef>(kid).id + by.content};
  };
  for (std::size_t i = 0; i < part.nodes.size(); ++i) {
    if (i == 0) {
      for (const Kid& kid : part.nodes[0].kids) nodes[under].kids.push_back(shifted(kid));
      continue;
    }
    Node node = part.nodes[i];
    node.parent = node.parent == 0 ? under : node.parent + by.node;
    for (Kid& kid : node.kids) kid = shifted(kid);
    for (NodeId& header : node.headers) header += by.node;
    nodes.push_back(std::move(node));
  }
  content_count += part.content_count;
  return by;
}

}  // namespace pliego::draw
