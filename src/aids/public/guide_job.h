// What a person must know to print a piece, taken from its sheets and layout.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "draw/document.h"
#include "sheet/folded.h"
#include "sheet/plan.h"

namespace pliego::aids {

// What is done with the sheets once they are printed and cut.
enum class Finish { none, folded, booklet, joined };

struct GuideJob {
  const draw::Document* sheets = nullptr;  // as printed, both sides
  Finish finish = Finish::none;
  std::optional<sheet::HeldView> held;  // what one sees first of it then; not set for none
  // Where the sheet is folded, seen from each side.
  std::vector<sheet::Fold> front_folds, back_folds;
  draw::Stock stock = draw::Stock::plain;
  int copies = 1;               // pieces on a sheet
  bool one_side_alone = false;  // the file has fronts or backs only

  const draw::Page& front() const { return sheets->pages.front(); }
  bool is_two_sided() const {
    const draw::Duplex duplex = sheets->metadata.duplex;
    return duplex != draw::Duplex::none && duplex != draw::Duplex::simplex && page_count() > 1;
  }
  int page_count() const { return static_cast<int>(sheets->pages.size()); }
  int sheet_count() const { return is_two_sided() ? (page_count() + 1) / 2 : page_count(); }
  bool is_cut() const { return copies > 1; }
  bool is_folded() const { return finish == Finish::folded || finish == Finish::booklet; }
};

}  // namespace pliego::aids
