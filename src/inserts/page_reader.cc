#include "inserts/page_reader.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>

#include "draw/visit.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {
namespace {

std::shared_ptr<const std::string> compressed(const std::string& content) {
  std::string out;
  Pl_String to("compressed", nullptr, out);
  Pl_Flate flate("flate", &to, Pl_Flate::a_deflate);
  flate.writeString(content);
  flate.finish();
  return std::make_shared<const std::string>(out.data(), out.size());
}

int rotation_of(QPDFPageObjectHelper page) {
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  const long long degrees = rotate.isInteger() ? rotate.getIntValue() : 0;
  return static_cast<int>(((degrees / 90) % 4 + 4) % 4) * 90;
}

// How `operators` place the form that they draw (12.5.5); nothing where its box or its matrix is
// such that no numbers do.
std::optional<Transform> placing_of(const std::string& operators) {
  Transform placing;
  bool is_placed = true;
  parse_content(operators, [&](const Operation& operation) {
    const bool is_matrix = operation.op == "cm"_op;
    if (operation.operands.size() != (is_matrix ? 6u : operation.op == "Do"_op ? 1u : 0u))
      is_placed = false;
    if (!is_matrix) return;
    for (const Operand& operand : operation.operands)
      is_placed = is_placed && is_on_some_page(operand.number);
    const auto n = [&](std::size_t i) { return operation.number(i); };
    placing = Transform{n(0), n(1), n(2), n(3), n(4), n(5)}.then(placing);
  });
  return is_placed ? std::optional(placing) : std::nullopt;
}

// What is seen of a text on the page; nothing where that is nothing. `text`: already in the page's
// space.
std::optional<draw::Group> seen_on(const PageFrame& frame, draw::Group text) {
  const Rect seen = draw::common_area(frame.area(), text.transform.apply(text.clip.value()));
  std::erase_if(text.items, [&](const draw::Item& item) {
    const Rect box = text.transform.apply(draw::bounds(item).value_or(Rect()));
    const Rect both = draw::common_area(box, seen);
    return both.width <= 0 || both.height <= 0;
  });
  if (text.items.empty()) return std::nullopt;
  draw::Group whole;
  whole.clip = frame.area();
  whole.items.emplace_back(std::move(text));
  return whole;
}

// Annotations as part of the picture; those of the structure keep their place in it.
void add_appearances(FileReading& file, QPDFPageObjectHelper page, PageNames& names,
                     const PageFrame& frame, PageAnnotations& beside, ContentRewriter& rewriter,
                     std::vector<SetText>& texts) {
  for (auto& [annotation, text] : beside.drawn) {
    const auto operators = [&](const std::string& name) {
      return annotation.getPageContentForAppearance(name, rotation_of(page), 0, an_hidden);
    };
    const std::string unnamed = operators("/X");
    if (unnamed.empty()) continue;
    const auto placing = placing_of(unnamed);
    if (!placing) {
      ++beside.left_out.without_look;
      continue;
    }
    const std::string name = names.add("XObject", annotation.getAppearanceStream("/N"));
    const QPDFObjGen id = annotation.getObjectHandle().getObjGen();
    const MarkKey key{id, -1};
    const bool is_owned = file.owned_annotations.contains(id);
    if (text) {
      draw::Group placed = *text;
      placed.transform = placed.transform.then(*placing).then(frame.to_top_left);
      std::optional<std::size_t> mark;
      if (is_owned) mark = rewriter.mark_count();
      if (auto seen = seen_on(frame, std::move(placed))) texts.push_back({std::move(*seen), mark});
    }
    QPDFObjectHandle layer = annotation.getObjectHandle().getKey("/OC");
    rewriter.add_appearance(operators(name), layer, is_owned ? &key : nullptr);
  }
}

// A page's group is isolated, whatever it says (ISO 32000-1, 11.4.7); that of a form is what it
// says.
void keep_group(PageNames& names, QPDFObjectHandle group) {
  if (!group.isDictionary() || !group.getKey("/S").isNameAndEquals("/Transparency")) return;
  QPDFObjectHandle isolated = group.shallowCopy();
  isolated.replaceKey("/I", QPDFObjectHandle::newBool(true));
  names.add("Group", isolated);
}

}  // namespace

PageRead read_page(FileReading& file, QPDFPageObjectHelper page, const PageFrame& frame,
                   const Destinations& destinations) {
  PageRead read;
  read.page = std::make_shared<draw::OutsidePage>();
  read.page->size = frame.size;
  read.page->from_content = frame.from_content;
  QPDFObjectHandle resources = page.getAttribute("/Resources", false);
  const std::string content = content_of_page(page.getObjectHandle());
  PageAnnotations beside =
      read_annotations(page, frame, destinations, file.looks, file.layers, file.on_paper);
  PageNames names(file.names, resources);
  ContentRewriter rewriter(names, file.tagged_forms, file.is_tagged);
  InkFinder ink(file.fonts, frame.to_top_left, frame.area(), resources);
  rewriter.add(content, resources, [&](const Operation& operation) { ink.take(operation); });
  add_appearances(file, page, names, frame, beside, rewriter, read.texts);
  for (const DrawnAnnotation& drawn : beside.drawn)
    ink.add_area(frame.to_top_left.apply(area_of(drawn.annotation.getObjectHandle())));
  PageContent made = rewriter.take();
  if (made.has_unmarked && made.marks.empty()) {
    made = marked_as_one(std::move(made), "P");
    read.is_one_paragraph = true;
    for (SetText& text : read.texts) text.mark = 0;
  }
  names.keep_default_spaces();
  keep_group(names, page.getObjectHandle().getKey("/Group"));
  read.page->resources = names.take();
  read.page->ink = ink.take();
  read.page->content = compressed(made.operators);
  read.page->content_size = made.operators.size();
  read.page->marks = std::move(made.marks);
  read.marked.keys = std::move(made.keys);
  read.marked.marks.resize(read.marked.keys.size());
  read.marked.links = std::move(beside.links);
  read.has_unmarked = made.has_unmarked;
  read.is_mixed = made.is_mixed;
  read.has_odd_language = made.has_odd_language;
  read.left_out = beside.left_out;
  return read;
}

}  // namespace pliego::inserts
