#include "pdf/structure_attributes.h"

#include <algorithm>

namespace pliego::pdf {
namespace {

using draw::Role;

const draw::Node& node(const draw::Structure& tree, draw::NodeId id) {
  return tree.nodes[static_cast<std::size_t>(id)];
}

template <class Test>
bool any_child(const draw::Structure& tree, draw::NodeId id, const Test& test) {
  const auto& kids = node(tree, id).kids;
  return std::any_of(kids.begin(), kids.end(), [&](const draw::Kid& kid) {
    const auto* child = std::get_if<draw::ChildRef>(&kid);
    return child && test(child->id);
  });
}

bool has_labels(const draw::Structure& tree, draw::NodeId list) {
  return any_child(tree, list, [&](draw::NodeId item) {
    return any_child(tree, item,
                     [&](draw::NodeId part) { return node(tree, part).role == Role::label; });
  });
}

// A row of headers only heads its columns; a header beside data heads its row.
const char* scope(const draw::Structure& tree, draw::NodeId header) {
  const draw::NodeId row = node(tree, header).parent;
  const bool beside_data = row >= 0 && any_child(tree, row, [&](draw::NodeId cell) {
                             return node(tree, cell).role == Role::table_data;
                           });
  return beside_data ? "Row" : "Column";
}

}  // namespace

void add_box(Dict element, const Rect& area) {
  Dict layout = element.dict("A").name("O", "Layout").name("Placement", "Block");
  layout.array("BBox").real(area.x).real(area.y).real(area.right()).real(area.bottom());
}

void add_attributes(Dict element, const draw::Structure& tree, draw::NodeId id) {
  const Role role = node(tree, id).role;
  if (role == Role::table_header)
    element.dict("A").name("O", "Table").name("Scope", scope(tree, id));
  if (role != Role::list) return;
  const bool ordered = node(tree, id).ordered;
  if (ordered || has_labels(tree, id))
    element.dict("A").name("O", "List").name("ListNumbering", ordered ? "Decimal" : "Disc");
}

}  // namespace pliego::pdf
