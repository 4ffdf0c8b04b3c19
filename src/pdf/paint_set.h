// What the paths of a document are painted with beyond one solid colour: gradients, and colours
// that are seen through. Each goes into the file once.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "draw/document.h"
#include "pdf/objects.h"

namespace pliego::pdf {

class PaintSet {
 public:
  explicit PaintSet(const draw::Document& document);

  const std::vector<std::shared_ptr<const Gradient>>& gradients() const { return gradients_; }
  std::size_t index_of(const Gradient& gradient) const;  // of one that the document has

  // Of fill and stroke, each 0 to 1; nullptr where both are solid.
  using Opacity = std::pair<double, double>;
  const std::vector<Opacity>& opacities() const { return opacities_; }
  static Opacity opacity_of(const draw::Path& path);
  std::size_t index_of(const Opacity& opacity) const;  // of one that the document has

 private:
  std::vector<std::shared_ptr<const Gradient>> gradients_;  // as they first appear
  std::vector<Opacity> opacities_;                          // the same
};

// A new shading (ISO 32000-1, 8.7.4.5), in the inks of the document.
Dict embed_gradient(Objects& objects, const Gradient& gradient, draw::Metadata::Inks inks);

// A new graphics state with the constants for fill and stroke (11.6.4.4).
Dict embed_opacity(Objects& objects, const PaintSet::Opacity& opacity);

}  // namespace pliego::pdf
