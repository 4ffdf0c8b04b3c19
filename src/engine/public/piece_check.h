// What `pliego check` does with one piece after the other.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "check/reading.h"
#include "check/text_check.h"
#include "content/project.h"
#include "engine/composer.h"
#include "engine/workspace.h"
#include "press/proof.h"

namespace pliego::engine {

// Whether pages would hold a translation: English set a quarter longer than it is.

class RoomCheck {
 public:
  explicit RoomCheck(const content::Project& project) : project_(project) {}

  // Of a piece in the source language: a warning (rule "no-room-to-translate") where a panel of the
  // layout would not hold it 25 % longer, even at the smallest type. One that names the tightest.
  void check(const Piece& piece, const layout::Layout& layout, Composer& composer,
             Diagnostics& diagnostics);

 private:
  const resolve::Material* longer(const content::Material& material);

  const content::Project& project_;
  std::optional<content::Project> made_;              // with a language of longer texts
  const content::Material* resolved_from_ = nullptr;  // of the piece last asked for
  std::optional<resolve::Material> resolved_;
};

// How much room a panel has left.
struct FitRow {
  std::string material, language, layout;
  layout::PanelFit fit;
};

// What preflight found in one file.
struct PreflightRow {
  std::string material, language, layout;
  std::vector<press::PreflightResult> results;
};

class PieceCheck {
 public:
  // How a piece reads, and what its texts were told: for whoever judges how clear it is.
  using TellReading = std::function<void(const resolve::Material&, const check::Reading&,
                                         const Diagnostics& of_texts)>;

  // Layouts are held against what `request` wants their files for.
  PieceCheck(const Workspace& workspace, const RenderRequest& request);

  // Its texts, how they read, and each of its layouts. Throws SystemError where a font can't be
  // read; what was found until then is kept.
  void check(const Piece& piece, const TellReading& tell = nullptr);

  // What all pieces share: registries, labels, lists of words.
  void check_shared();

  const std::vector<FitRow>& fit() const { return fit_; }
  const std::vector<PreflightRow>& preflight() const { return preflight_; }  // of press files
  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  void compose(const Piece& piece, const resolve::Material& material);
  void check_legibility(const draw::Document& document, const layout::Layout& layout,
                        const resolve::Material& material);

  const Workspace& workspace_;
  const RenderRequest& request_;
  Composer composer_;
  check::TextCheck texts_;
  check::ReadingMeter meter_;
  RoomCheck room_;
  std::optional<press::Proof> proof_;  // made when first needed
  std::vector<FitRow> fit_;
  std::vector<PreflightRow> preflight_;
  Diagnostics diagnostics_;
};

}  // namespace pliego::engine
