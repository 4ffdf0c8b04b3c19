// PDF files made elsewhere, as documents of ours: what a packet places beside its own pieces.
//
//   PdfFile          the file, opened by qpdf; or what keeps it from being placed      (pdf_file.h)
//   ObjectCopier     fonts, pictures, forms and all else that pages draw with    (object_copier.h)
//   ContentRewriter  a page's operators, with names and marks of their own    (content_rewriter.h)
//   InkFinder        where on a page something is drawn                            (ink_finder.h)
//   read_structure   the structure tree (structure_reader.h)
//
// Only what draws, and what it means, is carried over: lists of what may be in say so for every
// dictionary. Scripts, actions, attachments, forms to fill in and metadata stay behind.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "draw/document.h"
#include "files/source.h"
#include "inserts/text_setter.h"

namespace pliego::inserts {

struct Source {
  files::Source folder;  // that of the packet's file
  std::string path;      // from there on
  std::string name;      // for people: "inserts/agenda.pdf"
  std::string prefix;    // of the names of its resources: no other file of one document has it
  Place place;           // of the line that names it
  bool on_paper;         // what is made is printed, not looked at on a screen
  TextSetter* setter = nullptr;  // of what its own fonts can't say; null: nothing sets that
};

inline constexpr std::size_t most_pages = 2000;
inline constexpr std::size_t most_bytes = std::size_t{512} << 20;

struct Insert {
  // Pages as they are shown: cut to the trim box, or else the crop box, and turned upright. Each is
  // one draw::PlacedPage, text over it that a TextSetter set, and the links on it. `conformance` is
  // ua1 where the file claims that and nothing speaks against it, else `tagged`; a file without
  // tags has a paragraph for each page.
  draw::Document document;
  std::string language;  // BCP 47, as the file says; may be empty
};

// Nothing after an error: "insert-missing", "insert-size", "insert-locked" (encrypted),
// "insert-form", "insert-damaged" (whatever qpdf would have to mend), "insert-empty". Warnings
// "insert-untagged" (what keeps a packet from claiming PDF/UA, with pages) and "insert-font" (not
// embedded); the note "insert-left-out" (annotations and actions that stay behind). Data of large
// streams is read from the file again when it is written.
std::optional<Insert> read_insert(const Source& source, Diagnostics& diagnostics);

using ReadInsert = std::optional<Insert> (*)(const Source& source, Diagnostics& diagnostics);

}  // namespace pliego::inserts
