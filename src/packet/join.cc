#include "packet/join.h"

#include <algorithm>

namespace pliego::packet {
namespace {

using draw::NodeId;
using draw::Role;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

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

draw::Page blank_like(const draw::Page& page) {
  const Rect trim{0, 0, page.trim.width, page.trim.height};
  return {.trim = page.trim, .media = trim, .bleed = trim, .label = {}, .panels = {}, .items = {}};
}

class Joining {
 public:
  Joining(const Parts& parts, const PageOrder& order, const JoinedAs& as)
      : parts_(parts), order_(order), as_(as), first_(first_pages(order, parts.size())) {}

  draw::Document join() {
    add_metadata();
    joined_.structure.add(-1, Role::document);
    for (const auto& part : parts_) add_part(*part);
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
    using Conformance = draw::Metadata::Conformance;
    const bool archives = std::all_of(parts_.begin(), parts_.end(), [](const auto& part) {
      return part->document.metadata.conformance == Conformance::ua1_a2a;
    });
    metadata.conformance = archives ? Conformance::ua1_a2a : Conformance::ua1;
    is_below_title_ = as_.below_title ||
                      std::any_of(parts_.begin(), parts_.end(),
                                  [](const auto& part) { return part->kind == Part::Kind::cover; });
  }

  void add_part(const Part& part) {
    draw::Structure& tree = joined_.structure;
    const NodeId section = tree.add(0, Role::section);
    tree.nodes[at(section)].id = part.id;
    const std::size_t before = tree.nodes.size();
    offsets_.push_back(tree.append(section, part.document.structure));
    if (is_below_title_ && part.kind != Part::Kind::cover)
      for (std::size_t i = before; i < tree.nodes.size(); ++i)
        tree.nodes[i].role = one_lower(tree.nodes[i].role);
    add_outline(part);
  }

  // Pages of a copy that is read follow each other, but with blank ones between.
  int page_in_packet(int part, int page) const {
    const auto found = std::find(order_.begin() + first_[at(part)], order_.end(),
                                 PagePlace{.part = part, .page = page, .copy = 0});
    return static_cast<int>(found - order_.begin());
  }

  void add_outline(const Part& part) {
    const int index = static_cast<int>(offsets_.size()) - 1;
    joined_.outline.push_back({.title = part.title, .level = 1, .page = first_[at(index)], .y = 0});
    if (part.kind == Part::Kind::cover) return;  // what else it says is no place to go to
    int above = 1;
    for (const draw::OutlineEntry& entry : part.document.outline) {
      if (is_top_heading(entry, part.document)) continue;
      draw::OutlineEntry moved = entry;
      moved.level = std::clamp(entry.level, 2, above + 1);
      moved.page = page_in_packet(index, entry.page);
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
      const draw::Page& source = parts_[at(place.part)]->document.pages[at(place.page)];
      draw::Page page = source;
      page.items.clear();
      std::vector<draw::Item> items = source.items;
      if (place.copy > 0) draw::make_decoration(items);
      draw::append(page.items, std::move(items), 0, 0, offsets_[at(place.part)]);
      joined_.pages.push_back(std::move(page));
    }
    joined_.pages.back().label = std::to_string(as_.first_number + static_cast<int>(index));
  }

  const Parts& parts_;
  const PageOrder& order_;
  const JoinedAs& as_;
  const std::vector<int> first_;
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

// Its structure and outline, below its name. Returns what its pages' items must be moved by.
draw::Structure::Offsets add_meaning(draw::Document& bound, const Volume& volume,
                                     std::size_t pages_before) {
  const draw::Document& own = volume.document;
  const int before = static_cast<int>(pages_before);
  const NodeId under = bound.structure.add(0, Role::part);
  if (own.metadata.language != bound.metadata.language)
    bound.structure.nodes[at(under)].language = own.metadata.language;
  const int first = own.outline.empty() ? 0 : own.outline.front().page;
  bound.outline.push_back({.title = volume.name, .level = 1, .page = first + before});
  for (draw::OutlineEntry entry : own.outline) {
    entry.page += before;
    ++entry.level;
    bound.outline.push_back(std::move(entry));
  }
  return bound.structure.append(under, own.structure);
}

void add_volume(draw::Document& bound, Volume volume) {
  draw::Document& own = volume.document;
  const std::size_t before = bound.pages.size();
  const auto offsets = add_meaning(bound, volume, before);
  const std::vector<int> pages = moved_by(own.pages.size(), before);
  for (draw::Page& page : own.pages) {
    std::vector<draw::Item> items = std::move(page.items);
    page.items.clear();
    draw::retarget(items, pages);
    draw::append(page.items, std::move(items), 0, 0, offsets);
    page.label = std::to_string(bound.pages.size() + 1);
    bound.pages.push_back(std::move(page));
  }
}

void lay_volume(draw::Document& under, Volume volume) {
  const auto offsets = add_meaning(under, volume, 0);
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

// What all of them are.
void limit_conformance(draw::Document& document, const std::vector<Volume>& volumes) {
  using Conformance = draw::Metadata::Conformance;
  for (const Volume& volume : volumes)
    if (volume.document.metadata.conformance == Conformance::ua1)
      document.metadata.conformance = Conformance::ua1;
}

}  // namespace

draw::Document join(const Parts& parts, const PageOrder& order, const JoinedAs& as) {
  return Joining(parts, order, as).join();
}

draw::Document bind_volumes(std::vector<Volume> volumes, bool two_sided) {
  draw::Document bound{.metadata = volumes.front().document.metadata};
  bound.structure.add(-1, Role::document);
  for (Volume& volume : volumes) {
    if (two_sided && bound.pages.size() % 2 == 1) {
      draw::Page blank = bound.pages.back();
      blank.items.clear();
      blank.panels.clear();
      blank.label = std::to_string(bound.pages.size() + 1);
      bound.pages.push_back(std::move(blank));
    }
    add_volume(bound, std::move(volume));
  }
  return bound;
}

draw::Document lay_over(draw::Document under, std::vector<Volume> volumes) {
  limit_conformance(under, volumes);
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
