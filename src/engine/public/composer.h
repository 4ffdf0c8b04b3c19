// Makes one piece: resolves, paginates, imposes. What render, check and bench share.
#pragma once

#include <optional>

#include "check/text_check.h"
#include "draw/document.h"
#include "engine/printing.h"
#include "engine/workspace.h"
#include "layout/paginate.h"
#include "press/finish.h"
#include "press/preflight.h"
#include "resolve/resolve.h"
#include "sheet/impose.h"

namespace pliego::engine {

// One per thread: the compositor keeps what it set from piece to piece.
class Composer {
 public:
  explicit Composer(const Workspace& workspace)
      : workspace_(workspace),
        compositor_(*workspace.fonts, workspace.outside.stop),
        text_check_(workspace.project, check::TextCheck::Depth::errors) {}

  const content::Project& project() const { return workspace_.project; }

  // The piece's material with the local program's entry; nothing where its texts break a rule of
  // check::TextCheck, since such words are not printed. A piece is resolved once, whatever entries
  // come: nothing else of the workspace may change while the composer lives.
  std::optional<resolve::Material> resolve(const Piece& piece, Diagnostics& diagnostics);

  // The resolved material in one layout, finished for a purpose. A press file that fails a rule of
  // preflight is no file: each finding is an error.
  struct Composed {
    draw::Document document;
    std::vector<layout::PanelFit> fit;
    std::vector<press::PreflightResult> preflight;  // of a press file
    bool is_sound() const { return press::passes_preflight(preflight); }
  };
  std::optional<Composed> compose(const resolve::Material& material, const layout::Layout& layout,
                                  sheet::Purpose purpose, Diagnostics& diagnostics,
                                  const Printing& printing = {});

  // For what is set without being a piece, such as a packet's page numbers.
  layout::Compositor& compositor() { return compositor_; }
  // Of a resolved material that need not be one of the workspace's: see layout::lacking_room.
  std::optional<layout::Lack> lacking_room(const resolve::Material& material,
                                           const layout::Layout& layout) {
    return layout::lacking_room(material, layout,
                                workspace_.layouts.themes.find(layout.theme)->second, compositor_);
  }

  // The page that says how to print the piece for an office (aids::print_guide).
  std::optional<draw::Document> guide(const resolve::Material& material,
                                      const layout::Layout& layout, const Printing& printing,
                                      Diagnostics& diagnostics);

 private:
  // Without a local entry, and what was found then.
  struct Resolved {
    std::optional<resolve::Material> material;
    Diagnostics diagnostics;
  };
  using PieceKey = std::pair<const content::Material*, const content::Language*>;
  sheet::PrintOptions options_of(const Printing& printing) const;  // the printer's profile too
  const Resolved& resolve_shared(const Piece& piece);
  Diagnostics text_errors(const Piece& piece);

  const Workspace& workspace_;
  layout::Compositor compositor_;
  press::Finisher finisher_;
  check::TextCheck text_check_;
  std::map<PieceKey, Resolved> resolved_;
  std::size_t pixels_ = 0;  // of the pictures that they hold
};

}  // namespace pliego::engine
