#include "packet/join.h"

#include <algorithm>

#include "base/soft_hyphens.h"

namespace pliego::packet {
namespace {

using draw::NodeId;
using draw::Role;

Role one_lower(Role role) {
  switch (role) {
    case Role::h1:
      return Role::h2;
    case Role::h2:
      return Role::h3;
    case Role::h3:
      return Role::h4;
    case Role::h4:
      return Role::h5;
    case Role::h5:
      return Role::h6;
    default:
      return role;
  }
}

bool is_top_heading(const draw::OutlineEntry& entry, const draw::Document& document) {
  return &entry == document.outline.data() && entry.level == 1 && entry.page == 0;
}

using Conformance = draw::Metadata::Conformance;

bool is_for_press(const draw::Metadata& metadata) {
  return metadata.conformance == Conformance::x1a;
}

// A side of paper with nothing on it, of the same size.
draw::Page blank_like(const draw::Page& page) {
  return {.trim = page.trim,
          .media = page.media,
          .bleed = page.bleed,
          .label = {},
          .panels = {},
          .items = {}};
}

class Joining {
 public:
  Joining(const Parts& parts, const PageOrder& order, const JoinedAs& as)
      : parts_(parts),
        order_(order),
        as_(as),
        first_(first_pages(order, parts.size())),
        places_(places_of(parts, order)) {}

  draw::Document join() {
    add_metadata();
    if (is_for_press(joined_.metadata)) {
      offsets_.resize(parts_.size());
    } else {
      joined_.structure.add(-1, Role::document);
      for (const auto& part : parts_) add_part(*part);
    }
    for (std::size_t i = 0; i < order_.size(); ++i) add_page(i);
    return std::move(joined_);
  }

 private:
  void add_metadata() {
    draw::Metadata& metadata = joined_.metadata;
    metadata = {.title = as_.title,
                .subject = as_.subject,
                .language = as_.language,
                .date = as_.date,
                .right_to_left = as_.right_to_left,
                .no_print_scaling = as_.two_sided,
                .facing_pages = as_.facing_pages};
    if (as_.two_sided) metadata.duplex = draw::Duplex::flip_long_edge;
    metadata.conformance = parts_.front()->document.metadata.conformance;
    for (const auto& part : parts_)  // the least that one of them claims
      metadata.conformance = std::min(metadata.conformance, part->document.metadata.conformance);
    if (is_for_press(metadata)) metadata.inks = draw::Metadata::Inks::cmyk;
    is_below_title_ = as_.below_title ||
                      std::any_of(parts_.begin(), parts_.end(),
                                  [](const auto& part) { return part->kind == Part::Kind::cover; });
  }

  void add_part(const Part& part) {
    draw::Structure& tree = joined_.structure;
    const NodeId section = tree.add(0, Role::section);
    tree.nodes[as_index(section)].id = part.id;
    const std::size_t before = tree.nodes.size();
    offsets_.push_back(tree.append(section, part.document.structure));
    if (is_below_title_ && part.kind != Part::Kind::cover)
      for (std::size_t i = before; i < tree.nodes.size(); ++i)
        if (!tree.nodes[i].outside) tree.nodes[i].role = one_lower(tree.nodes[i].role);
    if (!part.language.empty() && part.language != as_.language)
      tree.nodes[as_index(section)].language = part.language;
    add_outline(part);
  }

  // By part, then by its own pages: where the copy that is read went.
  static std::vector<std::vector<int>> places_of(const Parts& parts, const PageOrder& order) {
    std::vector<std::vector<int>> places;
    for (const auto& part : parts) places.emplace_back(part->document.pages.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i)
      if (order[i].part >= 0 && order[i].copy == 0)
        places[as_index(order[i].part)][as_index(order[i].page)] = static_cast<int>(i);
    return places;
  }

  void add_outline(const Part& part) {
    const int index = static_cast<int>(offsets_.size()) - 1;
    joined_.outline.push_back({.title = without_soft_hyphens(part.title),
                               .level = 1,
                               .page = first_[as_index(index)],
                               .y = 0});
    if (part.kind == Part::Kind::cover) return;  // what else it says is no place to go to
    // A piece's first heading is its title; the bookmarks of an insert all stand below its own.
    const bool is_insert = part.kind == Part::Kind::insert;
    int above = 1;
    for (const draw::OutlineEntry& entry : part.document.outline) {
      if (!is_insert && is_top_heading(entry, part.document)) continue;
      draw::OutlineEntry moved = entry;
      moved.level = std::clamp(entry.level + (is_insert ? 1 : 0), 2, above + 1);
      moved.page = places_[as_index(index)][as_index(entry.page)];
      above = moved.level;
      joined_.outline.push_back(std::move(moved));
    }
  }

  // As large as the page before it.
  draw::Page blank_page(std::size_t index) const {
    const draw::Page& like =
        index > 0 ? joined_.pages[index - 1] : parts_.front()->document.pages.front();
    return blank_like(like);
  }

  void add_page(std::size_t index) {
    const PagePlace& place = order_[index];
    if (place.part < 0) {
      joined_.pages.push_back(blank_page(index));
    } else {
      const Part& part = *parts_[as_index(place.part)];
      const draw::Page& source = part.document.pages[as_index(place.page)];
      draw::Page page = source;
      page.items.clear();
      std::vector<draw::Item> items = source.items;
      if (place.copy > 0) draw::make_decoration(items);
      if (part.kind == Part::Kind::insert) draw::retarget(items, places_[as_index(place.part)]);
      draw::append(page.items, std::move(items), 0, 0, offsets_[as_index(place.part)]);
      joined_.pages.push_back(std::move(page));
    }
    joined_.pages.back().label = std::to_string(as_.first_number + static_cast<int>(index));
  }

  const Parts& parts_;
  const PageOrder& order_;
  const JoinedAs& as_;
  const std::vector<int> first_;
  const std::vector<std::vector<int>> places_;
  bool is_below_title_ = false;
  draw::Document joined_;
  std::vector<draw::Structure::Offsets> offsets_;  // by part
};

// Links within a volume lead on by as many pages as come before it.
std::vector<int> moved_by(std::size_t pages, std::size_t by) {
  std::vector<int> moved;
  for (std::size_t i = 0; i < pages; ++i) moved.push_back(static_cast<int>(i + by));
  return moved;
}

// What the volume means: a Part in its own language, its name above its outline. Returns what its
// pages' items must be moved by.
draw::Structure::Offsets add_meaning(draw::Document& bound, const Volume& volume,
                                     std::size_t pages_before) {
  if (is_for_press(bound.metadata)) return {};
  const draw::Document& own = volume.document;
  const int before = static_cast<int>(pages_before);
  const NodeId under = bound.structure.add(0, Role::part);
  if (own.metadata.language != bound.metadata.language)
    bound.structure.nodes[as_index(under)].language = own.metadata.language;
  const auto offsets = bound.structure.append(under, own.structure);
  const int first = own.outline.empty() ? 0 : own.outline.front().page;
  bound.outline.push_back({.title = volume.name, .level = 1, .page = first + before});
  for (draw::OutlineEntry entry : own.outline) {
    entry.page += before;
    ++entry.level;
    bound.outline.push_back(std::move(entry));
  }
  return offsets;
}

void lay_volume(draw::Document& under, Volume volume) {
  const auto offsets = add_meaning(under, volume, 0);
  under.metadata.conformance =
      std::min(under.metadata.conformance, volume.document.metadata.conformance);
  for (std::size_t i = 0; i < under.pages.size(); ++i) {
    draw::Page& page = volume.document.pages[i];
    if (page.items.empty()) continue;
    std::vector<draw::Item> items = std::move(page.items);
    page.items.clear();
    draw::append(page.items, std::move(items), 0, 0, offsets);
    under.pages[i] = std::move(page);
  }
}

// Which page a blank one is as large as: the other side of its sheet, or the one before.
std::size_t resembled(const std::vector<draw::Page>& pages, std::size_t blank, bool is_paper) {
  const bool has_back = is_paper && blank % 2 == 0 && blank + 1 < pages.size();
  return has_back && !pages[blank + 1].items.empty() ? blank + 1 : blank - 1;
}

}  // namespace

draw::Document join(const Parts& parts, const PageOrder& order, const JoinedAs& as) {
  return Joining(parts, order, as).join();
}

draw::Document empty_binding(const draw::Metadata& metadata) {
  draw::Document bound{.metadata = metadata};
  if (!is_for_press(metadata)) bound.structure.add(-1, Role::document);
  return bound;
}

void add_volume(draw::Document& bound, Volume volume) {
  const auto offsets = add_meaning(bound, volume, bound.pages.size());
  draw::Document& own = volume.document;
  bound.metadata.conformance = std::min(bound.metadata.conformance, own.metadata.conformance);
  const std::vector<int> pages = moved_by(own.pages.size(), bound.pages.size());
  for (draw::Page& page : own.pages) {
    std::vector<draw::Item> items = std::move(page.items);
    page.items.clear();
    draw::retarget(items, pages);
    draw::append(page.items, std::move(items), 0, 0, offsets);
    bound.pages.push_back(std::move(page));
  }
}

void end_on_back(draw::Document& bound) {
  if (bound.pages.size() % 2 == 0) return;
  draw::Page blank = blank_like(bound.pages.back());
  blank.label = std::to_string(std::stoi(bound.pages.back().label) + 1);
  bound.pages.push_back(std::move(blank));
}

draw::Document bind_volumes(std::vector<Volume> volumes, bool two_sided) {
  draw::Document bound = empty_binding(volumes.front().document.metadata);
  for (Volume& volume : volumes) {
    if (two_sided) end_on_back(bound);
    add_volume(bound, std::move(volume));
  }
  return bound;
}

draw::Document lay_over(draw::Document under, std::vector<Volume> volumes) {
  for (Volume& volume : volumes) lay_volume(under, std::move(volume));
  const bool is_paper = under.metadata.duplex != draw::Duplex::none;
  for (std::size_t i = 1; i < under.pages.size(); ++i) {
    draw::Page& page = under.pages[i];
    if (!page.items.empty()) continue;
    std::string label = std::move(page.label);
    page = blank_like(under.pages[resembled(under.pages, i, is_paper)]);
    page.label = std::move(label);
  }
  return under;
}

}  // namespace pliego::packet
