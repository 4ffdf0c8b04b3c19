#include "engine/paper.h"

#include <algorithm>
#include <cmath>

#include "base/units.h"

namespace pliego::engine {
namespace {

struct Paper {
  const char* name;   // PWG 5101.1-2013, table 4
  const char* words;  // empty: its size says it
  double width, height;
};

constexpr double in = points_per_inch, mm = points_per_mm;

constexpr Paper papers[] = {
    {"na_letter_8.5x11in", "US letter", 8.5 * in, 11 * in},
    {"na_legal_8.5x14in", "US legal", 8.5 * in, 14 * in},
    {"na_ledger_11x17in", "tabloid (11 x 17 in)", 11 * in, 17 * in},
    {"na_invoice_5.5x8.5in", "", 5.5 * in, 8.5 * in},
    {"na_5x7_5x7in", "", 5 * in, 7 * in},
    {"na_index-4x6_4x6in", "", 4 * in, 6 * in},
    {"iso_a3_297x420mm", "A3", 297 * mm, 420 * mm},
    {"iso_a4_210x297mm", "A4", 210 * mm, 297 * mm},
    {"iso_a5_148x210mm", "A5", 148 * mm, 210 * mm},
};

bool same_length(double a, double b) { return std::abs(a - b) < 0.5; }

const Paper* known(Size sheet) {
  const double narrow = std::min(sheet.width, sheet.height);
  const double wide = std::max(sheet.width, sheet.height);
  for (const Paper& paper : papers)
    if (same_length(paper.width, narrow) && same_length(paper.height, wide)) return &paper;
  return nullptr;
}

std::string exact_inches(double points) { return format_number(points / points_per_inch, 3); }

}  // namespace

std::string media_name(Size sheet) {
  if (const Paper* paper = known(sheet)) return paper->name;
  const std::string size = exact_inches(std::min(sheet.width, sheet.height)) + "x" +
                           exact_inches(std::max(sheet.width, sheet.height)) + "in";
  return "custom_" + size + "_" + size;
}

std::string paper_in_words(Size sheet) {
  const Paper* paper = known(sheet);
  if (!paper || !*paper->words)
    return exact_inches(sheet.width) + " x " + exact_inches(sheet.height) + " in";
  return std::string(paper->words) + (sheet.width > sheet.height ? " landscape" : "");
}

}  // namespace pliego::engine
