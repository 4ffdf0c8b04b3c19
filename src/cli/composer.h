// Makes one piece: resolves, paginates, imposes. What render, check and bench share.
#pragma once

#include <optional>

#include "check/text_check.h"
#include "cli/workspace.h"
#include "draw/document.h"
#include "language/resolve.h"
#include "layout/paginate.h"
#include "sheet/impose.h"

namespace pliego::cli {

sheet::Purpose purpose_of(std::string_view word);  // "screen", "office", "press"; throws UsageError

// One per thread: the compositor keeps what it set from piece to piece.
class Composer {
 public:
  explicit Composer(const Workspace& workspace)
      : workspace_(workspace), compositor_(*workspace.fonts), text_check_(workspace.project) {}

  // Nothing where its texts break a rule of check::TextCheck: such words are not printed.
  std::optional<language::Material> resolve(const Piece& piece, Diagnostics& diagnostics);

  // The resolved material in one layout, finished for a purpose.
  struct Composed {
    draw::Document document;
    std::vector<layout::PanelFit> fit;
  };
  std::optional<Composed> compose(const language::Material& material, const layout::Layout& layout,
                                  sheet::Purpose purpose, Diagnostics& diagnostics);

 private:
  bool texts_are_sound(const Piece& piece, Diagnostics& diagnostics);

  const Workspace& workspace_;
  layout::Compositor compositor_;
  check::TextCheck text_check_;
};

}  // namespace pliego::cli
