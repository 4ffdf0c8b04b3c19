// One piece on its way to files: composed once, then each of its parts is made by itself.
#pragma once

#include <optional>
#include <vector>

#include "engine/composer.h"
#include "engine/output_kind.h"

namespace pliego::engine {

class PieceJob {
 public:
  PieceJob(const Piece& piece, const RenderRequest& request, files::Outputs& outputs)
      : piece_(piece), request_(request), outputs_(outputs) {}

  // Sets the piece in each of its layouts; those with errors are left out. Then parts() is known.
  void compose(Composer& composer, Diagnostics& diagnostics);

  // What can be made independently: a PDF, a picture with its thumbnail, the words beside pictures.
  std::size_t parts() const { return parts_.size(); }

  // Makes and saves the files of one part. Several threads may each make another. Throws
  // SystemError.
  std::vector<Output> make(std::size_t part, OutputMakers& makers) const;

 private:
  struct Part {
    const OutputKind* kind = nullptr;
    std::size_t set = 0;
    std::size_t page = 0;
    bool is_beside = false;  // all pages, in place of one
  };

  void add_parts(std::size_t set);
  void compose(const layout::Layout& layout, Composer& composer, Diagnostics& diagnostics);
  void add_guide(const language::Material& material, const layout::Layout& layout,
                 Composer& composer, Diagnostics& diagnostics);
  const Piece& piece_;
  const RenderRequest& request_;
  files::Outputs& outputs_;
  std::optional<language::Material> material_;
  std::vector<SetPiece> sets_;
  std::vector<Part> parts_;
};

}  // namespace pliego::engine
