// Cards made one after another in one process: each has the bytes that it has alone.
#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "engine/composer.h"
#include "pdf/writer.h"
#include "program/program.h"

namespace pliego::batch_test {

using namespace pliego::test;

namespace {

struct Card {
  std::size_t piece;
  std::string phone, layout;
};

// A process's caches, for the palm card in its languages.
class Bench {
 public:
  Bench()
      : workspace_(engine::open_workspace({.root = real_project()}, request())),
        composer_(workspace_) {
    workspace_.local = content::Local();
    workspace_.local->name.by_language = {{"", "Harbor County Family Center"}};
    pieces_ = engine::select_pieces(workspace_, request(), diagnostics_);
  }

  std::string make(const Card& card) {
    workspace_.local->ways.resize(1);
    workspace_.local->ways[0].kind = content::Channel::Kind::call;
    workspace_.local->ways[0].number = content::read_phone(card.phone).phone;
    const auto material = composer_.resolve(pieces_.at(card.piece), diagnostics_);
    REQUIRE(material);
    const auto& layout = workspace_.layouts.layouts.at(card.layout);
    const auto composed =
        composer_.compose(*material, layout, sheet::Purpose::screen, diagnostics_);
    REQUIRE(composed);
    return writer_.write(composed->document);
  }

 private:
  static engine::RenderRequest request() { return {.materials = {"palm-card"}}; }

  engine::Workspace workspace_;
  engine::Composer composer_;
  pdf::Writer writer_;
  Diagnostics diagnostics_;
  std::vector<engine::Piece> pieces_;
};

std::vector<Card> cards() {
  std::vector<Card> all;
  for (const std::size_t piece : {0, 1})
    for (const char* layout : {"card-5x7", "letter-half-fold"})
      for (const char* phone : {"555-555-0100", "555-555-0199"})
        all.push_back({piece, phone, layout});
  return all;
}

}  // namespace

TEST_CASE("A batch of cards gives the same bytes in any order, and each alone") {
  resolve::set_neutral_default_locale();
  std::vector<std::string> alone;
  for (const Card& card : cards()) alone.push_back(Bench().make(card));
  CHECK(alone[0] != alone[1]);
  const auto same_in_order = [&](const std::vector<std::size_t>& order) {
    Bench bench;
    for (const std::size_t i : order) {
      INFO(i);
      CHECK((bench.make(cards()[i]) == alone[i]));
    }
  };
  same_in_order({0, 1, 0, 1, 2, 3, 4, 5, 6, 7, 0, 4, 2, 6, 1});
  same_in_order({7, 6, 5, 4, 3, 2, 1, 0, 7, 3, 5, 5, 5, 1, 0});
}

// Sanitizers hold back memory that was given back.
#ifndef PLIEGO_SANITIZE
namespace {

// Bytes that this process ever had in memory at once (getrusage(2)).
long peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss * 1024;
}

}  // namespace

TEST_CASE("Memory does not grow with the number of cards") {
  resolve::set_neutral_default_locale();
  Bench bench;
  const auto make = [&](int first, int last) {
    for (int i = first; i < last; ++i)
      bench.make({0, "555-555-" + std::to_string(1000 + i), "card-5x7"});
  };
  make(0, 50);
  const long after_50 = peak_memory();
  make(50, 200);
  CHECK(peak_memory() - after_50 <
        8'000'000);  // what is kept is bounded; pages are some 300 kB a card
}
#endif

}  // namespace pliego::batch_test
