// Every layout's sheets, printed, turned, cut and folded in numbers: what lies behind what and
// which way it stands must give the panels in reading order.
#include <catch2/catch.hpp>
#include <cmath>

#include "layout/layout.h"
#include "sheet/impose.h"
#include "sheet/repeat.h"
#include "small_pages.h"

namespace pliego::fold_test {

using namespace pliego::test;

namespace {

using Names = std::vector<std::string>;

bool near(double a, double b) { return std::abs(a - b) < 0.01; }

// Seen from the front, through the paper, once the printer has turned the sheet.
Lying through_paper(Lying back, Size sheet, Size panel, draw::Duplex flip) {
  const bool landscape = sheet.width >= sheet.height;
  if (landscape == (flip == draw::Duplex::flip_short_edge)) {
    back.x = sheet.width - back.x - panel.width;
  } else {
    back.y = sheet.height - back.y - panel.height;
    back.on_head = !back.on_head;
  }
  return back;
}

struct Leaf {
  Lying front;
  std::string back;  // empty: blank
};

std::vector<Leaf> leaves_of(const draw::Document& sheets, Size panel) {
  std::vector<Leaf> leaves;
  for (const Lying& front : lying(sheets.pages[0], panel)) leaves.push_back({front, ""});
  if (sheets.pages.size() < 2) return leaves;
  for (const Lying& each : lying(sheets.pages[1], panel)) {
    const Lying back = through_paper(each, sheets.pages[1].trim, panel, sheets.metadata.duplex);
    for (Leaf& leaf : leaves) {
      if (!near(leaf.front.x, back.x) || !near(leaf.front.y, back.y)) continue;
      CHECK(leaf.back.empty());
      CHECK(leaf.front.on_head == back.on_head);
      CHECK(leaf.front.is_read == back.is_read);  // one piece is read, and the same on both sides
      leaf.back = each.name;
    }
  }
  return leaves;
}

// Left leaf and right leaf, folded between them, in the order they are read. Printed on both sides
// the piece opens like a book, whose first leaf has the fold at its start; on one side the front is
// where the eye begins.
Names read_folded(const Leaf& left, const Leaf& right, bool right_to_left) {
  const bool two_sided = !left.back.empty();
  const bool begins_right = two_sided != right_to_left;
  const Leaf& first = begins_right ? right : left;
  const Leaf& last = begins_right ? left : right;
  if (!two_sided) return {first.front.name, last.front.name};
  return {first.front.name, first.back, last.back, last.front.name};
}

// The panels of every piece that the sheet is cut into.
std::vector<Names> pieces_of(std::vector<Leaf> leaves, const sheet::Plan& plan, Size panel,
                             bool right_to_left) {
  std::vector<Names> pieces;
  for (const Leaf& leaf : leaves) {
    CHECK_FALSE(leaf.front.on_head);
    if (plan.folds.empty()) {
      pieces.push_back(leaf.back.empty() ? Names{leaf.front.name}
                                         : Names{leaf.front.name, leaf.back});
      continue;
    }
    for (const sheet::Fold& fold : plan.folds) {
      const double at = right_to_left ? plan.width - fold.at : fold.at;
      if (!near(leaf.front.x + panel.width, at)) continue;
      for (const Leaf& right : leaves)
        if (near(right.front.x, at) && near(right.front.y, leaf.front.y))
          pieces.push_back(read_folded(leaf, right, right_to_left));
    }
  }
  return pieces;
}

void check_sheet(const layout::Layout& layout, const sheet::Plan& plan, std::size_t count) {
  for (const bool right_to_left : {false, true}) {
    for (const auto flip : {draw::Duplex::flip_short_edge, draw::Duplex::flip_long_edge}) {
      INFO(layout.name << (right_to_left ? ", right to left, " : ", ")
                       << (flip == draw::Duplex::flip_short_edge ? "short edge" : "long edge"));
      auto pages = small_pages(layout.panel_names(), layout.trim, layout.bleed);
      const std::string words = draw::reading_text(pages);
      pages.metadata.right_to_left = right_to_left;
      const auto sheets =
          sheet::prepare(std::move(pages), plan, sheet::Purpose::office, {.flip = flip});
      if (plan.sides.size() > 1) CHECK(sheets.metadata.duplex == flip);
      CHECK(draw::reading_text(sheets) == words);
      const auto pieces =
          pieces_of(leaves_of(sheets, layout.trim), plan, layout.trim, right_to_left);
      CHECK(pieces == std::vector<Names>(count, layout.panel_names()));
    }
  }
}

}  // namespace

TEST_CASE("every layout's sheets fold to their reading order, for both flips and directions") {
  Diagnostics diagnostics;
  const auto library = layout::load_library(std::filesystem::path(PLIEGO_SOURCE_DIR), diagnostics);
  int checked = 0;
  for (const auto& [name, layout] : library.layouts) {
    std::optional<sheet::Plan> piece;
    if (layout.sheet.kind != yaml::Kind::null) {
      piece = sheet::read_plan(layout.sheet, layout.panel_names(), layout.trim, diagnostics);
      REQUIRE(piece);
      check_sheet(layout, *piece, 1), ++checked;
    } else if (layout.sheets.kind != yaml::Kind::null) {
      piece = sheet::one_up(layout.panel_names(), layout.trim, draw::Duplex::flip_long_edge);
    }
    if (layout.sheets.kind == yaml::Kind::null) continue;
    const sheet::Content content{piece, layout.trim, layout.safe, layout.flip != draw::Flip::none};
    for (const auto& [named, sheet] : sheet::read_sheets(layout.sheets, content, diagnostics)) {
      const auto* plan = std::get_if<sheet::Plan>(&sheet);
      if (!plan) continue;  // the other kinds have tests of their own
      std::size_t copies = 0;
      for (const auto& each : plan->sides[0].panels)
        copies = std::max(copies, static_cast<std::size_t>(each.copy) + 1);
      check_sheet(layout, *plan, copies), ++checked;
    }
  }
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(checked >= 2);
}

}  // namespace pliego::fold_test
