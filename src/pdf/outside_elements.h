// What elements of outside files' structure trees say beyond ours: types of their own, ids,
// attributes.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "draw/document.h"
#include "pdf/marks.h"
#include "pdf/objects.h"

namespace pliego::pdf {

class OutsideElements {
 public:
  // `own_ids`: of elements of ours, which no outside one may have.
  OutsideElements(Objects& objects, const draw::Structure& tree, const Marks& marks,
                  std::set<std::string> own_ids);

  // The element's type: as its file calls it, where no other file means something else by that.
  std::string type_of(const draw::Node& node);
  // Entries T, E, ID and A (ISO 32000-1, 14.7.2).
  void add_entries(Dict element, draw::NodeId id);
  // RoleMap (14.7.3), once all types have been asked for.
  void add_role_map(Dict root) const;

  const std::map<draw::NodeId, std::string>& ids() const { return ids_; }

 private:
  std::string attributes_of(const draw::OutsideElement& element, draw::NodeId id) const;
  std::string box_of(const draw::OutsideElement& element, draw::NodeId id) const;

  Objects& objects_;
  const draw::Structure& tree_;
  const Marks& marks_;
  std::map<std::string, std::string> roles_;  // by custom type: the standard one
  std::map<draw::NodeId, std::string> ids_;   // unique in the document
  std::map<std::string, Dict> attributes_;    // many elements have the same
};

}  // namespace pliego::pdf
