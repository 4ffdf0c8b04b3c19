#include "svg/meaning.h"

#include "draw/visit.h"

namespace pliego::svg {
namespace {

bool is_inline(draw::Role role) {
  return role == draw::Role::link || role == draw::Role::span || role == draw::Role::reference;
}

}  // namespace

bool is_worded_figure(const draw::Node& node) {
  return node.role == draw::Role::figure && !node.alt.empty();
}

Meaning::Meaning(const draw::Document& document, const draw::Page& page) : document_(document) {
  collect_owners();
  collect_links(page);
}

void Meaning::collect_owners() {
  const draw::Structure& tree = document_.structure;
  owners_.assign(static_cast<std::size_t>(tree.content_count), -1);
  for (std::size_t i = 0; i < tree.nodes.size(); ++i)
    for (const draw::Kid& kid : tree.nodes[i].kids)
      if (const auto* content = std::get_if<draw::ContentRef>(&kid))
        owners_[static_cast<std::size_t>(content->id)] = static_cast<draw::NodeId>(i);
}

void Meaning::collect_links(const draw::Page& page) {
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    const auto* link = std::get_if<draw::Link>(&item);
    if (link && !link->uri.empty()) links_.emplace(link->node, link);
  });
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    const auto* run = std::get_if<draw::TextRun>(&item);
    if (!run) return;
    if (const draw::Link* link = link_of(owner_of(run->mark))) worded_.insert(link);
  });
}

draw::NodeId Meaning::owner_of(const draw::Mark& mark) const {
  return mark ? owners_.at(static_cast<std::size_t>(*mark)) : -1;
}

draw::NodeId Meaning::block_of(const draw::Mark& mark) const { return block_of(owner_of(mark)); }

draw::NodeId Meaning::block_of(draw::NodeId id) const {
  draw::NodeId block = id;
  bool within = true;  // still among the inline elements of the block
  for (; id >= 0; id = node(id).parent) {
    if (within) block = id;
    within = within && is_inline(node(id).role);
    if (is_worded_figure(node(id))) block = id;
  }
  return block;
}

const std::string& Meaning::content_id(draw::NodeId id) const {
  static const std::string none;
  for (; id >= 0; id = node(id).parent)
    if (!node(id).id.empty()) return node(id).id;
  return none;
}

const draw::Link* Meaning::link_of(draw::NodeId id) const {
  for (; id >= 0; id = node(id).parent)
    if (const auto found = links_.find(id); found != links_.end()) return found->second;
  return nullptr;
}

bool Meaning::has_words(const draw::Link& link) const {
  const auto found = links_.find(link.node);
  return found != links_.end() && worded_.contains(found->second);
}

}  // namespace pliego::svg
