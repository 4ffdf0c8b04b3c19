// How a press file looks once it is printed: inks back to a screen's colours.
#pragma once

#include <memory>

#include "draw/document.h"

namespace pliego::press {

// CGATS TR 006 to sRGB, relative colorimetric: paper is white, black as dark as its ink
// (ICC.1:2010, 6.2.3). One per thread.
class Proof {
 public:
  Proof();  // some milliseconds; throws SystemError
  ~Proof();

  // The same inks, with the screen value that they look like. A colour without inks stays.
  Color seen(Color color) const;
  // Every text and path of the document; pictures stay.
  draw::Document seen(draw::Document document) const;

 private:
  struct Close {
    void operator()(void* transform) const;
  };
  std::unique_ptr<void, Close> transform_;
};

}  // namespace pliego::press
