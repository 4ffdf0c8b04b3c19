#include <cstdio>

#include "draw/document.h"

namespace pliego::draw {
namespace {

// Two decimals, without trailing zeros and without a negative zero.
std::string num(double value) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%.2f", value);
  std::string text = buffer;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string rect_text(const Rect& r) {
  return num(r.x) + " " + num(r.y) + " " + num(r.width) + " x " + num(r.height);
}

std::string mark_text(const Mark& mark) {
  return mark ? " #" + std::to_string(*mark) : std::string(" artifact");
}

struct Dumper {
  std::string& out;
  int depth;

  std::string lead(const char* kind) const { return std::string(depth * 2, ' ') + kind; }

  void operator()(const TextRun& item) const {
    const auto& run = item.run;
    out += lead("text ") + num(item.origin.x) + " " + num(item.origin.y) + " w" + num(run.width()) +
           " " + run.font->id() + " " + num(run.size) + " " + item.color.name +
           (run.right_to_left ? " rtl" : "") + (run.inserted_hyphen ? " hyphen" : "") +
           (run.language.empty() ? "" : " " + run.language) + mark_text(item.mark) + " \"" +
           run.text + "\"\n";
  }
  void operator()(const Path& path) const {
    const auto box = bounds(Item(path));
    out += lead("path ") + (path.note.empty() ? "-" : path.note) + " " +
           rect_text(box.value_or(Rect{}));
    if (path.fill) out += " fill " + path.fill->name;
    if (path.stroke) out += " stroke " + path.stroke->color.name + " " + num(path.stroke->width);
    if (path.even_odd) out += " even-odd";
    if (path.gradient) out += path.gradient->radial ? " radial" : " linear";
    if (path.opacity < 1) out += " opacity " + num(path.opacity);
    out += mark_text(path.mark) + "\n";
  }
  void operator()(const Link& link) const {
    out += lead("link ") + rect_text(link.area) + " " +
           (link.page >= 0 ? "page " + std::to_string(link.page) : link.uri) + " node " +
           std::to_string(link.node) + " \"" + link.contents + "\"\n";
  }
  void operator()(const Image& image) const {
    const Picture& picture = *image.picture;
    out += lead("image ") + picture.name + " " + rect_text(image.area) + " of " +
           std::to_string(picture.width) + " x " + std::to_string(picture.height) + " px" +
           mark_text(image.mark) + "\n";
  }
  void operator()(const PlacedPage& placed) const {
    const OutsidePage& page = *placed.page;
    out += lead("placed ") + page.file->name + " page " + std::to_string(page.number) + " " +
           rect_text({placed.at.x, placed.at.y, page.size.width, page.size.height});
    for (const Mark& mark : placed.marks) out += mark_text(mark);
    out += "\n";
  }
  void operator()(const Group& group) const {
    const Transform& t = group.transform;
    out += lead("group ") + num(t.a) + " " + num(t.b) + " " + num(t.c) + " " + num(t.d) + " " +
           num(t.e) + " " + num(t.f);
    if (group.clip) out += " clip " + rect_text(*group.clip);
    if (group.clip_outline) out += " by an outline";
    out += "\n";
    for (const Item& item : group.items) std::visit(Dumper{out, depth + 1}, item);
  }
};

void dump_node(const Structure& tree, NodeId id, int depth, std::string& out) {
  const Node& node = tree.nodes[id];
  out += std::string(depth * 2, ' ') +
         (node.outside ? node.outside->type : std::string(role_name(node.role)));
  if (!node.id.empty()) out += " " + node.id;
  if (!node.language.empty()) out += " lang=" + node.language;
  if (!node.alt.empty()) out += " alt=\"" + node.alt + "\"";
  if (!node.actual_text.empty()) out += " actual=\"" + node.actual_text + "\"";
  for (const Kid& kid : node.kids) {
    if (const auto* content = std::get_if<ContentRef>(&kid))
      out += " #" + std::to_string(content->id);
  }
  out += "\n";
  for (const Kid& kid : node.kids) {
    if (const auto* child = std::get_if<ChildRef>(&kid)) dump_node(tree, child->id, depth + 1, out);
  }
}

}  // namespace

std::string dump(const Document& document) {
  const Metadata& m = document.metadata;
  std::string out = "document \"" + m.title + "\" " + m.language + " " + m.date +
                    (m.right_to_left ? " rtl" : "") + "\n";
  for (const Page& page : document.pages) {
    out += "page " + page.label + " trim " + num(page.trim.width) + " x " + num(page.trim.height) +
           " bleed " + rect_text(page.bleed) + " media " + rect_text(page.media) + "\n";
    for (const PanelArea& panel : page.panels) {
      out += "  panel " + panel.name + " " + rect_text(panel.trim) + " safe " +
             rect_text(panel.safe) + "\n";
    }
    for (const Item& item : page.items) std::visit(Dumper{out, 1}, item);
  }
  if (!document.structure.nodes.empty()) {
    out += "structure\n";
    dump_node(document.structure, 0, 1, out);
  }
  for (const OutlineEntry& entry : document.outline) {
    out += "outline " + std::to_string(entry.level) + " page " + std::to_string(entry.page) +
           " y " + num(entry.y) + " \"" + entry.title + "\"\n";
  }
  return out;
}

}  // namespace pliego::draw
