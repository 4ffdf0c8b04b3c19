// One piece on its way to files: composed once, then each of its parts is made by itself.
#pragma once

#include <optional>
#include <vector>

#include "engine/composer.h"
#include "engine/output.h"
#include "pdf/writer.h"
#include "png/writer.h"

namespace pliego::engine {

// One thread's writers, made when first needed.
struct Writers {
  std::optional<pdf::Writer> pdf;
  std::optional<png::Writer> png;
};

class PieceJob {
 public:
  PieceJob(const Piece& piece, const RenderRequest& request, files::Outputs& outputs)
      : piece_(piece), request_(request), outputs_(outputs) {}

  // Sets the piece in each of its layouts; those with errors are left out. Then parts() is known.
  void compose(Composer& composer, Diagnostics& diagnostics);

  // What can be made independently: a PDF, a picture with its thumbnail, the text of a layout's
  // pictures.
  std::size_t parts() const { return parts_.size(); }

  // Makes and saves the files of one part. Several threads may each make another. Throws
  // SystemError.
  std::vector<Output> make(std::size_t part, Writers& writers) const;

 private:
  struct Set {
    const layout::Layout* layout = nullptr;
    draw::Document document;
    bool is_guide = false;
  };
  enum class Kind { pdf, picture, words };
  struct Part {
    Kind kind = Kind::pdf;
    std::size_t set = 0;
    std::size_t page = 0;
  };

  void add_parts(std::size_t set);
  void compose(const layout::Layout& layout, Composer& composer, Diagnostics& diagnostics);
  void add_guide(const language::Material& material, const layout::Layout& layout,
                 Composer& composer, Diagnostics& diagnostics);
  std::string stem(const Set& set, const std::string& page = {}) const;
  std::string page_label(const Set& set, std::size_t page) const;
  Output start(const Set& set, std::string path, const char* format) const;
  Output save_picture(const Set& set, std::string path, const char* format,
                      const png::Picture& picture) const;
  std::vector<Output> make_pdf(const Set& set, Writers& writers) const;
  std::vector<Output> make_picture(const Set& set, std::size_t page, Writers& writers) const;
  std::vector<Output> make_words(const Set& set) const;

  const Piece& piece_;
  const RenderRequest& request_;
  files::Outputs& outputs_;
  std::optional<language::Material> material_;
  std::vector<Set> sets_;
  std::vector<Part> parts_;
};

}  // namespace pliego::engine
