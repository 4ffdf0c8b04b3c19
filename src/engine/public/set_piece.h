// A piece set in one layout: what its files are made of.
#pragma once

#include <memory>
#include <string>

#include "draw/document.h"
#include "engine/output.h"
#include "engine/request.h"
#include "layout/layout.h"
#include "resolve/resolved.h"

namespace pliego::engine {

struct SetPiece {
  const resolve::Material& material;
  const layout::Layout& layout;
  const RenderRequest& request;
  draw::Document document;
  bool is_guide = false;  // how to print the piece, in place of it

  // The path of its files without their ending; with a page's number from 0 on, of that page's.
  std::string stem() const;
  std::string stem(std::size_t page) const;
  // What is told of one of its files, but for its bytes.
  struct Extent {
    int pages = 0;
    double width = 0, height = 0;
    const char* unit = "";  // as in Output
  };
  Output output(std::string path, FileFormat format, const Extent& extent) const;
};

}  // namespace pliego::engine
