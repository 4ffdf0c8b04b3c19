// What a compositor keeps never shows: pages are those of a compositor that has set nothing yet.
#include "layout/block_cache.h"

#include <catch2/catch.hpp>

#include "content/blocks/text.h"
#include "fixture.h"

namespace pliego::block_cache_test {

using namespace pliego::test;

namespace {

const std::string two_frames =
    "      - {sections: [main], above: 2, below: 1}\n"
    "      - {sections: [other], fill: lead, dark: true, above: 2, below: 3}\n";

std::string sections(const std::string& changing) {
  return "  main:\n"
         "    - {kind: heading, id: head, level: 1, text: \"A heading of some words\"}\n"
         "    - {kind: text, id: same, text: \"A sentence that stays [as it](https://example.org) "
         "is, card after card, over two lines.\"}\n"
         "    - {kind: list, id: points, items: {one: {text: \"One thing\"}, two: {text: "
         "\"Another thing\"}}}\n"
         "  other:\n"
         "    - {kind: text, id: line, text: \"" +
         changing + "\"}\n";
}

struct Piece {
  resolve::Material material;
  layout::Layout layout;
};

class BlockCacheFixture : public LayoutFixture {
 public:
  Piece piece(const std::string& changing, const std::string& stack = two_frames) {
    return {material(sections(changing)), layout(stack)};
  }

  std::string set(const Piece& piece) {
    const auto pages = paginate(piece.material, piece.layout);
    REQUIRE(pages);
    return draw::dump(pages->document);
  }

  std::string set_fresh(const Piece& piece) {
    compositor = std::make_unique<layout::Compositor>(*fonts);
    return set(piece);
  }
};

}  // namespace

TEST_CASE_METHOD(BlockCacheFixture, "pieces in any order look as each does alone") {
  const Piece pieces[] = {piece("Call 555-555-0100"), piece("Call 555-555-0199"),
                          piece("Call 555-555-0100, day and night, or come and see us here")};
  std::vector<std::string> alone;
  for (const Piece& each : pieces) alone.push_back(set_fresh(each));
  CHECK(alone[0] != alone[1]);
  compositor = std::make_unique<layout::Compositor>(*fonts);
  for (const int i : {0, 0, 0, 1, 2, 1, 0, 2, 2, 2, 1}) {
    INFO(i);
    CHECK(set(pieces[i]) == alone[static_cast<std::size_t>(i)]);
  }
}

TEST_CASE_METHOD(BlockCacheFixture, "a block in another frame is set anew") {
  const std::string narrow =
      "      - {sections: [main], inset: 0.5in, above: 3}\n      - {sections: [other], accent: "
      "count, below: 3}\n";
  const Piece wide_piece = piece("Words"), narrow_piece = piece("Words", narrow);
  const std::string wide = set_fresh(wide_piece), slim = set_fresh(narrow_piece);
  CHECK(wide != slim);
  for (int i = 0; i < 3; ++i) {
    CHECK(set(wide_piece) == wide);
    CHECK(set(narrow_piece) == slim);
  }
}

TEST_CASE_METHOD(BlockCacheFixture, "another theme at the same place is another theme") {
  const Piece same = piece("Words");
  const std::string before = set_fresh(same);
  for (int i = 0; i < 3; ++i) CHECK(set(same) == before);
  library.themes.at("pliego").styles.at("body").leading += 0.2;
  library.themes.at("pliego").colors[layout::ColorRole::text].name = "other-ink";
  const std::string changed = set(same);
  CHECK(changed != before);
  CHECK(changed == set_fresh(same));
}

TEST_CASE_METHOD(BlockCacheFixture, "faults are told of every piece, kept or not") {
  const std::string with_fault =
      "  main:\n    - {kind: text, id: odd, text: \"A character no font has: \xF0\x93\x80\x80\"}\n";
  const resolve::Material odd = material(with_fault);
  const layout::Layout plain = layout("      - {sections: [main]}\n");
  for (int i = 0; i < 4; ++i) {
    diagnostics = {};
    CHECK_FALSE(paginate(odd, plain));
    CHECK(rules(diagnostics) == std::vector<std::string>{"missing-glyph"});
  }
}

TEST_CASE_METHOD(BlockCacheFixture, "many pieces that differ leave no more than their bound") {
  const Piece first = piece("Call 555-555-0100");
  const std::string alone = set_fresh(first);
  Piece other = first;
  for (int i = 0; i < 100; ++i) {
    resolve::Fields& fields = other.material.sections.at(1).blocks.at(0).fields;
    resolve::Text text = *fields.text(content::text::text);
    text.spans.at(0).text = "Call 555-555-" + std::to_string(1000 + i);
    fields.set(content::text::text, std::move(text));
    CHECK(set(other) != alone);
  }
  CHECK(set(first) == alone);
}

TEST_CASE("a block is found again only when all of it is equal") {
  layout::BlockCache cache;
  resolve::Block block{.id = "text"};
  resolve::Text words{.id = "text", .spans = {{.text = "Words"}}};
  block.fields.set(content::text::text, words);
  CHECK_FALSE(cache.keep(block, 0).again);
  CHECK(cache.keep(block, 0).again);
  CHECK_FALSE(cache.keep(block, 1).again);
  words.spans[0].strong = true;
  block.fields.set(content::text::text, words);
  CHECK_FALSE(cache.keep(block, 0).again);
  block.mark.line = 7;
  CHECK_FALSE(cache.keep(block, 0).again);
}

}  // namespace pliego::block_cache_test
