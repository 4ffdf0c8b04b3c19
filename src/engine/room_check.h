// Whether pages would hold a translation: English set a quarter longer than it is.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "content/project.h"
#include "engine/composer.h"

namespace pliego::engine {

class RoomCheck {
 public:
  explicit RoomCheck(const content::Project& project) : project_(project) {}

  // Of a piece in the source language: a warning (rule "no-room-to-translate") where a panel of the
  // layout would not hold it 25 % longer, even at the smallest type. One that names the tightest.
  void check(const Piece& piece, const layout::Layout& layout, Composer& composer,
             Diagnostics& diagnostics);

 private:
  const language::Material* longer(const content::Material& material);

  const content::Project& project_;
  std::optional<content::Project> made_;              // with a language of longer texts
  const content::Material* resolved_from_ = nullptr;  // of the piece last asked for
  std::optional<language::Material> resolved_;
};

}  // namespace pliego::engine
