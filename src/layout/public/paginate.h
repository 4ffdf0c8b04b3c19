// A resolved material set in a layout: one finished page a panel, in reading order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "draw/document.h"
#include "layout/block_cache.h"
#include "layout/layout.h"
#include "resolve/resolved.h"
#include "text/typesetter.h"

namespace pliego::layout {

// How well a panel holds its text.
struct PanelFit {
  std::string panel;
  double scale = 1;         // times the theme's type scale, the same for all panels of a piece
  double smallest = 1;      // the layout's limit
  double lines_left = 0;    // lines of body text that still fit at the smallest type allowed
  int characters_left = 0;  // about as many characters
};

// Sets pieces, one after another, and keeps what the next one may need again. One per thread.
struct Compositor {
  explicit Compositor(const text::Library& library, const StopSign* stop = nullptr)
      : typesetter(library), blocks(stop) {}

  text::Typesetter typesetter;
  BlockCache blocks;
};

// The panel that lacks most room at the smallest type allowed.
struct Lack {
  std::string panel;  // or "pages", where text flows over them
  double lines = 0;   // of body text too many
};

// Nothing where the piece fits. Sets no pages, and tells of nothing else.
std::optional<Lack> lacking_room(const resolve::Material& material, const Layout& layout,
                                 const Theme& theme, Compositor& compositor);

struct Pages {
  draw::Document document;
  std::vector<PanelFit> fit;
};

// The theme is changed as its rules for the language's script say (see theme_for). The type scale
// of each panel is the largest within the layout's limits at which it holds its
// text (see find_fit). Errors (rules
// "overflow", "missing-glyph", "word-too-wide", "unknown-icon", "section-not-placed",
// "outside-safe-area") give nullopt.
std::optional<Pages> paginate(const resolve::Material& material, const Layout& layout,
                              const Theme& theme, Compositor& compositor, Diagnostics& diagnostics);

// The same errors, and the pages all the same, for a proof that shows what is wrong: where no type
// holds everything, those at the smallest, over whose edges hangs what is too much. `fit` is empty
// then.
Pages paginate_anyway(const resolve::Material& material, const Layout& layout, const Theme& theme,
                      Compositor& compositor, Diagnostics& diagnostics);

}  // namespace pliego::layout
