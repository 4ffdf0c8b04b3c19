#include "inserts/tree_rules.h"

#include <algorithm>
#include <string_view>

#include "draw/outside.h"
#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr std::size_t steps_of_node = 2'000;

// Types between spaces.
struct Place {
  std::string_view types, parents;
  const char* otherwise;
};
constexpr Place places[] = {
    {" LI ", " L ", "items of a list stand outside one"},
    {" LBody ", " LI ", "texts of list items stand outside one"},
    {" TOCI ", " TOC ", "lines of a table of contents stand outside one"},
    {" THead TBody TFoot ", " Table ", "parts of a table stand outside one"},
    {" TR ", " Table THead TBody TFoot ", "rows of a table stand outside one"},
    {" TH TD ", " TR ", "cells of a table stand outside its rows"},
};

struct Holding {
  std::string_view types, kids;
  const char* otherwise;
};
constexpr Holding holdings[] = {
    {" L ", " L LI Caption ", "a list holds what is no item of it"},
    {" LI ", " Lbl LBody ", "a list's item holds what is neither its label nor its text"},
    {" TOC ", " TOC TOCI Caption ", "a table of contents holds what is no line of it"},
    {" Table ", " TR THead TBody TFoot Caption ", "a table holds what is no row"},
    {" THead TBody TFoot ", " TR ", "a table holds what is no row"},
    {" TR ", " TH TD ", "a table's row holds what is no cell"},
};

bool is_among(std::string_view types, const std::string& type) {
  return types.find(" " + type + " ") != types.npos;
}

class Judging {
 public:
  Judging(const draw::Structure& tree, const std::map<draw::NodeId, CellSpan>& spans)
      : tree_(tree), spans_(spans) {}

  std::vector<std::string> faults() {
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
      spend(steps_of_node);
      look_at(static_cast<draw::NodeId>(i));
    }
    return std::move(faults_);
  }

 private:
  const draw::Node& node(draw::NodeId id) const {
    return tree_.nodes[static_cast<std::size_t>(id)];
  }
  const std::string& type(draw::NodeId id) const {
    static const std::string none;
    return node(id).outside ? node(id).outside->standard : none;
  }

  // What holds something together and is nothing itself counts as what holds it and is held by it.
  bool is_clear(draw::NodeId id) const { return is_among(" NonStruct Div Part ", type(id)); }

  draw::NodeId parent_of(draw::NodeId id) const {
    draw::NodeId at = node(id).parent;
    for (; at > 0 && is_clear(at); at = node(at).parent) spend(10);
    return at;
  }

  void add_kids(draw::NodeId id, std::vector<draw::NodeId>& to) const {
    spend(100 * node(id).kids.size());
    for (const draw::Kid& kid : node(id).kids) {
      const auto* child = std::get_if<draw::ChildRef>(&kid);
      if (!child) continue;
      if (is_clear(child->id))
        add_kids(child->id, to);
      else
        to.push_back(child->id);
    }
  }

  void fault(const char* words) {
    if (std::find(faults_.begin(), faults_.end(), words) == faults_.end())
      faults_.emplace_back(words);
  }

  void look_at(draw::NodeId id) {
    for (const Place& place : places) {
      if (!is_among(place.types, type(id))) continue;
      const draw::NodeId parent = parent_of(id);
      if (parent <= 0 || !is_among(place.parents, type(parent))) fault(place.otherwise);
    }
    for (const Holding& holding : holdings)
      if (is_among(holding.types, type(id))) look_into(id, holding);
  }

  void look_into(draw::NodeId id, const Holding& holding) {
    std::vector<draw::NodeId> kids;
    add_kids(id, kids);
    for (const draw::NodeId kid : kids)
      if (!is_among(holding.kids, type(kid))) fault(holding.otherwise);
    const bool is_table = type(id) == "Table";
    look_at_captions(kids, is_table);
    if (!is_table) return;
    look_at_parts(kids);
    if (!is_even_table(rows_of(kids))) fault("a table's rows have different numbers of cells");
  }

  // First in what it is a caption of; a table's may be last as well.
  void look_at_captions(const std::vector<draw::NodeId>& kids, bool is_table) {
    int captions = 0;
    for (std::size_t i = 0; i < kids.size(); ++i) {
      if (type(kids[i]) != "Caption") continue;
      const bool is_at_end = i == 0 || (is_table && i + 1 == kids.size());
      if (++captions > 1 || !is_at_end) fault("a caption stands in the middle of a table or list");
    }
  }

  void look_at_parts(const std::vector<draw::NodeId>& kids) {
    const auto count = [&](const char* part) {
      return std::count_if(kids.begin(), kids.end(),
                           [&](draw::NodeId kid) { return type(kid) == part; });
    };
    const auto heads = count("THead"), feet = count("TFoot");
    if (heads > 1 || feet > 1) fault("a table has more than one head or foot");
    if (heads + feet > 0 && count("TBody") == 0) fault("a table has a head or foot and no body");
  }

  std::vector<TableRow> rows_of(const std::vector<draw::NodeId>& kids) const {
    std::vector<TableRow> rows;
    for (const draw::NodeId kid : kids) {
      if (type(kid) == "TR") rows.push_back(row_of(kid));
      if (!is_among(" THead TBody TFoot ", type(kid))) continue;
      std::vector<draw::NodeId> below;
      add_kids(kid, below);
      for (const draw::NodeId row : below)
        if (type(row) == "TR") rows.push_back(row_of(row));
    }
    return rows;
  }

  TableRow row_of(draw::NodeId id) const {
    std::vector<draw::NodeId> cells;
    add_kids(id, cells);
    TableRow row;
    for (const draw::NodeId cell : cells) {
      const auto span = spans_.find(cell);
      row.push_back(span == spans_.end() ? CellSpan() : span->second);
    }
    return row;
  }

  const draw::Structure& tree_;
  const std::map<draw::NodeId, CellSpan>& spans_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> shape_faults(const draw::Structure& tree,
                                      const std::map<draw::NodeId, CellSpan>& spans) {
  return Judging(tree, spans).faults();
}

}  // namespace pliego::inserts
