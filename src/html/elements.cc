#include "html/elements.h"

#include <algorithm>
#include <map>

#include "html/figure.h"
#include "html/markup.h"

namespace pliego::html {
namespace {

using draw::ChildRef;
using draw::Kid;
using draw::NodeId;

bool is_heading(draw::Role role) { return role >= draw::Role::h1 && role <= draw::Role::h6; }

bool is_inline_role(draw::Role role) {
  return role == draw::Role::link || role == draw::Role::span || role == draw::Role::reference;
}

// What a browser may open; anything else is left as words.
bool may_be_opened(const std::string& uri) {
  constexpr std::string_view schemes[] = {"https:", "http:", "tel:", "sms:", "mailto:"};
  return std::any_of(std::begin(schemes), std::end(schemes),
                     [&](std::string_view scheme) { return uri.starts_with(scheme); });
}

Usual usual_of(const std::vector<const Run*>& runs) {
  std::map<double, std::size_t> sizes;
  std::size_t all = 0, strong = 0, italic = 0;
  for (const Run* run : runs) {
    const std::size_t count = letters(run->text);
    all += count;
    if (run->look.strong) strong += count;
    if (run->look.italic) italic += count;
    if (count > 0) sizes[run->look.size] += count;
  }
  if (sizes.empty()) return {};
  const auto most = std::max_element(
      sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return {strong == all, italic == all, most->first};
}

bool is_blank(const std::string& text) { return letters(text) == 0; }

}  // namespace

Elements::Elements(const draw::Document& document, const Words& words)
    : document_(document), words_(words) {
  if (!document.structure.nodes.empty()) body_ = usual_of(runs(0)).size;
}

std::vector<NodeId> Elements::children(NodeId id) const {
  std::vector<NodeId> found;
  for (const Kid& kid : node(id).kids)
    if (const auto* child = std::get_if<ChildRef>(&kid)) found.push_back(child->id);
  return found;
}

std::vector<const Run*> Elements::runs(NodeId id) const {
  std::vector<const Run*> found;
  for (const Kid& kid : node(id).kids) {
    if (const auto* child = std::get_if<ChildRef>(&kid)) {
      for (const Run* run : runs(child->id)) found.push_back(run);
    } else {
      for (const Run& run : content(kid)) found.push_back(&run);
    }
  }
  return found;
}

std::string Elements::plain(NodeId id) const {
  if (!node(id).actual_text.empty()) return node(id).actual_text;
  std::string text;
  for (const Kid& kid : node(id).kids) {
    if (const auto* child = std::get_if<ChildRef>(&kid)) {
      text += plain(child->id);
    } else {
      for (const Run& run : content(kid)) text += run.text;
    }
  }
  return text;
}

bool Elements::says_something(NodeId id) const {
  if (node(id).role == Role::figure || !is_blank(plain(id))) return true;
  const auto below = children(id);
  return std::any_of(below.begin(), below.end(),
                     [&](NodeId child) { return says_something(child); });
}

bool Elements::is_inline(NodeId id) const {
  return is_inline_role(node(id).role) && !has_blocks(id);
}

bool Elements::has_blocks(NodeId id) const {
  const auto below = children(id);
  return std::any_of(below.begin(), below.end(), [&](NodeId child) { return !is_inline(child); });
}

Usual Elements::usual(NodeId id) const { return usual_of(runs(id)); }

std::vector<Said> Elements::words(NodeId id) const {
  const Role role = node(id).role;
  if (role == Role::label || role == Role::table_header) return {};
  std::vector<Said> found;
  const bool heading = is_heading(role), bold = !heading && !has_blocks(id) && usual(id).strong;
  for (const Kid& kid : node(id).kids) {
    if (const auto* child = std::get_if<ChildRef>(&kid)) {
      for (Said said : words(child->id)) {
        said.heading = said.heading || heading;
        said.bold = said.bold || bold;
        found.push_back(said);
      }
      continue;
    }
    for (const Run& run : content(kid))
      if (!is_blank(run.text))
        found.push_back({&run, heading, bold, !heading && run.look.size >= large_type * body_});
  }
  return found;
}

std::string Elements::language(NodeId id) const {
  for (NodeId at = id; at >= 0; at = node(at).parent)
    if (!node(at).language.empty()) return node(at).language;
  return document_.metadata.language;
}

// Elements of another language run as their own words do.
bool Elements::right_to_left(NodeId id) const {
  for (NodeId at = id; at >= 0; at = node(at).parent) {
    if (node(at).language.empty()) continue;
    for (const Run* run : runs(at))
      if (!is_blank(run->text)) return run->look.right_to_left;
  }
  return document_.metadata.right_to_left;
}

std::vector<Attribute> Elements::attributes(NodeId id, const std::string& classes) const {
  const NodeId above = node(id).parent;
  const bool is_root = above < 0;
  const std::string around = is_root ? document_.metadata.language : language(above);
  const std::string own = language(id);
  const bool turned = right_to_left(id);
  const bool turned_around = is_root ? document_.metadata.right_to_left : right_to_left(above);
  return {{"class", classes},
          {"lang", own == around ? "" : own},
          {"dir", turned == turned_around ? ""
                  : turned                ? "rtl"
                                          : "ltr"}};
}

std::string Elements::element(const char* name, NodeId id, const std::string& inside,
                              const std::string& classes) const {
  return start_tag(name, attributes(id, classes)) + inside + end_tag(name);
}

std::string Elements::markup(const std::vector<NodeId>& nodes) const {
  std::string out;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!says_something(nodes[i])) continue;
    const bool captioned = node(nodes[i]).role == Role::figure && i + 1 < nodes.size() &&
                           node(nodes[i + 1]).role == Role::caption;
    out += captioned ? figure(nodes[i], nodes[i + 1]) : block(nodes[i]);
    out += "\n";
    if (captioned) ++i;
  }
  return out;
}

std::string Elements::block(NodeId id) const {
  static constexpr const char* headings[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
  const Role role = node(id).role;
  if (is_heading(role)) {
    const auto level = static_cast<std::size_t>(role) - static_cast<std::size_t>(Role::h1);
    return element(headings[level], id, phrasing(id, usual(id)));
  }
  switch (role) {
    case Role::document:
    case Role::part:
    case Role::section:
    case Role::division:
      return element("div", id, "\n" + markup(children(id)));
    case Role::list:
    case Role::toc:
      return list(id);
    case Role::block_quote:
      return element("blockquote", id, "\n" + flow(id));
    case Role::figure:
      return figure(id, -1);
    case Role::table:
      return table(id);
    default:
      return text_block("p", id);
  }
}

// Larger or smaller than most of the page, or all of it bold or in italics.
std::string Elements::classes_of(NodeId id) const {
  const Usual own = usual(id);
  if (own.size <= 0 || body_ <= 0) return {};
  std::string classes;
  const auto add = [&](const char* name) {
    classes += (classes.empty() ? "" : " ") + std::string(name);
  };
  if (own.size >= large_type * body_) {
    add("large");
  } else if (own.size >= lede_type * body_) {
    add("lede");
  } else if (own.size <= small_type * body_) {
    add("small");
  }
  if (own.strong) add("strong");
  if (own.italic) add("said");
  return classes;
}

std::string Elements::text_block(const char* name, NodeId id) const {
  if (has_blocks(id)) return element("div", id, "\n" + flow(id));
  return element(name, id, phrasing(id, usual(id)), classes_of(id));
}

// Words and elements as they come, each element on its own line.
std::string Elements::flow(NodeId id) const {
  if (!has_blocks(id)) return phrasing(id, usual(id));
  std::string out;
  for (const Kid& kid : node(id).kids) {
    const auto* child = std::get_if<ChildRef>(&kid);
    if (!child) {
      out += words_of(content(kid), usual(id));
    } else if (is_inline(child->id)) {
      out += phrase(child->id, usual(id));
    } else {
      out += markup({child->id});
    }
  }
  return out;
}

std::string Elements::phrasing(NodeId id, const Usual& around) const {
  if (!node(id).actual_text.empty()) return escaped(node(id).actual_text);
  std::string out;
  for (const Kid& kid : node(id).kids) {
    const auto* child = std::get_if<ChildRef>(&kid);
    out += child ? phrase(child->id, around) : words_of(content(kid), around);
  }
  return out;
}

std::string Elements::phrase(NodeId id, const Usual& around) const {
  if (is_blank(plain(id))) return escaped(plain(id));
  if (node(id).role == Role::link) return link(id, around);
  const auto own = attributes(id);
  const bool needed = std::any_of(own.begin(), own.end(),
                                  [](const Attribute& each) { return !each.value.empty(); });
  const std::string inside = phrasing(id, around);
  return needed ? element("span", id, inside) : inside;
}

std::string Elements::link(NodeId id, const Usual& around) const {
  const auto uri = words_.uri.find(id);
  const bool opens = uri != words_.uri.end() && may_be_opened(uri->second);
  std::vector<Attribute> own = attributes(id);
  if (opens) own.push_back({"href", uri->second});
  const auto all = runs(id);
  const bool runs_on =
      std::none_of(all.begin(), all.end(), [](const Run* run) { return run->look.right_to_left; });
  // A number or an address keeps its own direction.
  if (runs_on && right_to_left(id)) own.push_back({"dir", "ltr"});
  const char* name = opens ? "a" : "span";
  // The page sets all numbers to call in one size, whatever the paper's was.
  Usual inside = around;
  inside.size = 0;
  return start_tag(name, own) + phrasing(id, inside) + end_tag(name);
}

std::string Elements::words_of(const Runs& runs, const Usual& around) const {
  std::string out, open;
  const auto close = [&] {
    if (!open.empty()) out += end_tag(open);
    open.clear();
  };
  for (const Run& run : runs) {
    const bool big = around.size > 0 && run.look.size >= large_type * around.size;
    const std::string wanted = is_blank(run.text)                  ? ""
                               : big                               ? "span"
                               : run.look.strong && !around.strong ? "strong"
                               : run.look.italic && !around.italic ? "em"
                                                                   : "";
    if (wanted != open && !(is_blank(run.text) && !open.empty() && &run != &runs.back())) {
      close();
      if (!wanted.empty()) out += start_tag(wanted, {{"class", big ? "big" : ""}});
      open = wanted;
    }
    out += escaped(run.text);
  }
  close();
  return out;
}

bool Elements::has_number_to_call(NodeId id) const {
  const auto uri = words_.uri.find(id);
  if (uri != words_.uri.end() && uri->second.starts_with("tel:")) return true;
  const auto below = children(id);
  return std::any_of(below.begin(), below.end(),
                     [&](NodeId child) { return has_number_to_call(child); });
}

// Marks that a browser sets as well are left to it.
std::string Elements::list(NodeId id) const {
  const auto items = children(id);
  const bool ordered = node(id).ordered;
  bool labelled = false, browsers = true, calls = false;
  int number = 0;
  for (const NodeId item : items) {
    ++number;
    for (const NodeId part : children(item)) {
      if (node(part).role != Role::label || is_blank(plain(part))) continue;
      labelled = true;
      browsers = browsers && plain(part) == (ordered ? std::to_string(number) : "•");
    }
    calls = calls || has_number_to_call(item);
  }
  const char* classes = calls ? "calls" : !labelled ? "open" : browsers ? "" : "own";
  std::string inside = "\n";
  for (const NodeId item : items)
    if (says_something(item)) inside += list_item(item, labelled && !browsers) + "\n";
  return element(ordered ? "ol" : "ul", id, inside, classes);
}

std::string Elements::list_item(NodeId id, bool with_label) const {
  if (node(id).role != Role::list_item && node(id).role != Role::toc_item)
    return "<li>" + block(id) + "</li>";
  std::string label, body, classes;
  for (const Kid& kid : node(id).kids) {
    const auto* child = std::get_if<ChildRef>(&kid);
    if (!child) {
      body += words_of(content(kid), usual(id));
    } else if (node(child->id).role == Role::label) {
      if (with_label)
        label += start_tag("span", {{"class", "label"}}) + escaped(plain(child->id)) + "</span> ";
    } else if (node(child->id).role == Role::list_body) {
      body += flow(child->id);
      if (!has_blocks(child->id)) classes = classes_of(child->id);
    } else {
      body += is_inline(child->id) ? phrase(child->id, usual(id)) : block(child->id);
    }
  }
  if (with_label) body = "<div>" + body + "</div>";
  return element("li", id, label + body, classes);
}

namespace {

bool is_cell(draw::Role role) {
  return role == draw::Role::table_header || role == draw::Role::table_data;
}

}  // namespace

std::string Elements::table(NodeId id) const {
  constexpr std::size_t many = 4;  // columns: on a phone their words must be broken
  std::string caption, head, body;
  std::size_t columns = 0;
  for (const NodeId part : children(id)) {
    if (node(part).role == Role::caption) {
      caption += element("caption", part, flow(part)) + "\n";
      continue;
    }
    const auto cells = children(part);
    columns = std::max(columns, cells.size());
    const bool is_head = body.empty() && std::none_of(cells.begin(), cells.end(), [&](NodeId cell) {
                           return node(cell).role == Role::table_data;
                         });
    (is_head ? head : body) += table_row(part) + "\n";
  }
  if (!head.empty()) head = "<thead>\n" + head + "</thead>\n";
  if (!body.empty()) body = "<tbody>\n" + body + "</tbody>\n";
  return element("table", id, "\n" + caption + head + body, columns >= many ? "wide" : "");
}

std::string Elements::table_row(NodeId id) const {
  const auto cells = children(id);
  const bool has_data = std::any_of(
      cells.begin(), cells.end(), [&](NodeId cell) { return node(cell).role == Role::table_data; });
  std::string row;
  for (const NodeId cell : cells) {
    // A head that says nothing heads nothing.
    const bool heads = node(cell).role == Role::table_header && says_something(cell);
    auto own = attributes(cell);
    if (heads) own.push_back({"scope", has_data ? "row" : "col"});
    const char* name = heads ? "th" : "td";
    row += start_tag(name, own) + (is_cell(node(cell).role) ? flow(cell) : block(cell)) +
           end_tag(name);
  }
  return element("tr", id, row);
}

std::string Elements::figure(NodeId id, NodeId caption) const {
  std::set<draw::ContentId> contents;
  for (const Kid& kid : node(id).kids)
    if (const auto* own = std::get_if<draw::ContentRef>(&kid)) contents.insert(own->id);
  const std::string& alt = node(id).alt;
  std::string inside = is_blank(plain(id)) ? picture(document_, contents, alt) : flow(id);
  if (inside.empty()) inside = "<p>" + escaped(alt) + "</p>";
  if (caption >= 0) inside += "\n" + element("figcaption", caption, flow(caption));
  return element("figure", id, inside);
}

}  // namespace pliego::html
