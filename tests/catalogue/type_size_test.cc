// No type that can't be read: on paper, in a hand, on a phone.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "content/blocks/text.h"
#include "placed_runs.h"
#include "program/desk.h"

namespace pliego::type_size_test {

using namespace pliego::test;

namespace {

constexpr double tolerance = 1e-6;  // points

// The smallest of the runs; there is one.
PlacedRun smallest(const std::vector<PlacedRun>& runs) {
  return *std::min_element(runs.begin(), runs.end(),
                           [](const auto& a, const auto& b) { return a.size < b.size; });
}

std::vector<PlacedRun> all_runs(const draw::Document& document) {
  std::vector<PlacedRun> all;
  for (const draw::Page& page : document.pages)
    for (PlacedRun& run : runs_of(document, page)) all.push_back(std::move(run));
  return all;
}

// Blocks whose words are set in the style 'body', or larger.
bool is_body(const resolve::Block& block) {
  const std::string_view kind = block.kind->name;
  if (kind == "text") return block.fields.word(content::text::style, "body") == "body";
  return kind == "list" || kind == "steps" || kind == "cards" || kind == "callout" ||
         kind == "questions";
}

std::vector<PlacedRun> body_runs(const draw::Document& document,
                                 const resolve::Material& material) {
  std::map<std::string, bool> body;
  for (const auto& section : material.sections)
    for (const auto& block : section.blocks) body[block.id] = is_body(block);
  std::vector<PlacedRun> all = all_runs(document);
  std::erase_if(all, [&](const PlacedRun& run) { return run.block.empty() || !body[run.block]; });
  return all;
}

}  // namespace

TEST_CASE("The smallest type is 7.5 pt in print and 24 px in pictures", "[files]") {
  for (const Edition& edition : real_desk().all()) {
    const bool picture = real_desk().layout(edition.layout).is_picture_only();
    const draw::Document& document =
        real_desk().document(edition.material, edition.language, edition.layout);
    const PlacedRun least = smallest(all_runs(document));
    INFO(edition.name() << ": '" << least.run->run.text << "' of " << least.block);
    CHECK(least.size >= (picture ? 18.0 : 7.5) - tolerance);
  }
}

TEST_CASE("Body text is at least 9 pt on cards and 10 pt on larger pages", "[files]") {
  std::size_t pieces_with_body = 0;
  for (const Edition& edition : real_desk().all()) {
    const layout::Layout& layout = real_desk().layout(edition.layout);
    if (layout.is_picture_only()) continue;
    const auto runs =
        body_runs(real_desk().document(edition.material, edition.language, edition.layout),
                  real_desk().material(edition.material, edition.language));
    if (runs.empty()) continue;
    ++pieces_with_body;
    const PlacedRun least = smallest(runs);
    INFO(edition.name() << ": '" << least.run->run.text << "' of " << least.block);
    const bool card = layout.scale == "card" || layout.scale == "wallet";
    CHECK(least.size >= (card ? 9.0 : 10.0) - tolerance);
  }
  CHECK(pieces_with_body > 30);
}

}  // namespace pliego::type_size_test
