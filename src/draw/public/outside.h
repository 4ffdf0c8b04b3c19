// Pages of PDF files made elsewhere, as they lie on pages of ours: finished, in PDF's own words,
// and free of any library's types. Whoever reads such a file makes these; only a PDF can show them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"

namespace pliego::draw {

// Bytes of a stream as its filters left them, fetched when they are written: a file of scanned
// pages need not be held. Throws SystemError where the file has gone or changed.
using OutsideBytes = std::function<void(std::string& to)>;

// An object of an outside file (ISO 32000-1, 7.3).
struct OutsideObject {
  // In place of each reference to another object nothing stands in `syntax`.
  struct Reference {
    std::size_t at;      // in `syntax`; ascending
    std::size_t object;  // index into OutsideFile::objects
  };
  std::string syntax;  // the value; of a stream its dictionary, without Length
  std::vector<Reference> references;
  OutsideBytes data;          // of a stream; empty for all others
  std::size_t data_size = 0;  // bytes
  std::string same_as;  // equal where two streams without references are the same; may be empty
};

// Optional content, which a reader may switch on and off (8.11).
struct OutsideLayer {
  std::size_t object;  // its group
  bool visible = true;
};

struct OutsideFile {
  std::string name;  // as people call it: "inserts/agenda.pdf"
  std::vector<OutsideObject> objects;
  std::vector<OutsideLayer> layers;
};

// Names of resources are unique among all files that one document places.
struct OutsideResource {
  std::string category;  // of 7.8.3: "Font"
  std::string name;      // without slash
  std::size_t object;
};

// The operator that begins a stretch of marked content with an id (14.6, 14.7.4.2).
struct OutsideMark {
  std::size_t begin = 0, end = 0;                // "/P<</MCID 3>>BDC" in the content
  std::size_t number_begin = 0, number_end = 0;  // "3"
};

// What is drawn, from below: for finding free places and what a place is seen against.
struct OutsideInk {
  Rect area;                          // upright, from the page's top-left corner
  std::shared_ptr<const Color> fill;  // of a rectangle, opaque; null: anything may be there
};

struct OutsidePage {
  std::shared_ptr<const OutsideFile> file;
  int number = 1;          // in its file
  Size size;               // of what is shown, turned upright; points
  Transform from_content;  // the content's coordinates to points from the lower left corner, y up
  std::vector<OutsideResource> resources;
  std::shared_ptr<const std::string> content;  // zlib data; graphics states and marks balanced
  std::size_t content_size = 0;                // before compression, bytes
  std::vector<OutsideMark> marks;              // ascending
  std::vector<OutsideInk> ink;
};

// What an element of an outside file's structure tree says beyond draw::Node.
struct OutsideElement {
  std::string type;      // as the file calls it, without slash: "Heading 1"
  std::string standard;  // the standard type that this is mapped to; equal to `type` for most
  std::string title, expansion, id;  // T, E (UTF-8), ID (bytes); empty: none

  // The value of its entry A, with classes resolved; empty: none.
  struct Hole {
    std::size_t at;             // in `attributes`; ascending
    std::optional<int> header;  // the id of Node::headers' entry goes here; else `box`
  };
  std::string attributes;
  std::vector<Hole> holes;
  std::optional<Rect> box;  // from the top-left corner of the page that it lies on
};

}  // namespace pliego::draw
