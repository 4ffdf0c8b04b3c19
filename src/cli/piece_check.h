// What `pliego check` does with one piece after the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "check/reading.h"
#include "check/text_check.h"
#include "cli/composer.h"
#include "cli/preflight_list.h"
#include "cli/room_check.h"
#include "cli/workspace.h"
#include "press/proof.h"

namespace pliego::cli {

// How much room a panel has left.
struct FitRow {
  std::string material, language, layout;
  layout::PanelFit fit;
};

class PieceCheck {
 public:
  // Layouts are held against what `options` want their files for.
  PieceCheck(const Workspace& workspace, const RenderOptions& options);

  // Its texts, how they read, and each of its layouts. Throws SystemError where a font can't be
  // read; what was found until then is kept. `report` gets a report on its clarity, where given.
  void check(const Piece& piece, std::ostream* report);

  // What all pieces share: registries, labels, lists of words.
  void check_shared();

  const std::vector<FitRow>& fit() const { return fit_; }
  const std::vector<PreflightRow>& preflight() const { return preflight_; }  // of press files
  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  void compose(const Piece& piece, const language::Material& material);
  void check_legibility(const draw::Document& document, const layout::Layout& layout,
                        const language::Material& material);

  const Workspace& workspace_;
  const RenderOptions& options_;
  Composer composer_;
  check::TextCheck texts_;
  check::ReadingMeter meter_;
  RoomCheck room_;
  std::optional<press::Proof> proof_;  // made when first needed
  std::vector<FitRow> fit_;
  std::vector<PreflightRow> preflight_;
  Diagnostics diagnostics_;
};

}  // namespace pliego::cli
