#include "pdf/structure_tree.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/geometry.h"
#include "draw/structure.h"
#include "pdf/objects.h"
#include "pdf/outside_elements.h"

namespace pliego::pdf {
namespace {

// Attribute objects of structure elements (ISO 32000-1, 14.8.5).

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

// Where a figure lies on its page (ISO 32000-1, 14.8.5.4.3).
void add_box(Dict element, const Rect& area) {
  Dict layout = element.dict("A").name("O", "Layout").name("Placement", "Block");
  layout.array("BBox").real(area.x).real(area.y).real(area.right()).real(area.bottom());
}

// Lists say how they are numbered (ListNumbering), table headers which way they head (Scope). Other
// elements need none.
void add_attributes(Dict element, const draw::Structure& tree, draw::NodeId id) {
  const Role role = node(tree, id).role;
  if (role == Role::table_header)
    element.dict("A").name("O", "Table").name("Scope", scope(tree, id));
  if (role != Role::list) return;
  const bool ordered = node(tree, id).ordered;
  if (ordered || has_labels(tree, id))
    element.dict("A").name("O", "List").name("ListNumbering", ordered ? "Decimal" : "Disc");
}

std::size_t at(int id) { return static_cast<std::size_t>(id); }

class TreeWriter {
 public:
  TreeWriter(Objects& objects, const draw::Document& document, const Marks& marks,
             const std::vector<Dict>& pages)
      : objects_(objects),
        tree_(document.structure),
        marks_(marks),
        pages_(pages),
        elements_(tree_.nodes.size()),
        outside_(objects, tree_, marks, note_ids(tree_)) {}

  void write(Dict root) {
    root.name("Type", "StructTreeRoot");
    root.reference("K", write_node(0, root));
    write_parent_tree(root);
    write_ids(root);
    outside_.add_role_map(root);
  }

 private:
  const draw::Node& node(draw::NodeId id) const { return tree_.nodes[at(id)]; }

  // An element with nothing in it says nothing; a table's empty cell still keeps its place, and so
  // does what others wrote.
  bool is_needed(draw::NodeId id) const {
    if (node(id).outside) return true;
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
    const std::string type =
        source.outside ? outside_.type_of(source) : draw::role_name(source.role);
    element.name("S", type.c_str()).reference("P", parent);
    const auto page = page_of(id);
    if (page) element.reference("Pg", pages_[at(*page)]);
    if (!source.language.empty()) element.text("Lang", source.language);
    if (!source.alt.empty()) element.text("Alt", source.alt);
    if (!source.actual_text.empty()) element.text("ActualText", source.actual_text);
    if (source.outside) {
      outside_.add_entries(element, id);
    } else {
      add_own_entries(element, id);
    }
    write_kids(id, element, page.value_or(-1));
    return element;
  }

  void add_own_entries(Dict element, draw::NodeId id) {
    if (node(id).role == draw::Role::note) element.text("ID", note_id(id));
    add_attributes(element, tree_, id);
    const FigureBox& box = marks_.boxes[at(id)];
    if (box.page >= 0 && !box.split) add_box(element, box.area);
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
    const auto& links = marks_.links[at(id)];
    std::size_t link = 0;
    const auto write_links_before = [&](std::size_t kid) {
      while (link < links.size() && place_of_link(id, link) <= kid)
        write_link(kids, links[link++], page);
    };
    for (std::size_t i = 0; i < node(id).kids.size(); ++i) {
      write_links_before(i);
      const draw::Kid& kid = node(id).kids[i];
      if (const auto* child = std::get_if<draw::ChildRef>(&kid)) {
        if (is_needed(child->id)) kids.reference(write_node(child->id, element));
      } else {
        for (const Occurrence& occurrence : occurrences(kid)) write_mark(kids, occurrence, page);
      }
    }
    write_links_before(node(id).kids.size());
  }

  // How many kids stand before it: all, but in what others wrote.
  std::size_t place_of_link(draw::NodeId id, std::size_t link) const {
    const auto& places = node(id).link_places;
    const std::size_t last = node(id).kids.size();
    return link < places.size() ? std::min(at(places[link]), last) : last;
  }

  bool write_only_kid(draw::NodeId id, Dict element, int page) {
    for (const draw::Kid& kid : node(id).kids) {
      if (const auto* child = std::get_if<draw::ChildRef>(&kid)) {
        if (!is_needed(child->id)) continue;
        element.reference("K", write_node(child->id, element));
        return true;
      }
      if (occurrences(kid).size() != 1 || !is_plain(occurrences(kid)[0], page)) continue;
      element.number("K", occurrences(kid)[0].mcid);
      return true;
    }
    return false;
  }

  // Its number alone tells where it is.
  static bool is_plain(const Occurrence& occurrence, int page) {
    return occurrence.page == page && occurrence.form < 0;
  }

  void write_mark(Array kids, const Occurrence& occurrence, int page) {
    if (is_plain(occurrence, page)) {
      kids.number(occurrence.mcid);
      return;
    }
    Dict reference = kids.dict();
    reference.name("Type", "MCR");
    if (occurrence.page != page) reference.reference("Pg", pages_[at(occurrence.page)]);
    if (occurrence.form >= 0) reference.reference("Stm", marks_.forms[at(occurrence.form)].stream);
    reference.number("MCID", occurrence.mcid);
  }

  void write_link(Array kids, const LinkPlace& link, int page) {
    Dict reference = kids.dict();
    reference.name("Type", "OBJR").reference("Obj", link.annotation);
    if (link.page != page) reference.reference("Pg", pages_[at(link.page)]);
  }

  // Pages' keys are their numbers; those of annotations and forms follow (14.7.4.4).
  void write_parent_tree(Dict root) {
    Array entries = new_part(root, "ParentTree").array("Nums");
    for (std::size_t page = 0; page < pages_.size(); ++page)
      write_parents(entries, static_cast<int>(page), marks_.on_page[page]);
    std::map<int, const FormMarks*> forms;
    for (const FormMarks& form : marks_.forms) forms.emplace(form.parent_key, &form);
    const std::map<int, Dict> links = link_parents();
    const int next = static_cast<int>(pages_.size()) + marks_.key_count;
    for (int key = static_cast<int>(pages_.size()); key < next; ++key) {
      if (const auto form = forms.find(key); form != forms.end()) {
        write_parents(entries, key, form->second->contents);
      } else {
        entries.number(key).reference(links.at(key));
      }
    }
    root.number("ParentTreeNextKey", next);
  }

  void write_parents(Array entries, int key, const std::vector<draw::ContentId>& contents) {
    Array parents = entries.number(key).array();
    for (const draw::ContentId content : contents)
      parents.reference(elements_[at(marks_.owner[at(content)])].value());
  }

  std::map<int, Dict> link_parents() const {
    std::map<int, Dict> parents;
    for (std::size_t id = 0; id < marks_.links.size(); ++id)
      for (const LinkPlace& link : marks_.links[id])
        parents.emplace(link.parent_key, elements_[id].value());
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

  static std::set<std::string> note_ids(const draw::Structure& tree) {
    std::set<std::string> ids;
    for (std::size_t id = 0; id < tree.nodes.size(); ++id)
      if (is_own_note(tree.nodes[id])) ids.insert(note_id(static_cast<draw::NodeId>(id)));
    return ids;
  }

  static bool is_own_note(const draw::Node& node) {
    return node.role == draw::Role::note && !node.outside;
  }

  // In the order of their bytes, as a name tree has them (7.9.6).
  void write_ids(Dict root) {
    std::map<std::string, draw::NodeId> ids;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      const auto id = static_cast<draw::NodeId>(i);
      if (elements_[i] && is_own_note(node(id))) ids.emplace(note_id(id), id);
    }
    for (const auto& [id, text] : outside_.ids())
      if (elements_[at(id)]) ids.emplace(text, id);
    if (ids.empty()) return;
    Array names = new_part(root, "IDTree").array("Names");
    for (const auto& [text, id] : ids) {
      if (is_own_note(node(id))) {
        names.text(text);
      } else {
        names.bytes(text);
      }
      names.reference(elements_[at(id)].value());
    }
  }

  Objects& objects_;
  const draw::Structure& tree_;
  const Marks& marks_;
  const std::vector<Dict>& pages_;
  std::vector<std::optional<Dict>> elements_;  // by NodeId; nothing for elements left out
  OutsideElements outside_;
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
