// The kinds of files that a piece is made into. Another one is a value more of layout::Format and a
// file more in engine/outputs/, which defines the kind_<name> of its file's name; CMake makes the
// table from their names.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "engine/set_piece.h"
#include "engine/surroundings.h"

namespace pliego::engine {

// One thread's tools for one kind.
class OutputMaker {
 public:
  virtual ~OutputMaker() = default;
  // Makes and hands over a piece's file, or that of one of its pages, and what belongs to it.
  // `page`: from 0 on; 0 of a kind by piece. Throws SystemError.
  virtual std::vector<Output> make(const SetPiece& piece, std::size_t page,
                                   files::Outputs& outputs) = 0;
  // What lies once beside the files of all pages.
  virtual std::vector<Output> make_beside(const SetPiece&, files::Outputs&) { return {}; }
};

template <class Maker>
std::unique_ptr<OutputMaker> new_output_maker(const Surroundings&) {
  return std::make_unique<Maker>();
}

struct OutputKind {
  layout::Format format;
  enum class By { piece, page } by = By::piece;
  enum class Purposes { all, screen } purposes = Purposes::all;
  bool of_any_layout = false;  // else of those that say that they are for this format
  bool is_in_all = true;       // made where all formats are asked for
  bool has_beside = false;
  std::unique_ptr<OutputMaker> (*maker)(const Surroundings& outside) = nullptr;
};

// In the order in which they are made: that of their names.
const std::vector<const OutputKind*>& output_kinds();
const OutputKind& output_kind(layout::Format format);

// One thread's makers, each made when first needed.
class OutputMakers {
 public:
  explicit OutputMakers(const Surroundings& outside) : outside_(outside) {}
  OutputMaker& of(const OutputKind& kind);

 private:
  const Surroundings& outside_;
  std::map<const OutputKind*, std::unique_ptr<OutputMaker>> makers_;
};

}  // namespace pliego::engine
