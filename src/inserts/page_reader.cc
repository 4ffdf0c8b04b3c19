#include "inserts/page_reader.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>

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
  return rotate.isInteger() ? rotate.getIntValueAsInt() : 0;
}

// Annotations as part of the picture; those of the structure keep their place in it.
void add_appearances(FileReading& file, QPDFPageObjectHelper page, PageNames& names,
                     std::vector<QPDFAnnotationObjectHelper>& drawn, ContentRewriter& rewriter) {
  for (QPDFAnnotationObjectHelper& annotation : drawn) {
    const std::string name = names.add("XObject", annotation.getAppearanceStream("/N"));
    const std::string operators =
        annotation.getPageContentForAppearance(name, rotation_of(page), 0, an_hidden);
    if (operators.empty()) continue;
    const QPDFObjGen id = annotation.getObjectHandle().getObjGen();
    const MarkKey key{id, -1};
    rewriter.add_appearance(operators, file.owned_annotations.contains(id) ? &key : nullptr);
  }
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
  PageAnnotations beside = read_annotations(page, frame, destinations, file.looks, file.on_paper);
  PageNames names(file.names, resources);
  ContentRewriter rewriter(names, file.tagged_forms, file.is_tagged);
  InkFinder ink(file.fonts, frame.to_top_left, frame.area(), resources);
  rewriter.add(content, resources, [&](const Operation& operation) { ink.take(operation); });
  add_appearances(file, page, names, beside.drawn, rewriter);
  for (QPDFAnnotationObjectHelper& annotation : beside.drawn)
    ink.add_area(frame.to_top_left.apply(area_of(annotation.getObjectHandle())));
  PageContent made = rewriter.take();
  if (made.has_unmarked && made.marks.empty()) {
    made = marked_as_one(std::move(made), "P");
    read.is_one_paragraph = true;
  }
  read.page->resources = names.take();
  read.page->ink = ink.take();
  read.page->content = compressed(made.operators);
  read.page->content_size = made.operators.size();
  read.page->marks = std::move(made.marks);
  read.marked.keys = std::move(made.keys);
  read.marked.marks.resize(read.marked.keys.size());
  read.marked.links = std::move(beside.links);
  read.has_unmarked = made.has_unmarked;
  read.left_out = beside.left_out;
  return read;
}

}  // namespace pliego::inserts
