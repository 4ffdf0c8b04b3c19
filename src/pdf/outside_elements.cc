#include "pdf/outside_elements.h"

#include "base/number_text.h"
#include "draw/outside.h"
#include "draw/pdf_syntax.h"

namespace pliego::pdf {
namespace {

// libharu takes names of at most 127 bytes, without a zero among them.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name.size() <= 127 && name.find('\0') == std::string::npos;
}

}  // namespace

OutsideElements::OutsideElements(Objects& objects, const draw::Structure& tree, const Marks& marks,
                                 std::set<std::string> own_ids)
    : objects_(objects), tree_(tree), marks_(marks) {
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const auto& outside = tree.nodes[i].outside;
    if (!outside || outside->id.empty()) continue;
    std::string id = outside->id;
    for (int n = 2; !own_ids.insert(id).second; ++n) id = outside->id + "-" + std::to_string(n);
    ids_.emplace(static_cast<draw::NodeId>(i), id);
  }
}

std::string OutsideElements::type_of(const draw::Node& node) {
  const draw::OutsideElement& element = *node.outside;
  const std::string standard = is_plain_name(element.standard) ? element.standard : "NonStruct";
  if (element.type == standard || !is_plain_name(element.type)) return standard;
  const auto known = roles_.emplace(element.type, standard).first;
  return known->second == standard ? element.type : standard;
}

void OutsideElements::add_entries(Dict entry, draw::NodeId id) {
  const draw::OutsideElement& element = *tree_.nodes[static_cast<std::size_t>(id)].outside;
  if (!element.title.empty()) entry.text("T", element.title);
  if (!element.expansion.empty()) entry.text("E", element.expansion);
  if (const auto own = ids_.find(id); own != ids_.end()) entry.bytes("ID", own->second);
  if (element.attributes.empty()) return;
  std::string syntax = attributes_of(element, id);
  auto made = attributes_.find(syntax);
  if (made == attributes_.end()) {
    const Dict attributes = objects_.dict();
    objects_.set_syntax(attributes, syntax);
    made = attributes_.emplace(std::move(syntax), attributes).first;
  }
  entry.reference("A", made->second);
}

std::string OutsideElements::attributes_of(const draw::OutsideElement& element,
                                           draw::NodeId id) const {
  const draw::Node& node = tree_.nodes[static_cast<std::size_t>(id)];
  std::string out;
  std::size_t from = 0;
  for (const draw::OutsideElement::Hole& hole : element.holes) {
    out.append(element.attributes, from, hole.at - from);
    from = hole.at;
    if (!hole.header) {
      out += box_of(element, id);
    } else if (const auto header = ids_.find(node.headers[static_cast<std::size_t>(*hole.header)]);
               header != ids_.end()) {
      draw::SyntaxWriter(out).hexadecimal(header->second);
    }
  }
  return out.append(element.attributes, from);
}

// Where the page that it lies on came to lie; of an element that draws nothing, as it was.
std::string OutsideElements::box_of(const draw::OutsideElement& element, draw::NodeId id) const {
  const FigureBox& placed = marks_.boxes[static_cast<std::size_t>(id)];
  const Rect area = placed.page >= 0 ? placed.area : *element.box;
  std::string out = "[";
  for (const double value : {area.x, area.y, area.right(), area.bottom()}) {
    append_number(out, value, 2);
    out += ' ';
  }
  out.back() = ']';
  return out;
}

void OutsideElements::add_role_map(Dict root) const {
  if (roles_.empty()) return;
  Dict map = root.dict("RoleMap");
  for (const auto& [type, standard] : roles_) map.name(type.c_str(), standard.c_str());
}

}  // namespace pliego::pdf
