// Imposing: pages that are set already go onto each kind of sheet. The time of copying the pages is
// in it.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "engine/composer.h"

namespace {

using namespace pliego;

struct Kind {
  const char* material;
  const char* layout;
  const char* sheet;
};

engine::RenderRequest request_of(const Kind& kind) {
  return {.materials = {kind.material}, .languages = {"en"}};
}

void impose(benchmark::State& state, const Kind& kind) {
  resolve::set_neutral_default_locale();
  const engine::Workspace workspace =
      engine::open_workspace({.root = PLIEGO_SOURCE_DIR}, request_of(kind));
  engine::Composer composer(workspace);
  Diagnostics diagnostics;
  const auto pieces = engine::select_pieces(workspace, request_of(kind), diagnostics);
  const auto material = composer.resolve(pieces.at(0), diagnostics);
  const layout::Layout& layout = workspace.layouts.layouts.at(kind.layout);
  // Without a sheet of its own, a press file is the pages as they are.
  const auto pages = composer.compose(*material, layout, sheet::Purpose::press, diagnostics);
  if (!pages) throw std::runtime_error("the piece has faults: run pliego check");
  const auto sheet = engine::sheet_for(workspace, layout, sheet::Purpose::office, kind.sheet);
  for (auto _ : state)
    benchmark::DoNotOptimize(sheet::prepare(pages->document, sheet, sheet::Purpose::office));
  const auto count = static_cast<double>(pages->document.pages.size());
  state.counters["page"] = benchmark::Counter(
      count, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

BENCHMARK_CAPTURE(impose, two_up, Kind{"palm-card", "card-5x7", "two-up"})
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(impose, booklet, Kind{"communications-guide", "letter-guide", "booklet"})
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(impose, tiles, Kind{"overview", "poster-tabloid", "tiles"})
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(impose, side_by_side, Kind{"palm-card", "card-5x7", "side-by-side"})
    ->Unit(benchmark::kMicrosecond);

}  // namespace
