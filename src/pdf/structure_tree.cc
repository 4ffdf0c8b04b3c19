#include "pdf/structure_tree.h"

#include <optional>
#include <string>

#include "pdf/structure_attributes.h"

namespace pliego::pdf {
namespace {

std::size_t at(int id) { return static_cast<std::size_t>(id); }

class TreeWriter {
 public:
  TreeWriter(Objects& objects, const draw::Document& document, const Marks& marks,
             const std::vector<Dict>& pages)
      : objects_(objects),
        tree_(document.structure),
        marks_(marks),
        pages_(pages),
        elements_(tree_.nodes.size()) {}

  void write(Dict root) {
    root.name("Type", "StructTreeRoot");
    root.reference("K", write_node(0, root));
    write_parent_tree(root);
    write_ids(root);
  }

 private:
  const draw::Node& node(draw::NodeId id) const { return tree_.nodes[at(id)]; }

  // An element with nothing in it says nothing; a table's empty cell still keeps its place.
  bool is_needed(draw::NodeId id) const {
    const draw::Role role = node(id).role;
    if (role == draw::Role::table_data || role == draw::Role::table_header) return true;
    if (!marks_.links[at(id)].empty()) return true;
    for (const draw::Kid& kid : node(id).kids) {
      if (const auto* child = std::get_if<draw::ChildRef>(&kid)) {
        if (is_needed(child->id)) return true;
      } else if (!occurrences(kid).empty()) {
        return true;
      }
    }
    return false;
  }

  const std::vector<Occurrence>& occurrences(const draw::Kid& kid) const {
    return marks_.of_content[at(std::get<draw::ContentRef>(kid).id)];
  }

  // The page of the element's first own content.
  std::optional<int> page_of(draw::NodeId id) const {
    for (const draw::Kid& kid : node(id).kids) {
      if (std::holds_alternative<draw::ContentRef>(kid) && !occurrences(kid).empty())
        return occurrences(kid)[0].page;
    }
    if (!marks_.links[at(id)].empty()) return marks_.links[at(id)][0].page;
    return std::nullopt;
  }

  Dict write_node(draw::NodeId id, Dict parent) {
    Dict element = objects_.dict();
    elements_[at(id)] = element;
    const draw::Node& source = node(id);
    element.name("S", draw::role_name(source.role)).reference("P", parent);
    const auto page = page_of(id);
    if (page) element.reference("Pg", pages_[at(*page)]);
    if (!source.language.empty()) element.text("Lang", source.language);
    if (!source.alt.empty()) element.text("Alt", source.alt);
    if (!source.actual_text.empty()) element.text("ActualText", source.actual_text);
    if (source.role == draw::Role::note) element.text("ID", note_id(id));
    add_attributes(element, tree_, id);
    const FigureBox& box = marks_.boxes[at(id)];
    if (box.page >= 0 && !box.split) add_box(element, box.area);
    write_kids(id, element, page.value_or(-1));
    return element;
  }

  int kid_count(draw::NodeId id) const {
    std::size_t count = marks_.links[at(id)].size();
    for (const draw::Kid& kid : node(id).kids) {
      if (const auto* child = std::get_if<draw::ChildRef>(&kid)) {
        count += is_needed(child->id);
      } else {
        count += occurrences(kid).size();
      }
    }
    return static_cast<int>(count);
  }

  // An array, or the bare kid where it is the only one and no dictionary.
  void write_kids(draw::NodeId id, Dict element, int page) {
    const int count = kid_count(id);
    if (count == 0) return;
    if (count == 1 && write_only_kid(id, element, page)) return;
    Array kids = element.array("K");
    for (const draw::Kid& kid : node(id).kids) {
      if (const auto* child = std::get_if<draw::ChildRef>(&kid)) {
        if (is_needed(child->id)) kids.reference(write_node(child->id, element));
      } else {
        for (const Occurrence& occurrence : occurrences(kid)) write_mark(kids, occurrence, page);
      }
    }
    for (const LinkPlace& link : marks_.links[at(id)]) write_link(kids, link, page);
  }

  bool write_only_kid(draw::NodeId id, Dict element, int page) {
    for (const draw::Kid& kid : node(id).kids) {
      if (const auto* child = std::get_if<draw::ChildRef>(&kid)) {
        if (!is_needed(child->id)) continue;
        element.reference("K", write_node(child->id, element));
        return true;
      }
      if (occurrences(kid).size() != 1 || occurrences(kid)[0].page != page) continue;
      element.number("K", occurrences(kid)[0].mcid);
      return true;
    }
    return false;
  }

  void write_mark(Array kids, const Occurrence& occurrence, int page) {
    if (occurrence.page == page) {
      kids.number(occurrence.mcid);
      return;
    }
    Dict reference = kids.dict();
    reference.name("Type", "MCR").reference("Pg", pages_[at(occurrence.page)]);
    reference.number("MCID", occurrence.mcid);
  }

  void write_link(Array kids, const LinkPlace& link, int page) {
    Dict reference = kids.dict();
    reference.name("Type", "OBJR").reference("Obj", link.annotation);
    if (link.page != page) reference.reference("Pg", pages_[at(link.page)]);
  }

  // Pages' keys are their numbers, annotations' keys follow (14.7.4.4).
  void write_parent_tree(Dict root) {
    Array entries = new_part(root, "ParentTree").array("Nums");
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      Array parents = entries.number(static_cast<int>(page)).array();
      for (const draw::ContentId content : marks_.on_page[page])
        parents.reference(elements_[at(marks_.owner[at(content)])].value());
    }
    for (const auto& [key, element] : link_parents()) entries.number(key).reference(element);
    root.number("ParentTreeNextKey", static_cast<int>(pages_.size()) + marks_.link_count);
  }

  std::vector<std::pair<int, Dict>> link_parents() const {
    const std::size_t first = pages_.size();
    std::vector<std::pair<int, Dict>> parents(at(marks_.link_count), {0, Dict(nullptr)});
    for (std::size_t id = 0; id < marks_.links.size(); ++id) {
      for (const LinkPlace& link : marks_.links[id])
        parents[at(link.parent_key) - first] = {link.parent_key, elements_[id].value()};
    }
    return parents;
  }

  Dict new_part(Dict owner, const char* key) {
    Dict made = objects_.dict();
    owner.reference(key, made);
    return made;
  }

  // Notes carry an ID each (PDF/UA-1, 7.9). Fixed width, so that they sort as their numbers do.
  static std::string note_id(draw::NodeId id) {
    const std::string digits = std::to_string(id);
    return "note" + std::string(digits.size() < 7 ? 7 - digits.size() : 0, '0') + digits;
  }

  void write_ids(Dict root) {
    std::optional<Array> names;
    for (std::size_t id = 0; id < elements_.size(); ++id) {
      if (!elements_[id] || tree_.nodes[id].role != draw::Role::note) continue;
      if (!names) names = new_part(root, "IDTree").array("Names");
      names->text(note_id(static_cast<draw::NodeId>(id))).reference(elements_[id].value());
    }
  }

  Objects& objects_;
  const draw::Structure& tree_;
  const Marks& marks_;
  const std::vector<Dict>& pages_;
  std::vector<std::optional<Dict>> elements_;  // by NodeId; nothing for elements left out
};

}  // namespace

Dict add_structure_root(Objects& objects) {
  Dict root = objects.dict();
  objects.catalog().reference("StructTreeRoot", root);
  return root;
}

void add_structure(Objects& objects, Dict root, const draw::Document& document, const Marks& marks,
                   const std::vector<Dict>& pages) {
  TreeWriter(objects, document, marks, pages).write(root);
}

}  // namespace pliego::pdf
