// Structure trees kept as they went into a file: in a run of cards that differ in one number, the
// tree is built once. Bounded, and only ever a saving: what is kept is told by all it is made from.
#pragma once

#include <list>
#include <memory>
#include <vector>

#include "draw/document.h"
#include "pdf/file_layout.h"
#include "pdf/marks.h"

namespace pliego::pdf {

// All that the objects of a structure tree are made from.
struct StructureKey {
  // `first`: the number that the tree's first object gets.
  StructureKey(const draw::Structure& structure, const Marks& marks, const std::vector<Dict>& pages,
               int first);

  const draw::Structure* structure;
  const std::vector<FigureBox>* figures;
  std::vector<int> places;  // numbers of objects, where each content came to lie, and its links
};

class StructureCache {
 public:
  std::shared_ptr<const PackedGroup> find(const StructureKey& key);  // null: not kept
  void add(const StructureKey& key, std::shared_ptr<const PackedGroup> group);

 private:
  struct Entry {
    draw::Structure structure;
    std::vector<FigureBox> figures;
    std::vector<int> places;
    std::shared_ptr<const PackedGroup> group;
  };
  std::list<Entry> entries_;  // most recently used first
};

}  // namespace pliego::pdf
